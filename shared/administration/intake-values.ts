import type { RecordField } from "../intake/fields.ts";
import type { CheckedProposal, CheckSeason } from "./check-input.ts";

/** What the table held of a proposal under a field, trimmed; empty where it held nothing. */
export function fieldOf(record: CheckedProposal["record"], field: RecordField): string {
  return record?.fields[field]?.trim() ?? "";
}

/** Whether the season's table had a column for a field, as far as can be seen. */
export function hasColumn({ proposals }: CheckSeason, field: RecordField): boolean {
  return proposals.some(({ record }) => record !== null && field in record.fields);
}

const NEGATIVE = new Set([
  "",
  "tidak",
  "tidak ada",
  "belum",
  "belum ada",
  "no",
  "none",
  "0",
  "false",
  "n",
  "kosong",
]);

/** Whether a cell that answers yes or no, or names a file, says that it is there. */
export function saysYes(value: string): boolean {
  return !NEGATIVE.has(
    value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
}
