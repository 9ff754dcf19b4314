import { type DocumentDetails, EMPTY_DETAILS } from "#shared/documents/document-details.ts";
import { DocumentKind } from "#shared/documents/document-kind.ts";
import { ResultRecord } from "#shared/documents/result-record.ts";
import type { StorageError } from "#shared/host/host-errors.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import type { DossierId, MemberId } from "#shared/identifiers.ts";
import { ok, type Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import type { HostClient } from "./workstation.ts";

/** One document to make: of the whole result, of one judge, one dossier, or one group. */
export interface WantedDocument {
  readonly kind: DocumentKind;
  readonly memberId: MemberId | null;
  readonly dossierId: DossierId | null;
  readonly group: string | null;
}

interface Making {
  readonly paper: "F4" | "A4";
  readonly language: Language;
  /** The maker signs at once. */
  readonly isSigned: boolean;
  /** For how many of the listed dossiers, from the first, the sheets of all judges are printed together. */
  readonly dossierSheets: number;
  /** What the people behind a document fill in; nothing unless told otherwise. */
  readonly detailsOf?: (wanted: WantedDocument) => DocumentDetails;
}

/** Makes every kind of document of the frozen ranking, a recap for each group, score sheets for each judge, one after another. */
export async function makeDocuments(
  client: HostClient,
  { detailsOf = () => EMPTY_DETAILS, dossierSheets, ...making }: Making,
  keep: (file: NamedFile, wanted: WantedDocument) => Promise<Result<void, StorageError>>,
): Promise<Result<number, SeasonError>> {
  const wanted = await listDocuments(client, dossierSheets);
  if (!wanted.ok) return wanted;
  let count = 0;
  for (const document of wanted.value) {
    const details = detailsOf(document);
    const taskId = `export-${count}`;
    const made = await client["document.make"]({ ...making, ...document, details, taskId });
    if (!made.ok && hasNothingToSay(made.error)) continue;
    if (!made.ok) return made;
    const kept = await keep(made.value, document);
    if (!kept.ok) return kept;
    count += 1;
  }
  return ok(count);
}

/** A judge without a counted sheet has no score sheets, a list that nobody reached no certificates, nobody a handover. */
function hasNothingToSay({ type }: SeasonError): boolean {
  return type === "member-unknown" || type === "nothing-to-print" || type === "parties-missing";
}

/** Everything the frozen result has something to print of. */
async function listDocuments(
  client: HostClient,
  dossierSheets: number,
): Promise<Result<readonly WantedDocument[], SeasonError>> {
  const frozen = await client["result.export"]({ format: "json", language: "id", hasMark: false });
  if (!frozen.ok) return frozen;
  const record = ResultRecord.parse(JSON.parse(new TextDecoder().decode(frozen.value.bytes)));
  const groups = [...new Set(record.dossiers.map(({ group }) => group))].toSorted();
  const readers = [...new Set(record.assignments.map(({ memberId }) => memberId))].toSorted();
  const listed = record.ranking.filter((row) => row.listed).slice(0, dossierSheets);
  const whole = { memberId: null, dossierId: null, group: null };
  return ok(
    DocumentKind.options.flatMap((kind): WantedDocument[] => {
      if (kind === "score-sheets") return readers.map((memberId) => ({ ...whole, kind, memberId }));
      if (kind === "dossier-sheets") return listed.map(({ dossierId }) => ({ ...whole, kind, dossierId }));
      const isOfGroup = kind === "recap" && groups.length > 1;
      return isOfGroup ? groups.map((group) => ({ ...whole, kind, group })) : [{ ...whole, kind }];
    }),
  );
}
