import { type ReadingKey, readingKey } from "../identifiers.ts";
import type { ResultRecord, ResultRow } from "./result-record.ts";

type RecordDossier = ResultRecord["dossiers"][number];
type RecordSheet = ResultRecord["sheets"][number]["sheet"];

/** Look-ups that the documents share. */
export interface RecordIndex {
  readonly dossier: (id: string) => RecordDossier | undefined;
  readonly memberName: (id: string) => string;
  readonly sheetsOfDossier: (id: string) => readonly RecordSheet[];
  readonly sheet: (key: ReadingKey) => RecordSheet | undefined;
  readonly row: (dossierId: string) => ResultRow | undefined;
}

export function indexRecord(record: ResultRecord): RecordIndex {
  const dossiers = new Map<string, RecordDossier>(record.dossiers.map((dossier) => [dossier.id, dossier]));
  const names = new Map<string, string>(record.members.map(({ id, name }) => [id, name]));
  const rows = new Map<string, ResultRow>(record.ranking.map((row) => [row.dossierId, row]));
  const sheets = new Map(record.sheets.map(({ sheet }) => [readingKey(sheet), sheet]));
  const byDossier = new Map<string, RecordSheet[]>();
  for (const sheet of sheets.values()) {
    const group = byDossier.get(sheet.dossierId) ?? [];
    group.push(sheet);
    byDossier.set(sheet.dossierId, group);
  }
  return {
    dossier: (id) => dossiers.get(id),
    memberName: (id) => names.get(id) ?? id,
    sheetsOfDossier: (id) => byDossier.get(id) ?? [],
    sheet: (key) => sheets.get(key),
    row: (dossierId) => rows.get(dossierId),
  };
}
