import { useMemo, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { Switch } from "#renderer/ui/switch.tsx";
import { BLOCKING_RULES } from "#shared/conflict/explain-conflict.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { type ConflictMatrix, cellKey, type MatrixColumn, orderJudges } from "./conflict-matrix.ts";
import { GridTable } from "./grid-table.tsx";

/** Columns that stay readable side by side. */
const COLUMNS_PER_PAGE = 20;
const ALL = "*";

interface ConflictGridProps {
  readonly judges: readonly PanelMember[];
  readonly matrix: ConflictMatrix;
}

/** Judges against agencies, a page of agencies at a time. */
export function ConflictGrid({ judges, matrix }: ConflictGridProps) {
  const text = useText();
  const { labels } = useSeason().workspace.season;
  const [isOnlyBlocked, setIsOnlyBlocked] = useState(true);
  const [province, setProvince] = useState(ALL);
  const [page, setPage] = useState(0);
  const columns = useMemo(
    () =>
      matrix.columns.filter(
        (column) =>
          (province === ALL || column.province === province) &&
          (!isOnlyBlocked || hasBlock(column, judges, matrix)),
      ),
    [matrix, judges, province, isOnlyBlocked],
  );
  const rows = useMemo(
    () => orderJudges(judges, columns, matrix, isOnlyBlocked),
    [judges, columns, matrix, isOnlyBlocked],
  );
  const pages = Math.max(1, Math.ceil(columns.length / COLUMNS_PER_PAGE));
  const current = Math.min(page, pages - 1);
  const shown = columns.slice(current * COLUMNS_PER_PAGE, (current + 1) * COLUMNS_PER_PAGE);
  const provinces = [...new Set(matrix.columns.map((column) => column.province))];
  return (
    <div className="stack">
      <div className="row filters">
        <SelectField
          label={text.t("label.province")}
          value={province}
          choices={[
            { value: ALL, label: text.t("roster.allProvinces") },
            ...provinces.map((name) => ({ value: name, label: name || text.t("label.national") })),
          ]}
          onValue={(next) => {
            setProvince(next);
            setPage(0);
          }}
        />
        <Switch value={isOnlyBlocked} onValue={setIsOnlyBlocked}>
          {text.t("roster.onlyBlocked")}
        </Switch>
        <span className="soft">
          {text.t("roster.columns", { number: columns.length, page: current + 1, pages })}
        </span>
        <Button small disabled={current === 0} onClick={() => setPage(current - 1)}>
          {text.t("roster.previousColumns")}
        </Button>
        <Button small disabled={current >= pages - 1} onClick={() => setPage(current + 1)}>
          {text.t("roster.nextColumns")}
        </Button>
      </div>
      <ul className="panel-legend soft">
        {BLOCKING_RULES.map((rule) => (
          <li key={rule}>
            <strong>{text.t(`roster.ruleMark.${rule}`)}</strong> {text.t(`roster.ruleWords.${rule}`)}
          </li>
        ))}
      </ul>
      {columns.length === 0 ? (
        <p>{text.t("roster.noBlocks")}</p>
      ) : (
        <GridTable judges={rows} columns={shown} matrix={matrix} judgeLabel={labels.judge} />
      )}
    </div>
  );
}

function hasBlock(
  { code }: MatrixColumn,
  judges: readonly PanelMember[],
  { cells }: ConflictMatrix,
): boolean {
  return judges.some(({ id }) => cells.has(cellKey(id, code)));
}
