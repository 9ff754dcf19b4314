import { basename } from "node:path";
import type { ReportProgress } from "#shared/analysis/report-progress.ts";
import type { PanelBasis } from "#shared/reconciliation/report/panel-basis.ts";
import { totalMarks } from "#shared/reconciliation/totals/total-marks.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { CommandContext } from "../outcome.ts";
import { shownId } from "../printable.ts";
import { cleanLabel } from "./clean-label.ts";
import { type RatingsFile, type RatingsRefusal, type RatingsSummary, readRatings } from "./read-ratings.ts";

/** Options of every command that computes from a file of marks. */
export interface PanelOptions {
  readonly rubric?: string;
  readonly top?: number;
  /** Pleno dealt the dossiers by lot; otherwise that is not assumed. */
  readonly dealtAtRandom?: boolean;
  /** Criteria that break ties instead of the rubric's, separated by commas; empty for none. */
  readonly tieOrder?: string;
}

interface Panel {
  readonly basis: PanelBasis;
  readonly file: RatingsFile;
}

/** The usual lists of the contest; smaller panels are asked for their better half. */
const USUAL_LISTS = [99, 45] as const;

/** Time between two words about how far a computation is. */
const PROGRESS_MILLISECONDS = 1000;

export async function readPanel(
  context: CommandContext,
  path: string,
  { rubric, top, dealtAtRandom = false, tieOrder }: PanelOptions,
): Promise<Result<Panel, RatingsRefusal>> {
  const file = await readRatings(context, path, rubric);
  if (!file.ok) return file;
  const { table, rubric: pack, summary } = file.value;
  tellOddities(context, summary);
  const ids = table.criteria.map(({ id }) => id);
  const order = tieOrder === undefined ? (pack?.tieOrder ?? []) : splitNames(tieOrder);
  const unknown = tieOrder === undefined ? undefined : order.find((id) => !ids.some((own) => own === id));
  if (unknown !== undefined)
    return refuse({ type: "ratings-name-unknown", option: "--tie-order", value: unknown });
  const dossiers = totalMarks(table).ratings.dossierIds.length;
  if (dossiers === 0) return refuse({ type: "ratings-no-sheet", name: basename(path) });
  const k = top ?? USUAL_LISTS.find((size) => size < dossiers) ?? Math.ceil(dossiers / 2);
  return ok({
    basis: { table, k, tieOrder: order, isDealtAtRandom: dealtAtRandom },
    file: file.value,
  });
}

/** Tells what a person may not have meant. */
function tellOddities(context: CommandContext, { ignoredCriteria, lookAlikes }: RatingsSummary): void {
  if (ignoredCriteria.length > 0)
    context.progress(context.translate("ratingsFile.ignoredCriteria", { names: ignoredCriteria.join(", ") }));
  const pairs = lookAlikes.map(({ labels }) => labels.map((label) => `“${shownId(label)}”`).join(" / "));
  if (pairs.length > 0)
    context.progress(context.translate("ratingsFile.lookAlikes", { names: pairs.join("; ") }));
}

export function splitNames(text: string): readonly string[] {
  return text
    .split(",")
    .map(cleanLabel)
    .filter((name) => name !== "");
}

function refuse(error: RatingsRefusal["error"]): Result<never, RatingsRefusal> {
  return err({ error, problems: [] });
}

/** Says every second how far a computation is. */
export function tellProgress(context: CommandContext): ReportProgress {
  let told = Date.now();
  return (done, total) => {
    const now = Date.now();
    if (now - told < PROGRESS_MILLISECONDS || total <= 0) return;
    told = now;
    const percent = Math.floor((100 * done) / total);
    context.progress(context.translate("ratingsFile.done", { percent }));
  };
}
