import { readResult } from "../../documents/read-result.ts";
import { recount } from "../../documents/recount.ts";
import { RESULT_ATTACHMENT } from "../../documents/result-record.ts";
import { err, ok, type Result } from "../../result.ts";
import { type NamedFile, parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";

/** What the JSON of a result begins with; its canonical form has no space before it (RFC 8785). */
const BRACE = 0x7b;

/** Computes the result inside a PDF, or a `result.json`, again; needs nothing but the file. */
export async function recountDocument(ports: HostPorts, file: NamedFile) {
  const found = await resultBytes(ports, file);
  if (!found.ok) return err({ type: "file-unreadable" as const, name: file.name, problem: found.error });
  const result = readResult(parseJson(ports.text.decode(found.value) ?? ""));
  if (!result.ok) return err({ type: "file-unreadable" as const, name: file.name, problem: result.error });
  const { record, raw, isNewer } = result.value;
  return ok({
    report: recount(record, ports.crypto, raw),
    seasonName: record.season.name,
    rehearsal: record.season.rehearsal,
    listed: record.ranking.filter(({ listed }) => listed).length,
    isNewer,
  });
}

async function resultBytes(ports: HostPorts, { bytes }: NamedFile): Promise<Result<Uint8Array, string>> {
  const attachment = await ports.reader.attachment(bytes, RESULT_ATTACHMENT);
  if (attachment.ok) return ok(attachment.value);
  const { type } = attachment.error;
  return type === "not-a-pdf" && bytes[0] === BRACE ? ok(bytes) : err(type);
}
