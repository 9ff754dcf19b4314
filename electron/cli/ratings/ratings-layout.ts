import type { IntakeProblem } from "#shared/intake/intake-problem.ts";
import type { RatingsFileProblem } from "#shared/reconciliation/ratings/ratings-file-problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { cleanLabel, isLabel } from "./clean-label.ts";

export type RatingsProblemOfFile = RatingsFileProblem | IntakeProblem;

/** A column whose cells are marks, and what its heading stands for. */
export interface MarkColumn {
  readonly place: number;
  /** As written. */
  readonly heading: string;
}

/** Where in a record what stands. */
export type RatingsLayout =
  | {
      /** A record per mark. */
      readonly kind: "long";
      readonly dossier: number;
      readonly judge: number;
      readonly criterion: number | null;
      readonly mark: MarkColumn;
      readonly order: MarkColumn | null;
      readonly ignored: readonly string[];
    }
  | {
      /** A record per score sheet, a column per criterion. */
      readonly kind: "sheets";
      readonly dossier: number;
      readonly judge: number;
      readonly order: MarkColumn | null;
      readonly marks: readonly MarkColumn[];
    }
  | {
      /** A record per dossier, a column per judge. */
      readonly kind: "matrix";
      readonly dossier: number;
      readonly marks: readonly MarkColumn[];
    };

const HEADINGS = {
  dossier: [
    "dossier",
    "proposal",
    "item",
    "id",
    "code",
    "number",
    "usulan",
    "inovasi",
    "berkas",
    "nomor",
    "kode",
  ],
  judge: ["judge", "rater", "reviewer", "evaluator", "assessor", "member", "penilai", "juri"],
  criterion: ["criterion", "criteria", "aspect", "kriteria", "aspek"],
  mark: ["mark", "score", "rating", "points", "value", "nilai", "skor"],
  order: ["order", "sequence", "urutan"],
  capacity: ["capacity", "kapasitas", "batas beban", "free", "sisa", "number", "jumlah"],
} as const;

/** A column of a list that an option names. */
export type ListColumn = keyof typeof HEADINGS;
type Part = Exclude<ListColumn, "capacity">;

/** Reads the first record of a file of marks. */
export function readLayout(
  name: string,
  header: readonly string[],
): Result<RatingsLayout, RatingsProblemOfFile> {
  const headings = header.map(cleanLabel);
  const odd = headings.find((heading) => heading !== "" && !isLabel(heading));
  if (odd !== undefined)
    return err({ type: "ratings-label-invalid", row: 1, column: odd.slice(0, 80), value: odd.slice(0, 80) });
  const twice = headings.find((heading, place) => heading !== "" && headings.indexOf(heading) !== place);
  if (twice !== undefined) return err({ type: "ratings-column-twice", name, column: twice });
  const at = (part: Part): number | null => placeOf(part, headings);
  const column = (place: number): MarkColumn => ({ place, heading: headings[place] ?? "" });
  const [judge, criterion, mark, orderPlace] = [at("judge"), at("criterion"), at("mark"), at("order")];
  const order = orderPlace === null ? null : column(orderPlace);
  const dossier = dossierPlace(headings);
  if (dossier === null) return err({ type: "ratings-header", name });
  const named = [dossier, judge, criterion, mark, orderPlace];
  const others = headings.flatMap((heading, place) =>
    named.includes(place) || heading === "" ? [] : [column(place)],
  );
  const isMatrix = dossier === 0 && named.every((place) => place === null || place === dossier);
  if (isMatrix && others.length > 0) return ok({ kind: "matrix", dossier, marks: others });
  if (judge === null) return err({ type: "ratings-header", name });
  if (mark !== null) {
    const ignored = others.map(({ heading }) => heading);
    return ok({ kind: "long", dossier, judge, criterion, mark: column(mark), order, ignored });
  }
  return criterion === null && others.length > 0
    ? ok({ kind: "sheets", dossier, judge, order, marks: others })
    : err({ type: "ratings-header", name });
}

/** Programs leave the heading above the names of rows empty. */
function dossierPlace(headings: readonly string[]): number | null {
  return placeOf("dossier", headings) ?? (headings[0] === "" ? 0 : null);
}

/** The heading of a part, the likelier word first. */
export function placeOf(part: ListColumn, headings: readonly string[]): number | null {
  const bare = headings.map((heading) => heading.toLowerCase().replaceAll(/[\s_-]*(?:id|code|kode)$/gu, ""));
  for (const word of HEADINGS[part]) {
    const place = headings.findIndex((heading) => heading.toLowerCase() === word);
    const near = place >= 0 ? place : bare.indexOf(word);
    if (near >= 0) return near;
  }
  return null;
}
