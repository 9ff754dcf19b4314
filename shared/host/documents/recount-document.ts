import { readResult } from "../../documents/read-result.ts";
import { recount } from "../../documents/recount.ts";
import { RESULT_ATTACHMENT } from "../../documents/result-record.ts";
import { err, ok, type Result } from "../../result.ts";
import { type NamedFile, parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";

const BRACE = 0x7b;
const WHITE_SPACE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** Computes the result inside a PDF, or a `result.json`, again; needs nothing but the file. */
export async function recountDocument(ports: HostPorts, file: NamedFile) {
  const found = await resultBytes(ports, file);
  if (!found.ok) return err({ type: "file-unreadable" as const, name: file.name, problem: found.error });
  const result = readResult(parseJson(ports.text.decode(withoutMark(found.value)) ?? ""));
  if (!result.ok) return err({ type: "file-unreadable" as const, name: file.name, problem: result.error });
  const { record, raw, isNewer } = result.value;
  return ok({
    report: recount(record, ports.crypto, raw),
    seasonName: record.season.name,
    rehearsal: record.season.rehearsal,
    listed: record.ranking.filter((row) => row["listed"] === true).length,
    isNewer,
  });
}

async function resultBytes(ports: HostPorts, { bytes }: NamedFile): Promise<Result<Uint8Array, string>> {
  const attachment = await ports.reader.attachment(bytes, RESULT_ATTACHMENT);
  if (attachment.ok) return ok(attachment.value);
  const { type } = attachment.error;
  return type === "not-a-pdf" && isJsonObject(bytes) ? ok(bytes) : err(type);
}

/** Whether a file begins as JSON does; editors put a byte order mark or white space before it. */
function isJsonObject(bytes: Uint8Array): boolean {
  const content = withoutMark(bytes);
  return content[content.findIndex((byte) => !WHITE_SPACE.has(byte))] === BRACE;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return UTF8_MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(UTF8_MARK.length) : bytes;
}
