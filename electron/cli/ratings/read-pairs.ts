import { basename } from "node:path";
import type { KnownError } from "#shared/i18n/error-message.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { readCsvRecords } from "./csv-records.ts";

/** A small CSV with two columns, found by their headings; the values row by row, trimmed. */
export function readPairs(
  path: string,
  [first, second]: readonly [string, string],
): Result<readonly (readonly [string, string])[], KnownError> {
  const name = basename(path);
  const pairs: (readonly [string, string])[] = [];
  let places: readonly [number, number] | null = null;
  let missing: string | null = null;
  let broken: number | null;
  try {
    broken = readCsvRecords(path, (cells, _row) => {
      if (places) {
        pairs.push([(cells[places[0]] ?? "").trim(), (cells[places[1]] ?? "").trim()]);
        return true;
      }
      const headings = cells.map((cell) =>
        cell
          .replace(/^\uFEFF/u, "")
          .trim()
          .toLowerCase(),
      );
      places = [headings.indexOf(first), headings.indexOf(second)];
      missing = places[0] < 0 ? first : places[1] < 0 ? second : null;
      return missing === null;
    });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return err({ type: "unreadable", name });
    throw cause;
  }
  if (broken !== null) return err({ type: "intake-row-malformed", row: broken });
  if (missing !== null) return err({ type: "intake-column-missing", column: missing });
  return ok(pairs);
}
