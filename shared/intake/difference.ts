import * as z from "zod";
import type { DossierCard } from "../dossier/dossier.ts";
import { DossierId } from "../identifiers.ts";
import type { KnownProposal, NextProposal } from "./merge-known.ts";

/** What taking a table in changes, proposal by proposal; known ones are met again by their number. */
export const ImportDifference = z.object({
  added: z.int(),
  unchanged: z.int(),
  /** Known proposals that the table does not hold; they stay as they are. */
  missing: z.array(z.object({ dossierId: DossierId, number: z.string(), title: z.string() })),
  changed: z.array(
    z.object({
      dossierId: DossierId,
      number: z.string(),
      title: z.string(),
      /** Values cut to 300 characters; `field` as in `fields.ts`. */
      fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
      /** Somebody is to read it or has read it, so a change must be told to them. */
      isDealt: z.boolean(),
    }),
  ),
});
export type ImportDifference = z.output<typeof ImportDifference>;

export type FieldChange = ImportDifference["changed"][number]["fields"][number];

const MAX_SHOWN = 300;

/** Field by field what differs between a proposal as it is and as it would be; values cut to what a list shows. */
export function fieldChanges(before: KnownProposal, after: NextProposal): FieldChange[] {
  const values = [valuesOf(before), valuesOf(after.text ? after : { ...after, text: before.text })] as const;
  const fields = new Set(values.flatMap((map) => [...map.keys()]));
  return [...fields].flatMap((field): FieldChange[] => {
    const [old = "", fresh = ""] = values.map((map) => map.get(field));
    return old === fresh
      ? []
      : [{ field, before: old.slice(0, MAX_SHOWN), after: fresh.slice(0, MAX_SHOWN) }];
  });
}

function valuesOf({ card, text, record }: KnownProposal): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ["number", card.number],
    ["title", card.title],
    ["agency", card.agency.name],
    ["agencyCode", card.agency.code],
    ["agencyType", card.agency.type],
    ["parentAgencyCode", card.agency.parentCode ?? ""],
    ...regionValues(card.region),
    ["unit", card.unit],
    ["group", card.group],
    ["category", card.category],
    ["year", String(card.year)],
    ["implementedOn", card.implementedOn ?? ""],
    ["sdgs", card.sdgs.join("; ")],
    ["source", card.source],
    ...evidenceValues(card),
    ...(text?.sections ?? []).map((section) => [`criterion/${section.criterionId}`, section.text] as const),
    ...Object.entries(record?.fields ?? {}),
  ]);
}

function regionValues(region: DossierCard["region"]): [string, string][] {
  return region === null
    ? []
    : [
        ["province", region.provinceName],
        ["regencyCode", region.regencyCode ?? ""],
        ["underdeveloped", region.isUnderdeveloped ? "✓" : ""],
      ];
}

function evidenceValues({ video = "", participation = [], outcomes = [] }: DossierCard): [string, string][] {
  return [
    ["video", video],
    ["participation", participation.map(({ year, result }) => `${year}: ${result}`).join("; ")],
    ["outcomes", outcomes.map((row) => `${row.indicator}: ${row.before} → ${row.after}`).join("; ")],
  ];
}
