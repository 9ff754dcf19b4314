import type { Signatory } from "#shared/documents/document-details.ts";
import type { DocumentKind } from "#shared/documents/document-kind.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { isSamePerson } from "#shared/panel/person-name.ts";

/** The host knows the keys of the panel's members by their names and certificates. */
export function toSignatory({ name }: Pick<PanelMember, "name">, role: string): Signatory {
  return { name, role, idNumber: "", keys: [] };
}

/** The rows with one moved by so many places; at an end it stays. */
export function moveSignatory(rows: readonly Signatory[], from: number, by: number): Signatory[] {
  const moved = rows[from];
  if (!moved || from + by < 0 || from + by >= rows.length) return [...rows];
  return rows.toSpliced(from, 1).toSpliced(from + by, 0, moved);
}

/** Who usually signs: an announcement the Secretariat and the chair, sheets nobody beside their judges, the rest the chair. */
export function usualSignatories(
  kind: DocumentKind,
  members: readonly PanelMember[],
  roleOf: (member: PanelMember) => string,
): Signatory[] {
  if (kind === "score-sheets" || kind === "dossier-sheets") return [];
  const present = members.filter(({ withdrawn }) => !withdrawn);
  const roles = SHARED_KINDS.has(kind) ? (["secretariat", "chair"] as const) : (["chair"] as const);
  return roles.flatMap((role) => {
    const first = present.find((member) => member.role === role);
    return first ? [toSignatory(first, roleOf(first))] : [];
  });
}

const SHARED_KINDS: ReadonlySet<DocumentKind> = new Set(["announcement"]);

/** Who signs after the maker has signed, or not; `null` when nobody is left. */
export function nextSignatory(signatories: readonly Signatory[], signedBy: string | null): Signatory | null {
  return signatories.find(({ name }) => signedBy === null || !isSamePerson(name, signedBy)) ?? null;
}
