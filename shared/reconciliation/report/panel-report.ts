import * as z from "zod";
import { AgreementReport } from "../agreement/agreement-figures.ts";
import { DiagnosticsReport } from "../diagnostics/diagnostics-report.ts";
import { FacetsReport } from "../facets/facets-report.ts";
import { LineReport } from "../ranks/line-report.ts";
import { SeverityReport } from "../severity/severity-report.ts";
import { Withheld } from "../withheld.ts";

/** Model figures of one dossier beside its official mean, in points. */
const AdjustedFigures = z.object({
  state: z.literal("known"),
  /** As if read by the average judge. */
  mean: z.number(),
  /** Standard error of `mean`; holds what is unsure of the level of the whole panel. */
  sd: z.number().nonnegative(),
  /** Of `mean` less that of all comparable dossiers: the panel's level cancels out. The one to compare dossiers by. */
  comparisonSd: z.number().nonnegative(),
  /** Competition rank by `mean`, among the dossiers that can be compared with this one. */
  rank: z.int().positive(),
});

export const RankingRow = z.object({
  dossierId: z.string(),
  /** By the rule book's mean: the rank that counts. */
  rank: z.int().positive(),
  mean: z.number(),
  readings: z.int().positive(),
  /** Whether the rank lies within the list. */
  listed: z.boolean(),
  /** Whether mean and every tie criterion equal another dossier's. */
  tied: z.boolean(),
  adjusted: z.discriminatedUnion("state", [AdjustedFigures, Withheld]),
});
export type RankingRow = z.output<typeof RankingRow>;

/**
 * Everything the marks of a panel say, as advice beside the official mean: how severe judges are, how sure places are, how
 * far judges agree, and what deserves a second look. Points of the rubric.
 */
export const PanelReport = z.object({
  /** Size of the list. */
  k: z.int().positive(),
  seed: z.int(),
  sample: z.object({
    dossiers: z.int().nonnegative(),
    judges: z.int().nonnegative(),
    readings: z.int().nonnegative(),
    /** Sheets that lack a mark; they count nowhere. */
    incompleteSheets: z.int().nonnegative(),
    /** Dossiers whose every sheet lacks a mark: they have no rank. */
    unrankedDossiers: z.int().nonnegative(),
  }),
  /** Best first; equal ones in label order. */
  ranking: z.array(RankingRow).readonly(),
  severity: SeverityReport,
  line: LineReport,
  agreement: AgreementReport,
  /** For scales of few steps: severity in logits, and how well each judge fits the model. */
  facets: FacetsReport,
  diagnostics: z.union([DiagnosticsReport, Withheld]),
});
export type PanelReport = z.output<typeof PanelReport>;
