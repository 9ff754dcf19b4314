import * as z from "zod";
import { type Contest, fitPairs, type PairedFit } from "../paired/bradley-terry.ts";
import { checkRankings, fitRankings } from "../paired/plackett-luce.ts";
import { centredSe, compareWith, type NoMaximum, type Worth, worthShares } from "../paired/worth.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";
import { PairedInput, placeOf, readPairs } from "./paired-input.ts";

type Items = readonly (string | number)[];

const bradleyTerry = defineMethod(PairedInput, (input) => computePairs(input, splitTies));
const davidson = defineMethod(PairedInput, (input) => computePairs(input, (contest) => contest));

const Entry = z.union([z.string(), z.number()]).nullable();

const plackettLuce = defineMethod(
  z.object({
    items: z.array(z.union([z.string(), z.number()])).optional(),
    excluded: z.array(z.union([z.string(), z.number()])).optional(),
    /** Best first; places among the items counted from `index_base`, or labels. */
    rankings: z.array(z.array(Entry)),
    index_base: z.number().optional(),
    reference: z.union([z.string(), z.number()]).optional(),
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
  const shares = [...worthShares(fit)];
  return {
    log_ability: [...difference],
    se: [...se],
    log_ability_se: [...se],
    reference: items[reference] ?? null,
    log_ability_centred: [...fit.logAbility],
    se_centred: [...centredSe(fit)],
    worth: shares,
    ability: shares,
    pi: shares,
    ranking: orderOf(fit, items),
    loglik: fit.logLikelihood,
    deviance: fit.deviance,
    df: fit.residualFreedom,
    residual_df: fit.residualFreedom,
    ...tellAdvantage(fit),
    ...tellTie(fit),
  };
}

function tellAdvantage({ advantage }: PairedFit): object {
  if (!advantage) return {};
  const { value, se } = advantage;
  return {
    home_advantage: value,
    home_advantage_se: se,
    home: value,
    home_se: se,
    at_home: value,
    at_home_se: se,
    order_effect: value,
    order_effect_se: se,
  };
}

function tellTie({ logTie }: PairedFit): object {
  const nu = logTie ? Math.exp(logTie.value) : 0;
  const tellings = {
    nu,
    nu_se: logTie && nu * logTie.se,
    log_nu: logTie && logTie.value,
    log_nu_se: logTie && logTie.se,
    se_log_nu: logTie && logTie.se,
  };
  return {
    ...tellings,
    tie: nu,
    tie_parameter: nu,
    tie_nu: nu,
    tie2: nu,
    delta: nu,
    log_tie: tellings.log_nu,
  };
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
function orderOf(worth: Worth, labels: Items): readonly (string | number)[] {
  return labels
    .map((label, place) => ({ label, value: worth.logAbility[place] ?? 0 }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ label }) => label);
}
