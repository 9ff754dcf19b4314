import { Link } from "wouter";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import type { DossierId } from "#shared/identifiers.ts";

/** What has just been released. */
export interface Released {
  readonly dossierIds: DossierId[];
  readonly at: string;
}

interface ReleaseReceiptProps {
  readonly released: Released;
  readonly onClose: () => void;
}

/** Says what was released and when, offers the signed receipt, and names the next step. */
export function ReleaseReceipt({ released: { dossierIds, at }, onClose }: ReleaseReceiptProps) {
  const text = useText();
  const { client } = useHost();
  const { settings } = useSession();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const save = (): void => {
    void run(async () =>
      saveFile(
        await client["document.make-own"]({
          kind: "release-receipt",
          dossierIds,
          filled: false,
          paper: settings.paper,
          taskId: crypto.randomUUID(),
        }),
      ),
    );
  };
  return (
    <>
      <output>
        <strong>
          {text.t("release.done", { number: dossierIds.length, day: text.day(at), time: text.clock(at) })}
        </strong>
      </output>
      <p>{text.t("release.next")}</p>
      {busy && <Progress label={text.t("release.makingReceipt")} />}
      <OutcomeNotice outcome={outcome} />
      <div className="dialog-actions">
        <Button icon="download" busy={busy} onClick={save}>
          {text.t("release.saveReceipt")}
        </Button>
        <Link href="/packets" className="button secondary">
          {text.t("release.toPackets")}
        </Link>
        <Button look="primary" onClick={onClose}>
          {text.t("release.close")}
        </Button>
      </div>
    </>
  );
}
