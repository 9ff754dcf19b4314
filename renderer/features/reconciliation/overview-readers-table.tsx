import { useText } from "#renderer/text/text.ts";
import type { ReportNames } from "./overview-names.ts";
import { sayFixed, saySigned } from "./overview-numbers.ts";
import type { ReaderLine, ReaderLines } from "./overview-readers.ts";
import type { OverviewRow } from "./overview-rows.ts";
import { withheldSentence } from "./overview-withheld.ts";

interface OverviewReadersTableProps {
  readonly row: OverviewRow;
  readonly readers: ReaderLines;
  readonly names: ReportNames;
}

/** Each reader's mark, severity, and the mark without it; below, the means. */
export function OverviewReadersTable({ row, readers, names }: OverviewReadersTableProps) {
  const text = useText();
  const { lines, mean, meanEffect, incomplete } = readers;
  const { adjusted } = row.ranking;
  const label = text.t("reconciling.why.readers", { number: row.dossier.number });
  const hasMissing = lines.some(({ severity }) => severity.state === "withheld");
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where the window is narrow */}
      <section className="table-scroll" aria-label={label} tabIndex={0}>
        <table className="table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{text.t("reconciling.why.judge")}</th>
              <th scope="col" className="number">
                {text.t("reconciling.why.mark")}
              </th>
              <th scope="col" className="number">
                {text.t("reconciling.why.severity")}
              </th>
              <th scope="col" className="number">
                {text.t("reconciling.why.without")}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <ReaderRow key={line.judgeId} line={line} name={names.judgeName(line.judgeId)} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.t("reconciling.why.mean")}</th>
              <td className="number">{sayFixed(mean, text.language, 2)}</td>
              <td className="number">{meanEffect !== null && saySigned(meanEffect, text.language, 2)}</td>
              <td className="number">
                {adjusted.state === "known" && sayFixed(adjusted.mean, text.language, 2)}
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
      {hasMissing && adjusted.state === "known" && (
        <p className="soft">{text.t("reconciling.why.missing")}</p>
      )}
      {incomplete > 0 && (
        <p className="soft">{text.t("reconciling.why.incomplete", { number: incomplete })}</p>
      )}
    </>
  );
}

function ReaderRow({ line, name }: { readonly line: ReaderLine; readonly name: string }) {
  const text = useText();
  const { mark, severity } = line;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{sayFixed(mark, text.language, 2)}</td>
      {severity.state === "known" ? (
        <>
          <td className="number">{saySigned(severity.effect, text.language, 2)}</td>
          <td className="number">{sayFixed(severity.without, text.language, 2)}</td>
        </>
      ) : (
        <td className="soft" colSpan={2}>
          {text.say(withheldSentence(severity))}
        </td>
      )}
    </tr>
  );
}
