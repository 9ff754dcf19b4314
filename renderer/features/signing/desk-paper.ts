import type { HostClient } from "#renderer/host/connect-host.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import type { DocumentStatement } from "#shared/documents/document-statement.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

type Answer = Awaited<ReturnType<HostClient["document.inspect"]>>;
export type Inspection = Extract<Answer, { ok: true }>["value"];

/** A PDF on the desk and what is known of it. */
export interface DeskPaper {
  readonly id: number;
  /** Another number for other bytes. */
  readonly version: number;
  readonly file: NamedFile;
  readonly inspected: Answer;
  /** It was signed or added to here, and the new bytes are not kept anywhere else. */
  readonly isUnsaved: boolean;
  /** Signed here, since it was put on the desk. */
  readonly isSigned: boolean;
  /** Why the last attempt to sign it failed. */
  readonly refusal: SeasonError | null;
}

export type PaperState = "ready" | "not-asked" | "signed" | "done" | "refused";

/** What can be done with a paper, in one word. */
export function paperState({ inspected, isSigned, refusal }: DeskPaper): PaperState {
  if (isSigned) return "signed";
  if (!inspected.ok || refusal) return "refused";
  const { obstacle } = inspected.value;
  if (obstacle) return isHarmless(obstacle) ? "done" : "refused";
  return isAskedOfOther(inspected.value) ? "not-asked" : "ready";
}

/** The document is as it should be; there is only nothing left to do here. */
export function isHarmless(obstacle: SeasonError): boolean {
  if (obstacle.type !== "pdf-refused") return false;
  return obstacle.problem === "complete" || obstacle.problem === "signed-by-you";
}

/** The name of the signed file, which may lie beside the one it was made from. */
export function signedName(name: string): string {
  return name.replace(/(?:-ttd)?(?<end>\.pdf)?$/iu, "-ttd$<end>");
}

/** Why a paper cannot be signed; `null` when it can. */
export function obstacleOf({ inspected, refusal }: DeskPaper): SeasonError | null {
  return inspected.ok ? (refusal ?? inspected.value.obstacle) : inspected.error;
}

/** It asks for signers, and this person is not one of those whose turn it is. */
export function isAskedOfOther({ statement, ownTurn }: Inspection): boolean {
  return ownTurn === null && (statement?.requiredSigners.length ?? 0) > 0;
}

/** In what role this person is asked to sign; `null` where the document does not say. */
export function ownSigner({
  statement,
  ownTurn,
}: Inspection): DocumentStatement["requiredSigners"][number] | null {
  return (ownTurn === null ? null : statement?.requiredSigners[ownTurn]) ?? null;
}

/** How far the signing of a document is, as its own list of signers says. */
export function signingProgress({ report }: Inspection): {
  readonly signed: number;
  readonly needed: number;
  readonly next: string | null;
} {
  const missing = report.required.filter(({ fieldName }) => fieldName === null);
  return {
    signed: report.required.length - missing.length,
    needed: report.required.length,
    next: missing[0]?.name ?? null,
  };
}

/** Everybody whom it asks for has signed, so that it may be closed. */
export function isComplete({ report }: Inspection): boolean {
  return report.signatures.length > 0 && report.required.every(({ fieldName }) => fieldName !== null);
}
