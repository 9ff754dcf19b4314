import { useText } from "#renderer/text/text.ts";
import { ReconciliationFrame } from "./reconciliation-frame.tsx";

export function JudgesPage() {
  const text = useText();
  return (
    <ReconciliationFrame intro={text.t("reconciling.intro.judges")}>
      {(report) => <p>{text.number(report.sample.dossiers)}</p>}
    </ReconciliationFrame>
  );
}
