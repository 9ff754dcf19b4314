import { useText } from "#renderer/text/text.ts";
import { formatFixed, formatSigned, roundTo } from "#shared/i18n/format.ts";
import { withheldSentence } from "#shared/reconciliation/withheld-sentence.ts";
import type { ReaderLine, ReaderLines } from "./overview-readers.ts";
import type { OverviewRow } from "./overview-rows.ts";
import type { PanelNames } from "./panel-names.ts";

interface OverviewReadersTableProps {
  readonly row: OverviewRow;
  readonly readers: ReaderLines;
  readonly names: PanelNames;
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
              <ReaderRow key={line.judgeId} line={line} name={names.judgeOf(line.judgeId)} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.t("reconciling.why.mean")}</th>
              <td className="number">{formatFixed(mean, text.language, 2)}</td>
              <td className="number">
                {meanEffect !== null &&
                  formatSigned(shownDifference(mean, adjusted, meanEffect), text.language, 2)}
              </td>
              <td className="number">
                {adjusted.state === "known" && formatFixed(adjusted.mean, text.language, 2)}
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

/** Of the two means as they are shown beside it, so that the line adds up. */
function shownDifference(mean: number, adjusted: OverviewRow["ranking"]["adjusted"], effect: number): number {
  return adjusted.state === "known" ? roundTo(mean, 2) - roundTo(adjusted.mean, 2) : effect;
}

function ReaderRow({ line, name }: { readonly line: ReaderLine; readonly name: string }) {
  const text = useText();
  const { mark, severity } = line;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{formatFixed(mark, text.language, 2)}</td>
      {severity.state === "known" ? (
        <>
          <td className="number">{formatSigned(severity.effect, text.language, 2)}</td>
          <td className="number">
            {formatFixed(roundTo(mark, 2) - roundTo(severity.effect, 2), text.language, 2)}
          </td>
        </>
      ) : (
        <td className="soft" colSpan={2}>
          {text.say(withheldSentence(severity))}
        </td>
      )}
    </tr>
  );
}
