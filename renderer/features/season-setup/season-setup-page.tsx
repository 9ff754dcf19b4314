import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { SeasonList } from "#renderer/parts/season-list.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Page, Section } from "#renderer/ui/page.tsx";
import { CsvForm } from "./csv-form.tsx";
import { useStarted } from "./use-started.ts";

/** Three ways to begin; each ends with an open season. */
export function SeasonSetupPage() {
  const text = useText();
  return (
    <Page title={text.t("season.title")} intro={text.t("season.text")}>
      <div className="columns">
        <StartSample />
        <StartFile />
      </div>
      <CsvForm />
      <Section title={text.t("season.existing")}>
        <SeasonList />
      </Section>
    </Page>
  );
}

function StartSample() {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const started = useStarted();
  const start = (): void => {
    void run(async () => {
      const result = await client["season.start-rehearsal"]({ role: "secretariat" });
      return result.ok ? started(result.value) : refused(result.error);
    });
  };
  return (
    <Section title={text.t("season.sampleTitle")}>
      <p className="soft">{text.t("season.sampleText")}</p>
      <div className="row">
        <Button look="primary" disabled={busy} onClick={start}>
          {text.t(busy ? "action.working" : "season.sampleStart")}
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

function StartFile() {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const started = useStarted();
  const start = ([file]: readonly NamedFile[]): void => {
    if (!file) return;
    void run(async () => {
      const result = await client["season.start-file"]({ file });
      return result.ok ? started(result.value) : refused(result.error);
    });
  };
  return (
    <Section title={text.t("season.fileTitle")}>
      <p className="soft">{text.t("season.fileText")}</p>
      <FilePicker label={text.t("season.fileStart")} extensions={["zip"]} disabled={busy} onFiles={start} />
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}
