import { textCodec } from "#electron/adapters/text-codec.ts";
import {
  type DocumentStatement,
  readStatement,
  STATEMENT_ATTACHMENT,
} from "#shared/documents/document-statement.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import type { DocumentReader } from "#shared/host/document-ports.ts";
import type { NamedFile } from "#shared/host/identity.ts";

/** What a PDF says of itself and what it carries, read without a data folder. */
export async function readDocument(
  reader: DocumentReader,
  file: NamedFile,
): Promise<{ readonly statement: DocumentStatement | null; readonly report: VerificationReport }> {
  const attachment = await reader.attachment(file.bytes, STATEMENT_ATTACHMENT);
  const statement = attachment.ok ? readStatement(attachment.value, textCodec) : null;
  const report = await reader.verify(file.bytes, {
    revocationListsDer: [],
    requireSigners: false,
    at: new Date().toISOString(),
  });
  return { statement, report };
}
