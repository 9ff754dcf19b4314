import { useState } from "react";
import { Link } from "wouter";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSession } from "#renderer/parts/session.ts";
import { useRunningTask, useTasks } from "#renderer/parts/tasks.tsx";
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

type Paper = "release-receipt" | "signed-sheets";

/** Says what was released and when, offers it signed, and names the next step. */
export function ReleaseReceipt({ released: { dossierIds, at }, onClose }: ReleaseReceiptProps) {
  const text = useText();
  const { client } = useHost();
  const { settings } = useSession();
  const tasks = useTasks();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const [making, setMaking] = useState<{ readonly kind: Paper; readonly taskId: string } | null>(null);
  const task = useRunningTask(making?.taskId ?? null);
  const save = (kind: Paper): void => {
    void run(async () => {
      const made = await tasks.run(text.t(`documents.kind.${kind}`), (taskId) => {
        setMaking({ kind, taskId });
        return client["document.make-own"]({
          kind,
          dossierIds,
          filled: false,
          paper: settings.paper,
          language: text.language,
          taskId,
        });
      });
      return saveFile(made);
    });
  };
  return (
    <>
      <output>
        <strong>
          {text.t("release.done", { number: dossierIds.length, day: text.day(at), time: text.clock(at) })}
        </strong>
      </output>
      <p>{text.t("release.next")}</p>
      {making && task && (
        <div className="row">
          <Progress
            label={text.t(making.kind === "signed-sheets" ? "release.makingSheets" : "release.makingReceipt")}
            done={task.done}
            total={task.total}
          />
          <Button onClick={() => tasks.cancel(making.taskId)}>{text.t("documents.cancel")}</Button>
        </div>
      )}
      <OutcomeNotice outcome={outcome} />
      <div className="dialog-actions">
        <Button icon="download" busy={busy} onClick={() => save("release-receipt")}>
          {text.t("release.saveReceipt")}
        </Button>
        <Button icon="download" busy={busy} onClick={() => save("signed-sheets")}>
          {text.t("release.saveSheets")}
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
