import type { ReactNode } from "react";
import { useText } from "#renderer/text/text.ts";
import { formatFixed } from "#shared/i18n/format.ts";
import type {
  AgreementFigureId,
  AgreementOf,
  KnownFigure,
} from "#shared/reconciliation/agreement/agreement-figures.ts";
import { agreementSentence } from "#shared/reconciliation/agreement/agreement-sentences.ts";
import { TARGET_RELIABILITY } from "#shared/reconciliation/agreement/readers-needed.ts";
import { IntervalBar } from "./interval-bar.tsx";

interface AgreementCriteriaProps {
  readonly criteria: readonly AgreementOf[];
  readonly nameOf: (criterion: string | null) => string;
}

const ORDER: readonly AgreementFigureId[] = ["adjusted-mean", "consistency-mean"];
/** So many that a figure just short of the target does not look as if it had reached it. */
const ORDER_DECIMALS = 3;
const ALPHA: readonly AgreementFigureId[] = ["alpha"];

/** The two figures that matter most, one row for each criterion. */
export function AgreementCriteria({ criteria, nameOf }: AgreementCriteriaProps) {
  const text = useText();
  const targets = criteria.flatMap(({ readers }) => ("state" in readers ? [] : [readers.target]));
  const label = text.t("agreement.page.criteria");
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways and holds no control
    <section className="table-scroll agreement-scroll" tabIndex={0} aria-label={label}>
      <table className="table agreement-criteria" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{text.t("agreement.page.criterion")}</th>
            <th scope="col">{text.t("agreement.page.order")}</th>
            <th scope="col">{text.t("agreement.page.alpha")}</th>
            <th scope="col" className="number">
              {text.t("agreement.page.needed", { target: targets[0] ?? TARGET_RELIABILITY })}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((one) => (
            <tr key={one.criterion}>
              <th scope="row">{nameOf(one.criterion)}</th>
              <td>
                <Figure of={one} ids={ORDER} />
              </td>
              <td>
                <Figure of={one} ids={ALPHA} />
              </td>
              <td className="number">
                <Needed of={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Figure({ of: { figures }, ids }: { readonly of: AgreementOf; readonly ids: typeof ORDER }) {
  const text = useText();
  const found = figures.filter(({ id }) => ids.includes(id));
  const known = found.find((figure): figure is KnownFigure => figure.state === "known");
  if (!known) {
    const [first] = found;
    return <Soft>{first ? text.say(agreementSentence(first)) : text.t("agreement.page.notKnown")}</Soft>;
  }
  const { value, low = value, high = value } = known;
  const figure = formatFixed(value, text.language, ids === ORDER ? ORDER_DECIMALS : 2);
  const interval =
    known.low === undefined
      ? ""
      : ` (${formatFixed(low, text.language, 2)}–${formatFixed(high, text.language, 2)})`;
  return (
    <IntervalBar low={low} high={high} value={value} min={Math.min(0, low) < 0 ? -1 : 0} max={1}>
      <strong>{figure}</strong>
      {interval}
    </IntervalBar>
  );
}

function Needed({ of: { readers } }: { readonly of: AgreementOf }) {
  const text = useText();
  if ("state" in readers || readers.adjusted.state === "withheld")
    return <Soft>{text.t("agreement.page.notKnown")}</Soft>;
  return text.number(readers.adjusted.number);
}

function Soft({ children }: { readonly children: ReactNode }) {
  return <span className="soft">{children}</span>;
}
