import { useMemo, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { OverviewBasis } from "./overview-basis.tsx";
import { OverviewDifferences } from "./overview-differences.tsx";
import { OverviewFacts } from "./overview-facts.tsx";
import { OverviewNotices } from "./overview-notices.tsx";
import { joinRows } from "./overview-rows.ts";
import { OverviewTable } from "./overview-table.tsx";
import { WhyDialog } from "./overview-why.tsx";
import { usePanelNames } from "./panel-names.ts";
import { ReconciliationFrame } from "./reconciliation-frame.tsx";

/** The official ranking, and beside it how sure each place is. */
export function OverviewPage() {
  const text = useText();
  return (
    <ReconciliationFrame intro={text.t("reconciling.intro.overview")}>
      {(report) => <Overview report={report} />}
    </ReconciliationFrame>
  );
}

function Overview({ report }: { readonly report: PanelReport }) {
  const names = usePanelNames();
  const [openId, setOpenId] = useState<string | null>(null);
  const rows = useMemo(() => joinRows(report, names.dossiers), [report, names]);
  return (
    <>
      <OverviewFacts report={report} rows={rows} />
      <OverviewNotices report={report} names={names} />
      <div className="overview-more">
        <OverviewBasis report={report} names={names} />
        <OverviewDifferences report={report} names={names} />
      </div>
      <OverviewTable report={report} rows={rows} onOpen={setOpenId} />
      {openId !== null && (
        <WhyDialog
          key={openId}
          dossierId={openId}
          report={report}
          rows={rows}
          names={names}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}
