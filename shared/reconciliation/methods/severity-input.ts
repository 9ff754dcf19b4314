import * as z from "zod";
import { err, type Result } from "../../result.ts";
import { buildRatings } from "../ratings/build-ratings.ts";
import type { Ratings } from "../ratings/ratings.ts";

const Label = z.union([z.string(), z.number()]);
const Mark = z.union([z.number(), z.string(), z.null()]);

/** Readings as columns, or as a table (rows: dossiers, columns: judges, `null`: not read). */
export const SeverityInput = z.object({
  dossier: z.array(Label).optional(),
  judge: z.array(Label).optional(),
  score: z.array(Mark).optional(),
  matrix: z.array(z.array(Mark)).optional(),
  /** The how-manieth reading of its judge; where it is given a slope over it is fitted. */
  order: z.array(z.number().nullable()).optional(),
});
export type SeverityInput = z.output<typeof SeverityInput>;

interface Cell {
  readonly dossier: string | number;
  readonly judge: string | number;
  readonly score: number | string | null;
  readonly order: number | null;
}

/** The readings with a mark; an error is a reason in the manner of the case files. Without judges all are of one. */
export function readRatings(input: SeverityInput): Result<Ratings, string> {
  const { dossier = [], judge, score = [], order } = input;
  const lengths = [dossier, judge, order].flatMap((column) => (column ? [column.length] : []));
  if (!input.matrix && lengths.some((length) => length !== score.length)) return err("columns_uneven");
  const cells: readonly Cell[] = input.matrix
    ? input.matrix.flatMap((row, at) =>
        row.map((mark, place) => ({ dossier: at + 1, judge: place + 1, score: mark, order: null })),
      )
    : score.map((mark, at) => ({
        dossier: dossier[at] ?? "",
        judge: judge?.[at] ?? "",
        score: mark,
        order: order?.[at] ?? null,
      }));
  const marked = cells.flatMap((cell) => {
    const mark = readMark(cell.score);
    return mark === null ? [] : [{ ...cell, score: mark }];
  });
  const hasOrder = marked.length > 0 && marked.every((cell) => cell.order !== null);
  const built = buildRatings({
    dossier: marked.map((cell) => cell.dossier),
    judge: marked.map((cell) => cell.judge),
    score: marked.map((cell) => cell.score),
    ...(hasOrder ? { order: marked.map((cell) => cell.order ?? 0) } : {}),
  });
  if (built.ok) return built;
  return err(built.error.type === "ratings-empty" ? "no_readings" : "not_a_number");
}

/** An empty cell is no reading; text that is no number stays NaN, so that it is refused and not passed over. */
function readMark(mark: number | string | null): number | null {
  if (mark === null || (typeof mark === "string" && mark.trim() === "")) return null;
  return Number(mark);
}
