import { createDocumentReader } from "#electron/adapters/document-reader.ts";
import { DocumentStatement, STATEMENT_ATTACHMENT } from "#shared/documents/document-statement.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import { type NamedFile, parseJson } from "#shared/host/identity.ts";

/** What a PDF says of itself and what it carries, read without a data folder. */
export async function readDocument(
  file: NamedFile,
): Promise<{ readonly statement: DocumentStatement | null; readonly report: VerificationReport }> {
  const reader = createDocumentReader({ workerUrl: new URL("../workers/verification.js", import.meta.url) });
  try {
    const attachment = await reader.attachment(file.bytes, STATEMENT_ATTACHMENT);
    const text = attachment.ok ? Buffer.from(attachment.value).toString("utf8") : "";
    const statement = DocumentStatement.safeParse(parseJson(text));
    const report = await reader.verify(file.bytes, {
      revocationListsDer: [],
      requireSigners: false,
      at: new Date().toISOString(),
    });
    return { statement: statement.success ? statement.data : null, report };
  } finally {
    await reader.close();
  }
}
