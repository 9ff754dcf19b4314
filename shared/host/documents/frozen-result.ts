import { RESULT_ATTACHMENT, ResultRecord } from "../../documents/result-record.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { HostPorts } from "../ports.ts";
import { readEntry } from "../season-content.ts";
import type { OpenSeason } from "../workspace.ts";

/** The frozen result as it was fixed, with its exact bytes. */
export async function frozenResult(
  ports: HostPorts,
  { state }: OpenSeason,
): Promise<Result<{ readonly record: ResultRecord; readonly bytes: Uint8Array }, SeasonError>> {
  const { frozen } = state.status;
  if (!frozen) return err({ type: "ranking-not-frozen" });
  const bytes = await ports.blobs.get(frozen.resultHash);
  if (!bytes) return err({ type: "content-missing", what: RESULT_ATTACHMENT });
  const record = readEntry(ports, new Map([[RESULT_ATTACHMENT, bytes]]), RESULT_ATTACHMENT, ResultRecord);
  return record.ok ? ok({ record: record.value, bytes }) : record;
}
