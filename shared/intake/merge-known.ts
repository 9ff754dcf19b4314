import type { DossierCard, DossierText } from "../dossier/dossier.ts";
import type { Sha256 } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { IntakeRecord } from "./intake-record.ts";
import type { ColumnMapping } from "./mapping.ts";
import { type ReadProposal, wordsOf } from "./read-proposals.ts";

/** A proposal as the season has it. */
export interface KnownProposal {
  readonly card: DossierCard;
  /** `null` where the narrative lies unread because the table says nothing of it. */
  readonly text: DossierText | null;
  readonly record: IntakeRecord | null;
}

/** A proposal as it would be; `text` is `null` where the narrative stays as it is. */
export interface NextProposal {
  readonly card: DossierCard;
  readonly text: DossierText | null;
  readonly record: IntakeRecord;
}

const PLAIN_FIELDS = [
  "title",
  "number",
  "unit",
  "group",
  "category",
  "year",
  "sdgs",
  "implementedOn",
  "source",
  "video",
  "participation",
  "outcomes",
] as const;

/** Whether a table says anything of the narratives. */
export function hasAnswers({ columns }: ColumnMapping): boolean {
  return columns.some(({ field }) => field.startsWith("criterion/"));
}

/**
 * What a known proposal becomes by its row: fields the table has no column for stay as they are, and so do the
 * attachments, which come another way.
 */
export function mergeKnown(
  read: ReadProposal,
  known: KnownProposal,
  { mapping, sha256 }: { readonly mapping: ColumnMapping; readonly sha256: Sha256 },
): NextProposal {
  const mapped = new Set(mapping.columns.map(({ field }) => field));
  const text = hasAnswers(mapping) ? mergeText(read.text, known.text, mapped) : null;
  const plain = Object.fromEntries(
    PLAIN_FIELDS.flatMap((field) => {
      const value = (mapped.has(field) ? read.card : known.card)[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const { video: _video, participation: _participation, outcomes: _outcomes, ...rest } = known.card;
  return {
    card: {
      ...rest,
      ...plain,
      agency: mergeAgency(read.card.agency, known.card.agency, mapped),
      region: mergeRegion(read.card.region, known.card.region, mapped),
      ...(text ? { textHash: sha256(canonicalJson(text)), wordCount: wordsOf(text) } : {}),
    },
    text,
    record: { ...read.record, fields: { ...known.record?.fields, ...read.record.fields } },
  };
}

function mergeText(read: DossierText, known: DossierText | null, mapped: ReadonlySet<string>): DossierText {
  const kept = (known?.sections ?? []).filter(({ criterionId }) => !mapped.has(`criterion/${criterionId}`));
  if (kept.length === 0) return read;
  const order = (known?.sections ?? []).map(({ criterionId }) => criterionId);
  const place = (id: string): number => order.findIndex((other) => other === id);
  const sections = [...kept, ...read.sections].toSorted(
    (a, b) => (place(a.criterionId) + 1 || order.length + 1) - (place(b.criterionId) + 1 || order.length + 1),
  );
  return { ...read, sections };
}

/** Without a column of their own, code and type belong to the name: they stay as long as it does. */
function mergeAgency(
  read: DossierCard["agency"],
  known: DossierCard["agency"],
  mapped: ReadonlySet<string>,
): DossierCard["agency"] {
  const isSame = read.name === known.name;
  const parentCode = mapped.has("parentAgencyCode") ? read.parentCode : known.parentCode;
  return {
    name: read.name,
    code: isSame && !mapped.has("agencyCode") ? known.code : read.code,
    type: isSame && !mapped.has("agencyType") ? known.type : read.type,
    ...(parentCode === undefined ? {} : { parentCode }),
  };
}

function mergeRegion(
  read: DossierCard["region"],
  known: DossierCard["region"],
  mapped: ReadonlySet<string>,
): DossierCard["region"] {
  if (!["province", "provinceCode", "regencyCode"].some((field) => mapped.has(field))) return known;
  if (!read || !known) return read;
  const isSameProvince = read.provinceCode === known.provinceCode;
  return {
    ...read,
    regencyCode:
      mapped.has("regencyCode") || mapped.has("regencyName") || !isSameProvince
        ? read.regencyCode
        : known.regencyCode,
    isUnderdeveloped: mapped.has("underdeveloped") ? read.isUnderdeveloped : known.isUnderdeveloped,
  };
}
