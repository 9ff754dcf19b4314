import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { useText } from "#renderer/text/text.ts";
import { reasonMessage } from "#shared/duplicates/reason-message.ts";
import { levelOf, type PairSide, type ShownPair } from "./pair-rows.ts";
import { PassageView } from "./passage-view.tsx";
import { usePairTexts } from "./use-pairs.ts";
import { VerdictBar } from "./verdict-bar.tsx";

/** One pair: both sides, why it is listed, what the texts share, and the decision. */
export function PairDetail({ pair }: { readonly pair: ShownPair }) {
  const text = useText();
  const { value, failure } = usePairTexts(pair.a.id, pair.b.id);
  return (
    <section className="duplicates-detail" aria-label={text.t("duplicates.detail")}>
      <div className="duplicates-pair">
        <SideHead side={pair.a} />
        <SideHead side={pair.b} />
      </div>
      <div className="stack">
        <h3>{text.t("duplicates.reasons")}</h3>
        <p>
          <strong>{text.t(`duplicates.kind.${pair.kind}`)}</strong>{" "}
          {text.t(`duplicates.level.${levelOf(pair.score)}`, { percent: Math.round(pair.score * 100) })}
        </p>
        <ul className="duplicates-reasons">
          {pair.reasons.map((reason) => (
            <li key={reason.type}>{text.say(reasonMessage(reason))}</li>
          ))}
        </ul>
      </div>
      <VerdictBar pair={pair} />
      {failure && <LoadFailed cause={failure} />}
      {!failure && !value && <Loading />}
      {value && <PassageView key={pair.key} texts={value} />}
    </section>
  );
}

function SideHead({ side }: { readonly side: PairSide }) {
  const text = useText();
  const { code, title, agency, year, isCatalogue } = side;
  return (
    <div>
      <p className="soft duplicates-code">
        {text.t(isCatalogue ? "duplicates.fromCatalogue" : "duplicates.thisYear", { code })}
      </p>
      <h2 className="duplicates-title">{title}</h2>
      <p className="soft">
        {[agency, year === null ? text.t("duplicates.yearUnknown") : String(year)]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
    </div>
  );
}
