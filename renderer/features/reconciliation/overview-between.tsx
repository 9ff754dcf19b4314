import { useText } from "#renderer/text/text.ts";
import { formatFixed, formatSigned } from "#shared/i18n/format.ts";
import { compareStandings, type Standing } from "./overview-readers.ts";
import type { OverviewRow } from "./overview-rows.ts";

interface OverviewBetweenProps {
  readonly higher: OverviewRow;
  readonly lower: OverviewRow;
}

/** Why one dossier stands above another: how much of the difference its readers make, and how much is left. */
export function OverviewBetween({ higher, lower }: OverviewBetweenProps) {
  const text = useText();
  const names = { first: higher.dossier.number, second: lower.dossier.number };
  const isTied = higher.ranking.rank === lower.ranking.rank;
  const title = text.t(isTied ? "reconciling.why.tied" : "reconciling.why.between", names);
  const standings = [standingOf(higher), standingOf(lower)] as const;
  return (
    <section className="stack overview-between" aria-label={title}>
      <h3>{title}</h3>
      {standings[0] && standings[1] && higher.part === lower.part && (
        <Sum first={standings[0]} second={standings[1]} name={names.second} />
      )}
    </section>
  );
}

interface SumProps {
  readonly first: Standing;
  readonly second: Standing;
  readonly name: string;
}

function Sum({ first, second, name }: SumProps) {
  const text = useText();
  const { official, judges, rest, sd, isClear, isReversed } = compareStandings(first, second);
  const left = { rest: formatSigned(rest, text.language, 2), sd: formatFixed(sd, text.language, 1) };
  return (
    <p>
      {text.t("reconciling.why.sum", {
        official: formatFixed(official, text.language, 2),
        judges: formatSigned(judges, text.language, 2),
        rest: left.rest,
      })}{" "}
      {text.t(isClear ? "reconciling.why.clear" : "reconciling.why.unclear", left)}{" "}
      {isReversed && text.t("reconciling.why.reversed", { second: name })}
    </p>
  );
}

function standingOf({ ranking: { mean, adjusted } }: OverviewRow): Standing | null {
  return adjusted.state === "known" ? { mean, adjusted: adjusted.mean, sd: adjusted.comparisonSd } : null;
}
