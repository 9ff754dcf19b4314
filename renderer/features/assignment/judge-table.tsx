import { useText } from "#renderer/text/text.ts";
import type { JudgeLoad } from "#shared/assignment/assignment-overview.ts";
import type { AssignmentDesk } from "./use-assignment.ts";

interface JudgeTableProps {
  readonly desk: AssignmentDesk;
  readonly rows: readonly JudgeLoad[];
  /** Shows what changes against the present assignment. */
  readonly isPlan: boolean;
}

const FIGURES = ["load", "capacity", "finished", "met", "categories", "regions"] as const;

export function JudgeTable({ desk, rows, isPlan }: JudgeTableProps) {
  const text = useText();
  const teams = new Map(desk.members.map(({ id, team }) => [id, team ?? ""]));
  const sorted = rows.toSorted((a, b) =>
    desk.nameOf(a.memberId).localeCompare(desk.nameOf(b.memberId), "id"),
  );
  return (
    <div className="table-scroll">
      <table className="table" aria-label={text.t("assigning.perJudge")}>
        <thead>
          <tr>
            <th scope="col">{text.t("assigning.column.judge")}</th>
            <th scope="col">{text.t("assigning.column.team")}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col" className="number">
                {text.t(`assigning.column.${figure}`)}
              </th>
            ))}
            {isPlan && <th scope="col">{text.t("assigning.column.change")}</th>}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.memberId}>
              <th scope="row">
                {desk.nameOf(row.memberId)}
                {row.isShadow && <span className="soft"> {text.t("assigning.shadow")}</span>}
              </th>
              <td>{teams.get(row.memberId)}</td>
              {FIGURES.map((figure) => (
                <td key={figure} className="number">
                  {row[figure] === null ? text.t("assigning.noLimit") : text.number(row[figure])}
                </td>
              ))}
              {isPlan && (
                <td>
                  {row.added + row.removed === 0
                    ? text.t("assigning.same")
                    : text.t("assigning.plusMinus", { added: row.added, removed: row.removed })}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
