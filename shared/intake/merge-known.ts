import type { DossierCard, DossierText } from "../dossier/dossier.ts";
import type { Sha256 } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { IntakeRecord } from "./intake-record.ts";
import type { ColumnMapping } from "./mapping.ts";
import { plainHeader } from "./plain-text.ts";
import { agencyCodeOf } from "./proposal-ids.ts";
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
  const merging = { read, known, mapped, sha256 };
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
      agency: mergeAgency(merging),
      region: mergeRegion(merging),
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

interface Merging {
  readonly read: ReadProposal;
  readonly known: KnownProposal;
  readonly mapped: ReadonlySet<string>;
  readonly sha256: Sha256;
}

/** Without a cell of their own, code and type belong to the name: they stay as long as it does. */
function mergeAgency({ read, known, mapped, sha256 }: Merging): DossierCard["agency"] {
  const [fresh, old] = [read.card.agency, known.card.agency];
  const isSame = fresh.name === old.name;
  const hasCode = mapped.has("agencyCode") && fresh.code !== agencyCodeOf(fresh.name, sha256);
  const parentCode = mapped.has("parentAgencyCode") ? fresh.parentCode : old.parentCode;
  return {
    name: fresh.name,
    code: isSame && !hasCode ? old.code : fresh.code,
    type: isSame && !mapped.has("agencyType") ? old.type : fresh.type,
    ...(parentCode === undefined ? {} : { parentCode }),
  };
}

function mergeRegion(merging: Merging): DossierCard["region"] {
  const { read, known, mapped } = merging;
  const [fresh, old] = [read.card.region, known.card.region];
  const hasProvince = ["province", "provinceCode", "regencyCode"].some((field) => mapped.has(field));
  if (!old || (hasProvince && !fresh)) return hasProvince || fresh ? fresh : old;
  const place = fresh ?? old;
  return {
    ...place,
    regencyCode: place.provinceCode === old.provinceCode ? mergeRegency(merging) : place.regencyCode,
    isUnderdeveloped: mapped.has("underdeveloped") ? read.isUnderdeveloped : old.isUnderdeveloped,
  };
}

/** A table that names regencies without codes takes none away, unless it names another. */
function mergeRegency({ read, known, mapped }: Merging): string | null {
  const fresh = read.card.region?.regencyCode ?? null;
  if (fresh !== null || mapped.has("regencyCode")) return fresh;
  const names = [read, known].map(({ record }) => plainHeader(record?.fields["regencyName"] ?? ""));
  const isOther = names.every((name) => name !== "") && names[0] !== names[1];
  return isOther ? null : (known.card.region?.regencyCode ?? null);
}
