import { useText } from "#renderer/text/text.ts";
import { ReconciliationFrame } from "./reconciliation-frame.tsx";

export function OverviewPage() {
  const text = useText();
  return (
    <ReconciliationFrame intro={text.t("reconciling.intro.overview")}>
      {(report) => <p>{text.number(report.sample.dossiers)}</p>}
    </ReconciliationFrame>
  );
}
