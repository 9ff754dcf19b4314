import * as z from "zod";
import { type Contest, fitPairs, type PairedFit } from "../paired/bradley-terry.ts";
import { checkRankings, fitRankings } from "../paired/plackett-luce.ts";
import { centredSe, compareWith, type NoMaximum, type Worth, worthShares } from "../paired/worth.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";
import { PAIRED_OUTPUT_NAMES } from "./names.ts";
import { PairedInput, placeOf, readPairs } from "./paired-input.ts";
import { Label } from "./readings-input.ts";

type Items = readonly Label[];

const bradleyTerry = defineMethod(
  PairedInput,
  (input) => computePairs(input, splitTies),
  PAIRED_OUTPUT_NAMES,
);
const davidson = defineMethod(
  PairedInput,
  (input) => computePairs(input, (contest) => contest),
  PAIRED_OUTPUT_NAMES,
);

const plackettLuce = defineMethod(
  z.object({
    items: z.array(Label).optional(),
    excluded: z.array(Label).optional(),
    /** Best first; places among the items counted from `index_base`, or labels. */
    rankings: z.array(z.array(Label.nullable())),
    index_base: z.number().optional(),
    reference: Label.optional(),
  }),
  (input) => {
    const items = input.items ?? [...new Set(input.rankings.flat().filter((entry) => entry !== null))];
    const excluded = new Set((input.excluded ?? []).map((label) => placeOf(label, items)));
    const inside = items.flatMap((_, place) => (excluded.has(place) ? [] : [place]));
    const compact = new Map(inside.map((place, at) => [place, at]));
    const base = input.index_base ?? 1;
    const rankings = input.rankings.map((ranking) =>
      ranking
        .filter((entry) => entry !== null)
        // A number is a place, also where the items are called by numbers; labels only where no items are given.
        .map((entry) =>
          typeof entry === "number" && input.items ? entry - base : placeOf(entry, items, base),
        )
        .filter((place) => !excluded.has(place))
        .map((place) => compact.get(place) ?? -1),
    );
    const labels = inside.map((place) => items[place] ?? "");
    const checked = checkRankings(inside.length, rankings);
    if (!checked.ok)
      return {
        status: "invalid_input",
        reason: checked.error.type.replaceAll("-", "_"),
        ranking: checked.error.ranking,
        log_worth_centred: null,
        loglik: null,
      };
    const outcome = fitRankings(inside.length, checked.value);
    const spread = (values: Float64Array | undefined): readonly (number | null)[] =>
      items.map((_, place) => values?.[compact.get(place) ?? -1] ?? null);
    if (!outcome.ok)
      return {
        ...tellMissing(outcome, labels),
        log_worth_centred: null,
        loglik: null,
        top10: null,
        excluded: input.excluded ?? [],
        penalised: outcome.penalised && { log_worth_centred: spread(outcome.penalised.logAbility) },
      };
    return { status: "ok", ...tellWorth(outcome.fit, labels, spread), excluded: input.excluded ?? [] };
  },
);

export const PAIRED_METHODS: Readonly<Record<string, StatisticsMethod>> = {
  bradley_terry: bradleyTerry,
  bradley_terry_degenerate: bradleyTerry,
  bradley_terry_davidson: davidson,
  plackett_luce: plackettLuce,
  plackett_luce_degenerate: plackettLuce,
};

/** Without a parameter for ties each counts as half a win of both. */
function splitTies(contest: Contest): Contest {
  return {
    ...contest,
    firstWins: contest.firstWins + contest.ties / 2,
    secondWins: contest.secondWins + contest.ties / 2,
    ties: 0,
  };
}

function computePairs(input: PairedInput, prepare: (contest: Contest) => Contest): object {
  const data = readPairs(input);
  if (!data.ok)
    return { status: "invalid_input", reason: data.error, log_ability: null, se: null, deviance: null };
  const { items } = data.value;
  const reference = Math.max(0, placeOf(input.reference ?? items[0] ?? "", items));
  const outcome = fitPairs(items.length, data.value.contests.map(prepare));
  if (outcome.ok) return { status: "ok", items, ...tellPairs(outcome.fit, items, reference) };
  return {
    ...tellMissing(outcome, items),
    log_ability: null,
    se: null,
    deviance: null,
    penalised: outcome.penalised && tellPairs(outcome.penalised, items, reference),
  };
}

function tellPairs(fit: PairedFit, items: Items, reference: number): object {
  const { difference, se } = compareWith(fit, reference);
  return {
    log_ability: [...difference],
    se: [...se],
    reference: items[reference] ?? null,
    log_ability_centred: [...fit.logAbility],
    se_centred: [...centredSe(fit)],
    worth: [...worthShares(fit)],
    ranking: orderOf(fit, items),
    loglik: fit.logLikelihood,
    deviance: fit.deviance,
    df: fit.residualFreedom,
    ...tellAdvantage(fit),
    ...tellTie(fit),
  };
}

function tellAdvantage({ advantage }: PairedFit): object {
  return advantage ? { home_advantage: advantage.value, home_advantage_se: advantage.se } : {};
}

/** No tie was seen: nu is 0, and it has no logarithm. */
function tellTie({ logTie }: PairedFit): object {
  if (!logTie) return { nu: 0, nu_se: null, log_nu: null, log_nu_se: null };
  const nu = Math.exp(logTie.value);
  return { nu, nu_se: nu * logTie.se, log_nu: logTie.value, log_nu_se: logTie.se };
}

function tellWorth(
  worth: Worth,
  labels: Items,
  spread: (values: Float64Array | undefined) => readonly (number | null)[],
): object {
  const order = orderOf(worth, labels);
  return {
    log_worth_centred: spread(worth.logAbility),
    log_worth: spread(worth.logAbility),
    se_centred: spread(centredSe(worth)),
    worth: spread(worthShares(worth)),
    ranking: order,
    top2: order.slice(0, 2),
    top10: order.slice(0, 10),
    loglik: worth.logLikelihood,
  };
}

function tellMissing(outcome: NoMaximum<Worth>, items: Items): object {
  const offending = outcome.offending.map((place) => items[place] ?? "");
  return {
    status: "mle_does_not_exist",
    reason: outcome.reason,
    offending,
    n_offending: offending.length,
    n_components: outcome.parts.length,
    components: outcome.parts.map((part) => part.map((place) => items[place] ?? "")),
  };
}

/** Best first; equals in the order of the input. */
function orderOf(worth: Worth, labels: Items): Items {
  return labels
    .map((label, place) => ({ label, value: worth.logAbility[place] ?? 0 }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ label }) => label);
}
