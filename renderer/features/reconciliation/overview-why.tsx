import { useState } from "react";
import { useReadings, useSeason } from "#renderer/db/season-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";
import { OverviewBetween } from "./overview-between.tsx";
import { OverviewCandidates } from "./overview-candidates.tsx";
import { readersOf } from "./overview-readers.ts";
import type { OverviewRow } from "./overview-rows.ts";
import { OverviewStanding } from "./overview-standing.tsx";
import type { PanelNames } from "./panel-names.ts";

interface WhyDialogProps {
  readonly dossierId: string;
  readonly report: PanelReport;
  readonly rows: readonly OverviewRow[];
  readonly names: PanelNames;
  readonly onClose: () => void;
}

/** Where the rank of a dossier comes from, reader by reader; a second one may be held beside it. */
export function WhyDialog({ dossierId, report, rows, names, onClose }: WhyDialogProps) {
  const text = useText();
  const [otherId, setOtherId] = useState<string | null>(null);
  const row = rows.find(({ dossier }) => dossier.id === dossierId);
  const other = rows.find(({ dossier }) => dossier.id === otherId);
  if (!row) return null;
  const compared = other ? inOfficialOrder(row, other) : [row];
  return (
    <Dialog title={text.t("reconciling.why.title", { number: row.dossier.number })} onClose={onClose} wide>
      <WhyBody report={report} names={names} compared={compared} />
      {other ? (
        <div className="row">
          <Button small onClick={() => setOtherId(null)}>
            {text.t("reconciling.why.other")}
          </Button>
        </div>
      ) : (
        <OverviewCandidates row={row} rows={rows} onChoose={setOtherId} />
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{text.t("reconciling.why.close")}</Button>
      </div>
    </Dialog>
  );
}

function inOfficialOrder(row: OverviewRow, other: OverviewRow): readonly OverviewRow[] {
  return other.ranking.rank < row.ranking.rank ? [other, row] : [row, other];
}

interface WhyBodyProps {
  readonly report: PanelReport;
  readonly names: PanelNames;
  readonly compared: readonly OverviewRow[];
}

function WhyBody({ report, names, compared }: WhyBodyProps) {
  const text = useText();
  const readings = useReadings();
  const { rubric } = useSeason().workspace.season;
  if (!readings) return <Loading />;
  const [first, second] = compared;
  const basis = { readings, members: names.members, rubric, judges: report.severity.judges };
  return (
    <>
      {first && second && <OverviewBetween higher={first} lower={second} />}
      <div className={second && "overview-pair"}>
        {compared.map((row) => (
          <OverviewStanding
            key={row.dossier.id}
            row={row}
            line={report.line}
            readers={readersOf(row.dossier.id, basis)}
            names={names}
          />
        ))}
      </div>
      <p className="soft">{text.t("reconciling.why.severityText")}</p>
    </>
  );
}
