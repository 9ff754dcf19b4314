import { type OpenSeason, useOwnReadings } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";
import { type WorkStatus, workStatus } from "#shared/scoring/reading.ts";

/** The judge's packet back to the panel. */
export function SendReturn({ season }: { readonly season: OpenSeason }) {
  const text = useText();
  const { client } = useHost();
  const readings = useOwnReadings();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  if (!readings) return <Loading />;
  const own = [...readings.values()];
  const numberOf = (...statuses: readonly WorkStatus[]): number =>
    own.filter((reading) => statuses.includes(workStatus(reading))).length;
  const abstentions = own.filter(({ conflict }) => conflict?.declaration.kind === "abstention").length;
  const conflicts = numberOf("conflict") - abstentions;
  // A sheet under correction counts as released until its correction supersedes it.
  const released = numberOf("released", "correcting");
  const open = numberOf("unread", "draft");
  const correcting = numberOf("correcting");
  return (
    <Section title={text.t("packet.returnTitle")}>
      <p className="soft">{season.workspace.season.name}</p>
      <p>{text.t("packet.returnText", { released, conflicts, abstentions })}</p>
      <p className="soft">{text.t(released === 0 ? "packet.returnProgressOnly" : "packet.returnProgress")}</p>
      {open > 0 && <Notice tone="warning">{text.t("packet.returnOpen", { number: open })}</Notice>}
      {correcting > 0 && (
        <Notice tone="warning">{text.t("packet.returnCorrecting", { number: correcting })}</Notice>
      )}
      <div className="row">
        <Button
          look="primary"
          busy={busy}
          onClick={() => void run(async () => saveFile(await client["packet.seal-return"]({})))}
        >
          {text.t("packet.returnSave")}
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}
