import { useMaybeSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FingerprintView } from "#renderer/parts/fingerprint-view.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page, Section } from "#renderer/ui/page.tsx";
import { PanelPackets } from "./panel-packets.tsx";
import { ReceivePacket } from "./receive-packet.tsx";
import { SendReturn } from "./send-return.tsx";

/** What goes out: a judge's score sheets, or the chair's result. */
export function SendPage() {
  const text = useText();
  const { role } = useSession();
  const season = useMaybeSeason();
  return (
    <Page title={text.t("packet.sendTitle")}>
      {!season && <p>{text.error({ type: "no-season" })}</p>}
      {role === "judge" && season?.workspace.status.memberId && <SendReturn season={season} />}
      {role === "chair" && season && <SendResult isFrozen={season.workspace.status.frozen !== null} />}
    </Page>
  );
}

/** What comes in, and the card by which others know this person. */
export function PacketsPage() {
  const text = useText();
  const { role } = useSession();
  const season = useMaybeSeason();
  return (
    <Page title={text.t("packet.title")}>
      {role === "secretariat" && season && <PanelPackets />}
      <ReceivePacket role={role} />
      {role !== "secretariat" && <OwnCard />}
    </Page>
  );
}

function OwnCard() {
  const text = useText();
  const { client } = useHost();
  const { identity } = useSession();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  return (
    <Section title={text.t("packet.cardTitle")}>
      <p className="soft">{text.t("packet.cardText")}</p>
      <dl className="facts">
        <dt>{text.t("packet.fingerprint")}</dt>
        <dd>
          <FingerprintView fingerprint={identity.fingerprint} />
        </dd>
      </dl>
      <div className="row">
        <Button busy={busy} onClick={() => void run(async () => saveFile(await client["identity.card"]({})))}>
          {text.t("packet.cardSave")}
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

function SendResult({ isFrozen }: { readonly isFrozen: boolean }) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  return (
    <Section title={text.t("packet.resultTitle")}>
      <p className="soft">{text.t("packet.resultText")}</p>
      {isFrozen ? (
        <div className="row">
          <Button
            look="primary"
            busy={busy}
            onClick={() => void run(async () => saveFile(await client["packet.seal-result"]({})))}
          >
            {text.t("packet.resultSave")}
          </Button>
        </div>
      ) : (
        <Notice>{text.error({ type: "ranking-not-frozen" })}</Notice>
      )}
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}
