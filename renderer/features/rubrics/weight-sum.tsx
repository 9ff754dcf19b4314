import { useText } from "#renderer/text/text.ts";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import { type Criterion, FULL_WEIGHT, weightSum } from "#shared/rubric/rubric-pack.ts";

/** The running sum and what it still lacks. */
export function WeightSum({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const text = useText();
  const sum = weightSum(criteria);
  const unknown = criteria.filter(({ weight }) => weight === null).length;
  return (
    <div className="rubrics-sum" aria-live="polite">
      <span>{text.t("rubrics.sum")}</span>
      <strong className="rubrics-sum-figure">{text.weight(sum)}</strong>
      <div className="stack">
        <Remaining missing={FULL_WEIGHT - sum} isKnown={unknown === 0} />
        {unknown > 0 && (
          <StatusLabel tone="warn">{text.t("rubrics.remaining.unknown", { number: unknown })}</StatusLabel>
        )}
      </div>
    </div>
  );
}

function Remaining({ missing, isKnown }: { readonly missing: number; readonly isKnown: boolean }) {
  const text = useText();
  if (missing === 0)
    return <StatusLabel tone={isKnown ? "good" : "neutral"}>{text.t("rubrics.remaining.none")}</StatusLabel>;
  return missing > 0 ? (
    <StatusLabel tone="warn">
      {text.t("rubrics.remaining.missing", { weight: text.weight(missing) })}
    </StatusLabel>
  ) : (
    <StatusLabel tone="bad">
      {text.t("rubrics.remaining.over", { weight: text.weight(-missing) })}
    </StatusLabel>
  );
}
