import { type Text, useText } from "#renderer/text/text.ts";
import { formatSigned } from "#shared/i18n/format.ts";
import type { RereadComparison, RereadFigures } from "#shared/reconciliation/rereads/reread-plan.ts";
import { formatPercent } from "./percent.ts";

interface Share {
  readonly share: number;
  readonly gain: number;
}

/** The plan beside other ways to choose, all with as many readings. */
export function RereadComparisonTable({ plan }: { readonly plan: RereadFigures }) {
  const text = useText();
  const { comparison, simulations, k } = plan;
  const label = text.t("rereading.comparison");
  return (
    <div className="rereads-part">
      <h3>{label}</h3>
      <p className="soft">{text.t("rereading.comparisonText", { simulations })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways and holds no control */}
      <section className="table-scroll rereads-scroll" tabIndex={0} aria-label={label}>
        <table className="table rereads-small" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{text.t("rereading.rule")}</th>
              <th scope="col" className="number">
                {text.t("rereading.placed")}
              </th>
              <th scope="col" className="number">
                {text.t("rereading.expectedRaw")}
              </th>
              <th scope="col" className="number">
                {text.t("rereading.expected")}
              </th>
            </tr>
          </thead>
          <tbody>
            {comparison.map((row) => (
              <tr key={row.rule}>
                <th scope="row">{text.t(`rereading.rules.${row.rule}`)}</th>
                <td className="number">{text.number(row.placed)}</td>
                {sharesOf(row).map(({ key, share, gain }) => (
                  <td key={key} className="number">
                    {sayShare({ share, gain }, k, text)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** For the official list, then for one chosen by chances. */
function sharesOf({ rawShare, rawGain, expectedShare, gain }: RereadComparison) {
  return [
    { key: "official", share: rawShare, gain: rawGain },
    { key: "chosen", share: expectedShare, gain },
  ] as const;
}

function sayShare({ share, gain }: Share, k: number, text: Text): string {
  return text.t("rereading.gainOf", {
    share: formatPercent(share, text.language),
    gain: text.t("rereading.points", { gain: formatSigned(100 * gain, text.language, 1) }),
    proposals: text.t("rereading.proposals", { gain: formatSigned(k * gain, text.language, 1) }),
  });
}
