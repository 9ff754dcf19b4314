import type { DocumentChange, VerificationReport } from "./verification-report.ts";

export interface ChangeGroup {
  /** Name of the signer before the changes; `null` where nobody signed before. */
  readonly after: string | null;
  readonly changes: readonly DocumentChange[];
}

/** What came later, by the signature it came after, in the order of the file; forbidden changes first. */
export function groupChanges({
  changes,
  signatures,
}: Pick<VerificationReport, "changes" | "signatures">): readonly ChangeGroup[] {
  const fields = [...new Set(changes.map(({ after }) => after))];
  return fields.map((field) => ({
    after: field === null ? null : nameOf(field),
    changes: changes
      .filter(({ after }) => after === field)
      .toSorted((a, b) => Number(a.allowed) - Number(b.allowed)),
  }));

  function nameOf(field: string): string {
    return signatures.find(({ fieldName }) => fieldName === field)?.name || field;
  }
}
