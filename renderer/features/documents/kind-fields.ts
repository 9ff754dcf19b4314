import type { DocumentDetails } from "#shared/documents/document-details.ts";
import type { DocumentKind } from "#shared/documents/document-kind.ts";

/** What a document is about: nobody chooses that of most. */
export type ScopeField = "judge" | "dossier" | "listed-dossier" | "group";

/** Whether somebody has to choose; a group or a listed proposal left open means all of them. */
export function isScopeNeeded(kind: DocumentKind): boolean {
  const { scope } = KIND_FIELDS[kind];
  return scope === "judge" || scope === "dossier";
}

/** The texts a person fills in; the signatories are asked for with every kind. */
export type DetailField = Exclude<keyof DocumentDetails, "signatories">;

export interface KindFields {
  readonly scope: ScopeField | null;
  readonly details: readonly DetailField[];
}

export const KIND_GROUPS = [
  {
    id: "marks",
    kinds: ["score-sheets", "dossier-sheets", "recap", "shift-report", "what-if-annex"],
  },
  { id: "meeting", kinds: ["consolidation-minutes", "minutes", "handover"] },
  { id: "lists", kinds: ["nomination-list", "finalist-list", "top-list"] },
  { id: "letters", kinds: ["announcement", "decree-annex", "certificate"] },
] as const satisfies readonly { readonly id: string; readonly kinds: readonly DocumentKind[] }[];

const SHEETS = ["place", "date", "remark"] as const satisfies readonly DetailField[];
const RECORD = ["number", ...SHEETS] as const satisfies readonly DetailField[];
const WITH_SUBJECT = ["number", "about", ...SHEETS] as const satisfies readonly DetailField[];

/** The fields that each kind prints; asking for more would promise what the paper does not hold. */
export const KIND_FIELDS: Readonly<Record<DocumentKind, KindFields>> = {
  "score-sheets": { scope: "judge", details: SHEETS },
  "dossier-sheets": { scope: "dossier", details: SHEETS },
  recap: { scope: "group", details: RECORD },
  "shift-report": { scope: null, details: RECORD },
  "what-if-annex": { scope: null, details: RECORD },
  "consolidation-minutes": { scope: null, details: RECORD },
  minutes: { scope: null, details: WITH_SUBJECT },
  handover: { scope: "group", details: RECORD },
  "nomination-list": { scope: "group", details: RECORD },
  "finalist-list": { scope: "group", details: RECORD },
  "top-list": { scope: "group", details: RECORD },
  announcement: {
    scope: "group",
    details: ["number", "about", "recipient", "place", "date", "remark"],
  },
  "decree-annex": { scope: "group", details: ["decree", "about", "place", "date", "remark"] },
  certificate: { scope: "listed-dossier", details: ["number", "place", "date"] },
};

/** The details of a kind alone: what was remembered for a field that it has not stays behind. */
export function detailsOfKind(kind: DocumentKind, details: DocumentDetails): DocumentDetails {
  const used = new Set<DetailField>(KIND_FIELDS[kind].details);
  const textOf = (field: Exclude<DetailField, "date">): string => (used.has(field) ? details[field] : "");
  return {
    number: textOf("number"),
    place: textOf("place"),
    date: used.has("date") ? details.date : null,
    about: textOf("about"),
    recipient: textOf("recipient"),
    decree: textOf("decree"),
    remark: textOf("remark"),
    signatories: details.signatories,
  };
}
