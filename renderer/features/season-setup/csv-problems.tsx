import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import type { CsvProblem } from "#shared/dossier/csv-problem.ts";

/** Rows and columns as a spreadsheet counts them, so that each can be found at once. */
export function CsvProblems({ problems }: { readonly problems: readonly CsvProblem[] }) {
  const text = useText();
  if (problems.length === 0) return null;
  return (
    <Notice tone="error">
      <div className="stack">
        <h3>{text.t("season.problemsTitle")}</h3>
        <p>{text.t("season.problemsText", { number: problems.length })}</p>
        <div className="table-scroll csv-problems">
          <table className="table" aria-label={text.t("season.problemsTitle")}>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {text.t("label.row")}
                </th>
                <th scope="col">{text.t("label.column")}</th>
                <th scope="col">{text.t("season.problem")}</th>
              </tr>
            </thead>
            <tbody>
              {problems.map((problem) => (
                <tr key={JSON.stringify(problem)}>
                  <td className="number">{"row" in problem ? text.number(problem.row) : "–"}</td>
                  <td>{"column" in problem ? problem.column : "–"}</td>
                  <td>{text.error(problem)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Notice>
  );
}
