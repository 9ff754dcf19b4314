import { useText } from "#renderer/text/text.ts";
import { formatFixed } from "#shared/i18n/format.ts";
import type {
  AgreementFigure,
  AgreementOf,
  KnownFigure,
} from "#shared/reconciliation/agreement/agreement-figures.ts";
import {
  agreementName,
  agreementRemarks,
  agreementSampleSentence,
  agreementSentence,
} from "#shared/reconciliation/agreement/agreement-sentences.ts";
import { IntervalBar } from "./interval-bar.tsx";

interface AgreementTableProps {
  readonly of: AgreementOf;
  /** What the figures are about, for the name of the table. */
  readonly name: string;
}

/** A reason stands in place of figure, interval, grade and meaning. */
const WITHHELD_COLUMNS = 4;

/** Every figure of one subject with its interval, its grade and what it says in plain words. */
export function AgreementTable({ of: { figures }, name }: AgreementTableProps) {
  const text = useText();
  const label = text.t("agreement.page.figuresOf", { name });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways and holds no control
    <section className="table-scroll agreement-scroll" tabIndex={0} aria-label={label}>
      <table className="table agreement-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{text.t("agreement.page.figure")}</th>
            <th scope="col" className="number">
              {text.t("agreement.page.value")}
            </th>
            <th scope="col">{text.t("agreement.page.interval")}</th>
            <th scope="col">{text.t("agreement.page.verdict")}</th>
            <th scope="col">{text.t("agreement.page.meaning")}</th>
            <th scope="col">{text.t("agreement.page.basis")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">{text.say(agreementName(figure))}</th>
              {figure.state === "known" ? (
                <KnownCells figure={figure} />
              ) : (
                <td colSpan={WITHHELD_COLUMNS}>
                  <span className="soft">{text.t("agreement.page.notGiven")}: </span>
                  {text.say(agreementSentence(figure))}
                </td>
              )}
              <td className="soft agreement-basis">{text.say(agreementSampleSentence(figure))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function KnownCells({ figure }: { readonly figure: KnownFigure }) {
  const text = useText();
  const { value, low, high, verdict } = figure;
  const grade = agreementRemarks(figure).at(-1);
  return (
    <>
      <td className="number">
        <strong>{formatFixed(value, text.language, 2)}</strong>
      </td>
      <td>
        {low === undefined || high === undefined ? (
          <span className="soft">{text.t("agreement.page.noInterval")}</span>
        ) : (
          <IntervalBar low={low} high={high} value={value} min={scaleStart(figure)} max={1}>
            {formatFixed(low, text.language, 2)}–{formatFixed(high, text.language, 2)}
          </IntervalBar>
        )}
      </td>
      <td>
        {verdict && grade ? (
          text.say(grade)
        ) : (
          <span className="soft">{text.t("agreement.page.noVerdict")}</span>
        )}
      </td>
      <td>{text.say(agreementSentence(figure))}</td>
    </>
  );
}

/** From zero, or from -1 for a figure that is worse than chance. */
function scaleStart(figure: AgreementFigure): number {
  return figure.state === "known" && Math.min(figure.value, figure.low ?? 0) < 0 ? -1 : 0;
}
