import type { DefinedDocument } from "../../documents/define-document.ts";
import type { Attachment } from "../../documents/document-definition.ts";
import { type DocumentStatement, STATEMENT_ATTACHMENT } from "../../documents/document-statement.ts";
import { RESULT_ATTACHMENT } from "../../documents/result-record.ts";
import type { TemplateContext } from "../../documents/template-context.ts";
import { canonicalJson } from "../../packet/canonical-json.ts";
import type { HostPorts } from "../ports.ts";

const MAX_TITLE = 400;

/** The record a document rests on, exactly as it was fixed, and what the document is and who must sign it. */
export function attachmentsOf(
  ports: Pick<HostPorts, "crypto" | "text">,
  context: TemplateContext,
  {
    kind,
    document,
    record,
  }: { readonly kind: string; readonly document: DefinedDocument; readonly record: Uint8Array },
): readonly Attachment[] {
  const { text } = context;
  const statement = statementOf(context, { kind, document, resultDigest: ports.crypto.sha256(record) });
  return [
    {
      name: RESULT_ATTACHMENT,
      mediaType: "application/json",
      bytes: record,
      relationship: "Data",
      description: text.t("printedLetter.recordAttachment"),
    },
    {
      name: STATEMENT_ATTACHMENT,
      mediaType: "application/json",
      bytes: ports.text.encode(canonicalJson(statement)),
      relationship: "Data",
      description: text.t("printedLetter.statementAttachment"),
    },
  ];
}

function statementOf(
  { record: { season }, details, text, madeAt }: TemplateContext,
  {
    kind,
    document,
    resultDigest,
  }: {
    readonly kind: string;
    readonly document: DefinedDocument;
    readonly resultDigest: DocumentStatement["resultDigest"];
  },
): DocumentStatement {
  return {
    format: "pleno-document",
    version: 1,
    kind,
    number: details.number,
    title: document.input.title.slice(0, MAX_TITLE),
    language: text.language,
    madeAt,
    season: { id: season.id, name: season.name, rehearsal: season.rehearsal },
    resultDigest,
    requiredSigners: details.signatories.map(({ name, role, keys }, index) => ({
      name,
      role,
      keys,
      slot: document.slots?.[index] ?? null,
    })),
  };
}
