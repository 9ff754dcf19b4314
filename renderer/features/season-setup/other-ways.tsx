import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useArrival } from "#renderer/parts/use-arrival.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Section } from "#renderer/ui/page.tsx";

/** A season of made-up proposals. */
export function RehearsalStart() {
  const text = useText();
  const { client } = useHost();
  const arrive = useArrival();
  const { busy, outcome, run, refused } = useWork();
  const start = (): void => {
    void run(async () => {
      const result = await client["season.start-rehearsal"]({ role: "secretariat" });
      if (!result.ok) return refused(result.error);
      const { id, name, dossiers } = result.value;
      await arrive(id, text.t("seasons.started", { name, number: dossiers }));
      return null;
    });
  };
  return (
    <Section title={text.t("seasons.sample")}>
      <p className="soft">{text.t("seasons.sampleText")}</p>
      <div className="row">
        <Button icon="play" busy={busy} onClick={start}>
          {text.t(busy ? "action.working" : "seasons.sampleStart")}
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

/** A season that another computer or the command line has made. */
export function FileStart() {
  const text = useText();
  const { client } = useHost();
  const arrive = useArrival();
  const { busy, outcome, run, refused } = useWork();
  const start = ([file]: readonly NamedFile[]): void => {
    if (!file) return;
    void run(async () => {
      const result = await client["season.start-file"]({ file });
      if (!result.ok) return refused(result.error);
      const { id, name, dossiers } = result.value;
      await arrive(id, text.t("seasons.started", { name, number: dossiers }));
      return null;
    });
  };
  return (
    <Section title={text.t("seasons.file")}>
      <p className="soft">{text.t("seasons.fileText")}</p>
      <FilePicker label={text.t("seasons.fileStart")} extensions={["zip"]} disabled={busy} onFiles={start} />
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}
