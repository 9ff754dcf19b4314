import type { StorageError } from "#shared/host/host-errors.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import { ok, type Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import type { HostClient } from "./workstation.ts";

const FORMATS = ["xlsx", "csv", "json", "recount-script"] as const;

/** The frozen result beside its documents: workbook, CSV with a byte order mark, JSON, and the script that recounts it. */
export async function exportTables(
  client: HostClient,
  language: Language,
  keep: (file: NamedFile) => Promise<Result<void, StorageError>>,
): Promise<Result<void, SeasonError>> {
  for (const format of FORMATS) {
    const made = await client["result.export"]({ format, language, hasMark: true });
    if (!made.ok) return made;
    const kept = await keep(made.value);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}
