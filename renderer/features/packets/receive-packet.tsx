import { type ReactNode, useState } from "react";
import { useHasUnsaved } from "#renderer/db/season-context.ts";
import type { HostClient } from "#renderer/host/connect-host.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { FilePicker } from "#renderer/parts/file-picker.tsx";
import { FingerprintView } from "#renderer/parts/fingerprint-view.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useArrival } from "#renderer/parts/use-arrival.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Section } from "#renderer/ui/page.tsx";
import type { PanelRole } from "#shared/panel/panel-member.ts";

type Inspection = Extract<Awaited<ReturnType<HostClient["packet.inspect"]>>, { ok: true }>["value"];

interface Received {
  readonly file: NamedFile;
  readonly content: Inspection;
}

const INTRODUCTIONS = {
  judge: "packet.openJudge",
  chair: "packet.openChair",
  secretariat: "packet.openSecretariat",
} as const;

/** Shows who a packet is from before anything of it is taken in. */
export function ReceivePacket({ role }: { readonly role: PanelRole }) {
  const text = useText();
  const { client } = useHost();
  const isUnsaved = useHasUnsaved();
  const arrive = useArrival();
  const { busy, outcome, run, refused } = useWork();
  const [inspected, setInspected] = useState<Received | null>(null);
  const inspect = ([file]: readonly NamedFile[]): void => {
    setInspected(null);
    if (!file) return;
    void run(async () => {
      const result = await client["packet.inspect"]({ file });
      if (!result.ok) return refused(result.error);
      setInspected({ file, content: result.value });
      return null;
    });
  };
  const accept = ({ file, content }: Received): void => {
    void run(async () => {
      const result = await client["packet.accept"]({ file });
      if (!result.ok) return refused(result.error);
      setInspected(null);
      const sentence = text.t("packet.accepted", { name: result.value.name });
      await arrive(result.value.id, sentence, content.kind === "result" ? "/documents" : undefined);
      return null;
    });
  };
  return (
    <Section title={text.t("packet.openTitle")}>
      <p className="soft">{text.t(INTRODUCTIONS[role])}</p>
      <FilePicker label={text.t("packet.choose")} extensions={["pleno"]} disabled={busy} onFiles={inspect} />
      {inspected && (
        <PacketContent content={inspected.content}>
          <Button look="primary" disabled={busy || isUnsaved} onClick={() => accept(inspected)}>
            {text.t(busy ? "packet.accepting" : "packet.accept")}
          </Button>
          <Button disabled={busy} onClick={() => setInspected(null)}>
            {text.t("action.cancel")}
          </Button>
        </PacketContent>
      )}
      <OutcomeNotice outcome={outcome} />
    </Section>
  );
}

function PacketContent({
  content,
  children,
}: {
  readonly content: Inspection;
  readonly children: ReactNode;
}) {
  const text = useText();
  return (
    <section className="stack" aria-label={text.t("packet.inspected")}>
      <h3>{text.t("packet.inspected")}</h3>
      <dl className="facts">
        <dt>{text.t("packet.kindLabel")}</dt>
        <dd>{text.t(`packet.kind.${content.kind}`)}</dd>
        <dt>{text.t("packet.season")}</dt>
        <dd>
          {content.seasonName}{" "}
          {content.rehearsal && <span className="status warn">{text.t("app.rehearsal")}</span>}
        </dd>
        <dt>{text.t("packet.sender")}</dt>
        <dd>{content.senderName}</dd>
        <dt>{text.t("packet.senderFingerprint")}</dt>
        <dd>
          <FingerprintView fingerprint={content.senderFingerprint} />
        </dd>
        <dt>{text.t("packet.dossiers")}</dt>
        <dd>{text.number(content.dossiers)}</dd>
        <dt>{text.t("packet.created")}</dt>
        <dd>{text.moment(content.createdAt)}</dd>
      </dl>
      <Notice tone="warning">{text.t("packet.compare")}</Notice>
      <div className="row">{children}</div>
    </section>
  );
}
