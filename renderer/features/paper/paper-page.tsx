import { useEffect, useMemo, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { type QueueRow, useJudgeQueue } from "#renderer/desk/judge-queue.ts";
import { useIsContentOpen } from "#renderer/desk/use-content-open.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { SweepNeeded } from "#renderer/parts/sweep-needed.tsx";
import { useLeaveGuard } from "#renderer/parts/use-leave-guard.ts";
import { useText } from "#renderer/text/text.ts";
import { Page } from "#renderer/ui/page.tsx";
import { Tabs } from "#renderer/ui/tabs.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { PrintSheets } from "./print-sheets.tsx";
import { type FindSheet, loadSheetCodes } from "./sheet-codes.ts";
import { TypeBack } from "./type-back.tsx";
import { usePaperEntry } from "./use-paper-entry.ts";
import "./paper.css";

type Part = "print" | "type";

/** Paper as a last fallback: score sheets to print, and a way back for what was written on them. */
export function PaperPage() {
  const text = useText();
  const queue = useJudgeQueue();
  const isOpen = useIsContentOpen();
  if (!queue) return <Loading />;
  return (
    <Page title={text.t("paper.title")} intro={text.t("paper.intro")}>
      {isOpen ? <PaperParts queue={queue} /> : <SweepNeeded />}
    </Page>
  );
}

function PaperParts({ queue }: { readonly queue: readonly QueueRow[] }) {
  const text = useText();
  const [part, setPart] = useState<Part>("print");
  const find = useSheetCodes(queue);
  const control = usePaperEntry();
  const guard = useLeaveGuard(control.isUnderWay);
  const printable = useMemo(
    () => queue.filter(({ status }) => status !== "conflict" && status !== "released"),
    [queue],
  );
  return (
    <>
      <Tabs<Part>
        label={text.t("paper.title")}
        value={part}
        onValue={setPart}
        tabs={[
          {
            value: "print",
            label: text.t("paper.print.title"),
            renderPanel: () => <PrintSheets rows={printable} />,
          },
          {
            value: "type",
            label: text.t("paper.type.title"),
            renderPanel: () => <TypeBack rows={queue} find={find} control={control} />,
          },
        ]}
      />
      {guard.isAsking && <LeaveDialog onLeave={guard.leave} onStay={guard.stay} />}
    </>
  );
}

/** Computed once for a judge's dossiers; `undefined` while that lasts. */
function useSheetCodes(queue: readonly QueueRow[]): FindSheet | undefined {
  const { workspace } = useSeason();
  const seasonId = workspace.season.id;
  const { memberId } = workspace.status;
  const key = queue.map(({ dossier }) => dossier.id).join("\n");
  const [find, setFind] = useState<{ readonly use: FindSheet }>();
  useEffect(() => {
    if (!memberId) return undefined;
    let isCurrent = true;
    const sheets = queue.map(({ dossier }) => ({ seasonId, dossierId: dossier.id, memberId }));
    void loadSheetCodes(sheets).then((use) => isCurrent && setFind({ use }));
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the rows change with every mark, their ids do not
  }, [key, seasonId, memberId]);
  return find?.use;
}
