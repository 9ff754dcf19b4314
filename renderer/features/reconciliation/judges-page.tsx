import { useMemo, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import { Segmented } from "#renderer/ui/segmented.tsx";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { withheldSentence } from "#shared/reconciliation/withheld-sentence.ts";
import { JudgeDialog } from "./judge-dialog.tsx";
import { JudgeDossiers } from "./judge-dossiers.tsx";
import { JudgeMarks } from "./judge-marks.tsx";
import { judgeRows } from "./judge-rows.ts";
import { JudgeSummary } from "./judge-summary.tsx";
import { JudgeTable } from "./judge-table.tsx";
import { joinRows } from "./overview-rows.ts";
import { WhyDialog } from "./overview-why.tsx";
import { usePanelNames } from "./panel-names.ts";
import { ReconciliationFrame } from "./reconciliation-frame.tsx";

/** How judges differ on the same dossiers, and marks that deserve a second look. */
export function JudgesPage() {
  const text = useText();
  return (
    <ReconciliationFrame intro={text.t("reconciling.intro.judges")}>
      {(report) => <Judges report={report} />}
    </ReconciliationFrame>
  );
}

function Judges({ report }: { readonly report: PanelReport }) {
  const text = useText();
  const names = usePanelNames();
  const [view, setView] = useState<"judges" | "marks" | "dossiers">("judges");
  const [judgeId, setJudgeId] = useState<string | null>(null);
  const [dossierId, setDossierId] = useState<string | null>(null);
  const rows = useMemo(() => judgeRows(report, names.judgeOf), [report, names]);
  const ranking = useMemo(() => joinRows(report, names.dossiers), [report, names]);
  const { diagnostics } = report;
  const known = "judges" in diagnostics ? diagnostics : null;
  const judge = rows.find((row) => row.judgeId === judgeId);
  return (
    <>
      <JudgeSummary report={report} rows={rows} />
      {"state" in diagnostics && (
        <Notice tone="info">
          {text.t("reconciling.judge.withheld", { why: text.say(withheldSentence(diagnostics)) })}
        </Notice>
      )}
      {known && (
        <div className="row">
          <Segmented
            label={text.t("reconciling.judge.view")}
            value={view}
            onValue={setView}
            segments={[
              { value: "judges", label: text.t("reconciling.judge.viewJudges", { count: rows.length }) },
              {
                value: "marks",
                label: text.t("reconciling.judge.viewMarks", { count: known.surprises.length }),
              },
              {
                value: "dossiers",
                label: text.t("reconciling.judge.viewDossiers", { count: known.counts.wide }),
              },
            ]}
          />
        </div>
      )}
      {(view === "judges" || !known) && <JudgeTable report={report} rows={rows} onOpen={setJudgeId} />}
      {view === "marks" && known && <JudgeMarks diagnostics={known} names={names} onOpen={setDossierId} />}
      {view === "dossiers" && known && (
        <JudgeDossiers diagnostics={known} names={names} onOpen={setDossierId} />
      )}
      {judge && (
        <JudgeDialog
          key={judge.judgeId}
          row={judge}
          report={report}
          names={names}
          onClose={() => setJudgeId(null)}
        />
      )}
      {dossierId !== null && (
        <WhyDialog
          key={dossierId}
          dossierId={dossierId}
          report={report}
          rows={ranking}
          names={names}
          onClose={() => setDossierId(null)}
        />
      )}
    </>
  );
}
