import { useMemo } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { type Text, useText } from "#renderer/text/text.ts";
import type { Column } from "#renderer/ui/table-column.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { IntakeProblem } from "#shared/intake/intake-problem.ts";
import { nameField } from "./field-choices.ts";

interface ProblemRow {
  readonly key: string;
  readonly row: string;
  readonly column: string;
  readonly sentence: string;
}

/** As many rows as a low table shows at once. */
const FEW = 3;

/** Where each problem is, as the spreadsheet counts and names, so that it is found there at once. */
export function ProblemTable({ problems }: { readonly problems: readonly IntakeProblem[] }) {
  const text = useText();
  const { criteria } = useSeason().workspace.season.rubric;
  const rows = useMemo(
    () =>
      problems.map((problem, index): ProblemRow => {
        const named = withNames(problem, (field) => nameField(field, criteria, text));
        return {
          key: String(index),
          row: "row" in problem ? text.number(problem.row) : "–",
          column: "column" in named ? named.column : "–",
          sentence: text.error(named),
        };
      }),
    [problems, criteria, text],
  );
  const columns = useMemo(() => columnsOf(text), [text]);
  return (
    <div className={rows.length > FEW ? "bounded" : "bounded proposals-few"}>
      <VirtualTable
        label={text.t("intake.problems")}
        rows={rows}
        rowKey={({ key }) => key}
        columns={columns}
      />
    </div>
  );
}

/** Fields of the mapping are named in words. */
function withNames(problem: IntakeProblem, name: (field: string) => string): IntakeProblem {
  if (problem.type === "intake-column-missing") return { ...problem, column: name(problem.column) };
  if (problem.type === "intake-column-twice") return { ...problem, field: name(problem.field) };
  return problem;
}

function columnsOf(text: Text): readonly Column<ProblemRow>[] {
  return [
    { key: "row", heading: text.t("label.row"), width: "6rem", numeric: true, renderCell: ({ row }) => row },
    {
      key: "column",
      heading: text.t("label.column"),
      width: "14rem",
      renderCell: ({ column }) => <span className="clamp">{column}</span>,
    },
    {
      key: "sentence",
      heading: text.t("intake.problem"),
      renderCell: ({ sentence }) => <span className="clamp">{sentence}</span>,
    },
  ];
}
