import * as z from "zod";
import {
  type CategoryLabel,
  type CategoryTable,
  type CodedCategories,
  codeCategories,
} from "../agreement/categories.ts";
import { CATEGORY_WEIGHTINGS } from "../agreement/category-weights.ts";
import { chanceCorrected } from "../agreement/chance-corrected.ts";
import { fleissKappa, fleissKappaOfCounts } from "../agreement/fleiss.ts";
import { kendallConcordance } from "../agreement/kendall.ts";
import { type AlphaMetric, krippendorffAlpha } from "../agreement/krippendorff.ts";
import { type JudgePair, judgePairs, weightedKappa } from "../agreement/weighted-kappa.ts";
import { ICC, ICC_INCOMPLETE } from "./icc-methods.ts";
import { defineMethod, type StatisticsMethod } from "./method.ts";
import { COUNT_NAMES, READING_NAMES, SCALE_NAMES, withNames } from "./names.ts";
import {
  Label,
  numbersOf,
  READING_COLUMNS,
  ReadingsInput,
  readNumbers,
  readTable,
} from "./readings-input.ts";

const CATEGORY_NAMES = { ...READING_NAMES, ...SCALE_NAMES };
const CATEGORY_COLUMNS = { ...READING_COLUMNS, categories: z.array(Label).optional() };
const CategoryInput = withNames(CATEGORY_NAMES, z.object(CATEGORY_COLUMNS));
const Counts = z.array(z.array(z.number().nonnegative()));

/** What is told of the categories of readings, or why nothing is. */
function withTable(input: ReadingsInput, compute: (table: CategoryTable) => object): object {
  const table = readTable(input);
  return table.ok ? compute(table.value) : { status: "not_estimable", reason: table.error };
}

const KRIPP_ALPHA = defineMethod(ReadingsInput, (input) => withTable(input, alphaFields));

function alphaFields(table: CategoryTable): object {
  const numbers = numbersOf(table);
  const coded = codesByDossier(codeCategories(table));
  const metric = (name: AlphaMetric) => {
    const marks = name === "nominal" ? coded : numbers?.map((row) => row.filter((mark) => mark !== null));
    return marks ? krippendorffAlpha(marks, name) : null;
  };
  const alphas = (["nominal", "ordinal", "interval", "ratio"] as const).map(
    (name) => [name, metric(name)] as const,
  );
  const nominal = metric("nominal");
  return {
    ...Object.fromEntries(
      alphas.map(([name, alpha]) => [name, alpha && "value" in alpha ? alpha.value : null]),
    ),
    n_units: nominal?.dossiers ?? 0,
    n_pairable: nominal?.readings ?? 0,
    status: nominal?.status ?? "ok",
  };
}

function codesByDossier({ dossiers, dossier, code }: CodedCategories): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: dossiers }, () => []);
  for (let row = 0; row < code.length; row += 1) rows[dossier[row] ?? 0]?.push(code[row] ?? 0);
  return rows;
}

const NO_CONCORDANCE = { W: null, chisq: null, df: null, p: null, rank_sums: null, loo_spearman: null };

const KENDALL_W = defineMethod(ReadingsInput, (input) => {
  const numbers = readNumbers(input);
  if (!numbers.ok) return { ...NO_CONCORDANCE, status: "not_estimable", reason: numbers.error };
  const found = kendallConcordance(numbers.value);
  const shared = { n: found.dossiers, m: found.judges, k: found.judges, status: found.status };
  if (found.status !== "ok") return { ...NO_CONCORDANCE, ...shared };
  return {
    W: found.W,
    chisq: found.chisq,
    df: found.df,
    p: found.p,
    rank_sums: found.rankSums,
    loo_spearman: found.judgeAgainstOthers,
    ...shared,
  };
});

const FleissInput = withNames(
  { ...CATEGORY_NAMES, ...COUNT_NAMES },
  z.object({ ...CATEGORY_COLUMNS, counts: Counts.optional() }),
);

const FLEISS_KAPPA = defineMethod(FleissInput, (input) => {
  const { counts, categories } = input;
  if (counts) {
    const found = fleissKappaOfCounts(counts);
    return fleissFields(found, categories ?? found.perCategory.map((_, place) => place + 1));
  }
  return withTable(input, (table) => {
    const coded = codeCategories(table, categories);
    return fleissFields(fleissKappa(coded), coded.labels);
  });
});

function fleissFields(found: ReturnType<typeof fleissKappa>, categories: readonly CategoryLabel[]): object {
  return {
    kappa: found.value,
    z: found.z,
    p: found.p,
    per_category: found.perCategory,
    categories,
    percent_agreement: found.sameCategory,
    pa: found.sameCategory,
    n: found.dossiers,
    status: found.status,
  };
}

const CHANCE_CORRECTED = defineMethod(CategoryInput, (input) =>
  withTable(input, (table) => {
    const coded = codeCategories(table, input.categories);
    const found = CATEGORY_WEIGHTINGS.map(
      (weighting) => [weighting, chanceCorrected(coded, weighting)] as const,
    );
    return {
      ...Object.fromEntries(found.map(([weighting, figures]) => [weighting, correctedFields(figures)])),
      percent_agreement: correctedFields(found[0]?.[1]).pa,
      status: found[0]?.[1].status ?? "ok",
    };
  }),
);

const NO_CORRECTED = {
  gwet_ac: null,
  gwet_se: null,
  fleiss: null,
  fleiss_se: null,
  krippendorff: null,
  conger: null,
  pa: null,
  pe_gwet: null,
  pe_fleiss: null,
};

function correctedFields(figures: ReturnType<typeof chanceCorrected> | undefined) {
  if (!figures || !("gwet" in figures)) return NO_CORRECTED;
  return {
    gwet_ac: figures.gwet.value,
    gwet_se: figures.gwet.se,
    fleiss: figures.fleiss.value,
    fleiss_se: figures.fleiss.se,
    krippendorff: figures.krippendorff,
    conger: figures.conger,
    pa: figures.agreement,
    pe_gwet: figures.gwet.chance,
    pe_fleiss: figures.fleiss.chance,
  };
}

const TableInput = withNames(CATEGORY_NAMES, z.object({ ...CATEGORY_COLUMNS, table: Counts.optional() }));

const WEIGHTED_KAPPA = defineMethod(TableInput, (input) => {
  if (input.table) return kappaFields(squareOf(input.table), valuesOf(input.categories));
  return withTable(input, (table) => {
    const coded = codeCategories(table, input.categories);
    return kappaFields(judgePairs(coded)[0]?.table ?? [], coded.values);
  });
});

const Pair = z.union([
  z.tuple([z.number(), z.number()]).transform(([i, j]) => ({ i, j })),
  z.object({ i: z.number(), j: z.number() }),
]);
const PairsInput = withNames(
  CATEGORY_NAMES,
  z.object({ ...CATEGORY_COLUMNS, pairs: z.array(Pair).optional() }),
);

const WEIGHTED_KAPPA_PAIRS = defineMethod(PairsInput, (input) =>
  withTable(input, (table) => {
    const coded = codeCategories(table, input.categories);
    const pairs = askedPairs(judgePairs(coded), input.pairs).map(({ i, j, table: counts }) => ({
      i,
      j,
      ...kappaFields(counts, coded.values),
    }));
    const mean = {
      unweighted: meanOf(pairs.map((pair) => pair.unweighted)),
      linear: meanOf(pairs.map((pair) => pair.linear)),
      quadratic: meanOf(pairs.map((pair) => pair.quadratic)),
    };
    return {
      pairs,
      mean,
      mean_unweighted: mean.unweighted,
      mean_linear: mean.linear,
      mean_quadratic: mean.quadratic,
      index_base: 1,
      status: pairs.length > 0 ? pairsStatus(pairs) : "too_few_judges",
    };
  }),
);

/** All pairs, or those asked for in the order asked. */
function askedPairs(
  all: readonly JudgePair[],
  asked: readonly { readonly i: number; readonly j: number }[] | undefined,
): readonly JudgePair[] {
  return asked ? asked.flatMap(({ i, j }) => all.filter((pair) => pair.i === i && pair.j === j)) : all;
}

function kappaFields(table: readonly (readonly number[])[], values: readonly number[] | undefined) {
  const scale = values?.length === table.length ? values : undefined;
  const of = (weighting: "unweighted" | "linear" | "quadratic") => weightedKappa(table, weighting, scale);
  const [unweighted, linear, quadratic] = [of("unweighted"), of("linear"), of("quadratic")];
  return {
    n: unweighted.dossiers,
    unweighted: unweighted.value,
    unweighted_se: unweighted.se,
    linear: linear.value,
    linear_se: linear.se,
    quadratic: quadratic.value,
    quadratic_se: quadratic.se,
    percent_agreement: unweighted.agreement,
    status: kappaStatus(unweighted.dossiers, unweighted.value),
  };
}

/** As the pairs that can be computed; where none can, as the one that comes furthest. */
function pairsStatus(pairs: readonly { readonly n: number; readonly unweighted: number | null }[]): string {
  const known = pairs.find((pair) => pair.unweighted !== null) ?? pairs.find((pair) => pair.n > 0);
  return kappaStatus(known?.n ?? 0, known?.unweighted ?? null);
}

function kappaStatus(dossiers: number, value: number | null): string {
  if (dossiers === 0) return "undefined_no_pairable_units";
  return value === null ? "undefined_no_variation" : "ok";
}

/** A table of counts with as many rows as columns, filled up with zeros. */
function squareOf(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = table.reduce((most, row) => Math.max(most, row.length), table.length);
  const places = Array.from({ length: size }, (_, place) => place);
  return places.map((row) => places.map((column) => table[row]?.[column] ?? 0));
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
}

function valuesOf(scale: readonly CategoryLabel[] | undefined): readonly number[] | undefined {
  return scale && codeCategories([], scale).values;
}

export const AGREEMENT_METHODS: Readonly<Record<string, StatisticsMethod>> = {
  icc: ICC,
  icc_incomplete: ICC_INCOMPLETE,
  kripp_alpha: KRIPP_ALPHA,
  kendall_w: KENDALL_W,
  fleiss_kappa: FLEISS_KAPPA,
  chance_corrected: CHANCE_CORRECTED,
  weighted_kappa: WEIGHTED_KAPPA,
  weighted_kappa_pairs: WEIGHTED_KAPPA_PAIRS,
};
