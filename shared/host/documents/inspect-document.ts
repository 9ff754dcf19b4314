import type { SigningCredential } from "../../certificates/certificates.ts";
import {
  type DocumentStatement,
  readStatement,
  STATEMENT_ATTACHMENT,
} from "../../documents/document-statement.ts";
import type { VerificationReport } from "../../documents/verification-report.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { NamedFile } from "../identity.ts";
import type { HostPorts } from "../ports.ts";
import type { Workspace } from "../workspace.ts";
import { verifyDocument } from "./check-document.ts";
import { findOwnTurn } from "./own-turn.ts";

export interface InspectedDocument {
  readonly statement: DocumentStatement | null;
  readonly report: VerificationReport;
  readonly ownTurn: number | null;
  readonly obstacle: SeasonError | null;
}

/** Reads what a PDF says of itself and who has signed it, and finds this person's place among its signers. */
export async function inspectDocument(
  ports: HostPorts,
  workspace: Workspace,
  file: NamedFile,
): Promise<Result<InspectedDocument, SeasonError>> {
  const report = await verifyDocument(ports, workspace, {
    file,
    roots: [],
    lists: [],
    requireSigners: false,
  });
  if (report.codes.includes("NOT_A_PDF")) return err({ type: "pdf-refused", problem: "not-a-pdf" });
  const statement = await takeStatement(ports, file);
  const { state, card } = await ports.vault.state();
  const credentials = state === "unlocked" ? await ports.vault.credentials() : ok([]);
  if (!credentials.ok) return credentials;
  const own = { name: card?.name ?? "", keyDigests: credentials.value.map(({ keyDigest }) => keyDigest) };
  const obstacle = refuseReport(report, credentials.value) ?? refuseVault(state);
  return ok({ statement, report, ownTurn: findOwnTurn(statement, report, own), obstacle });
}

/** The statement inside a document of Pleno; `null` for any other PDF. */
async function takeStatement(ports: HostPorts, file: NamedFile): Promise<DocumentStatement | null> {
  const attachment = await ports.reader.attachment(file.bytes, STATEMENT_ATTACHMENT);
  return attachment.ok ? readStatement(attachment.value, ports.text) : null;
}

/** What the check found that forbids every further signature. */
export function refuseReport(
  report: VerificationReport,
  credentials: readonly SigningCredential[],
): SeasonError | null {
  const { codes, signatures, required } = report;
  if (codes.includes("ENCRYPTED")) return { type: "pdf-refused", problem: "encrypted" };
  if (codes.includes("TOO_LARGE")) return { type: "pdf-refused", problem: "too-large" };
  if (codes.includes("CHECK_FAILED")) return { type: "pdf-refused", problem: "check-failed" };
  if (codes.some((code) => code === "DAMAGED" || code === "UNREADABLE"))
    return { type: "pdf-refused", problem: "damaged" };
  if (signatures.some(({ certification }) => certification === 1))
    return { type: "pdf-refused", problem: "locked" };
  if (signatures.length > 0 && !report.intact) return { type: "pdf-refused", problem: "signatures-invalid" };
  const own = new Set<string>(credentials.map(({ id }) => id));
  const isSigned = signatures.some(({ certificateFingerprint = "" }) =>
    own.has(plainHex(certificateFingerprint)),
  );
  if (isSigned) return { type: "pdf-refused", problem: "signed-by-you" };
  if (required.length > 0 && required.every(({ fieldName }) => fieldName !== null))
    return { type: "pdf-refused", problem: "complete" };
  return null;
}

/** Whether all that stands against a signature is that everybody the document asks for has signed. */
export function isComplete(obstacle: SeasonError | null): boolean {
  return obstacle?.type === "pdf-refused" && obstacle.problem === "complete";
}

function refuseVault(state: "none" | "locked" | "unlocked"): SeasonError | null {
  if (state === "unlocked") return null;
  return { type: state === "none" ? "no-identity" : "vault-locked" };
}

/** `AB:CD:...` as the digests of certificates are written elsewhere. */
export function plainHex(fingerprint: string): string {
  return fingerprint.replaceAll(":", "").toLowerCase();
}
