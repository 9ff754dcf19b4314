import { RESULT_ATTACHMENT } from "../../documents/result-record.ts";
import { resultTables } from "../../documents/result-tables.ts";
import type { Language } from "../../i18n/localised-text.ts";
import { createTranslate } from "../../i18n/translate.ts";
import { ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { asCollector } from "../access.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { frozenResult } from "./frozen-result.ts";

interface ExportRequest {
  readonly format: "xlsx" | "csv" | "json" | "recount-script";
  readonly language: Language;
  /** A byte order mark before a CSV. */
  readonly hasMark: boolean;
}

/** Name under which the script that recounts without Pleno is given away. */
const SCRIPT_NAME = "hitung-ulang.mjs";

/** Bytes of the UTF-8 byte order mark, which the table writer always puts before a CSV. */
const UTF8_MARK_BYTES = 3;

/**
 * The frozen result for other programs, always of the very bytes that the documents carry: the record itself (JSON), all
 * its tables (XLSX), the ranking alone (CSV), or the script that recounts it.
 */
export async function exportResult(
  ports: HostPorts,
  workspace: Workspace,
  { format, language, hasMark }: ExportRequest,
): Promise<Result<NamedFile, SeasonError>> {
  const season = asCollector(workspace);
  if (!season.ok) return season;
  const found = await frozenResult(ports, season.value);
  if (!found.ok) return found;
  const { record, bytes } = found.value;
  if (format === "json") return ok({ name: RESULT_ATTACHMENT, bytes });
  if (format === "recount-script")
    return ok({ name: SCRIPT_NAME, bytes: ports.text.encode(await ports.library.recountScript()) });
  const tables = resultTables(record, language);
  const written = ports.tableWriter.write(format, tables, language);
  const isBare = format === "csv" && !hasMark;
  const name = `${createTranslate(language)("exporting.fileName")}-${record.season.id}.${format}`;
  return ok({ name, bytes: isBare ? written.subarray(UTF8_MARK_BYTES) : written });
}
