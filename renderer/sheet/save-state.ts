import type { OutboxState } from "#renderer/db/outbox.ts";
import type { DossierId } from "#shared/identifiers.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

export type SaveState =
  | { readonly state: "untouched" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: string }
  /** Typed text that is no mark, or a change that the season no longer takes. */
  | { readonly state: "invalid"; readonly problem: string | SeasonError | Error }
  /** Kept in the outbox, which says why beside its button. */
  | { readonly state: "failed" };

/** How far one dossier's sheet is from being on disk; the worst news first. */
export function toSaveState(
  { entries, savedAt }: OutboxState,
  dossierId: DossierId,
  textProblem: string | undefined,
): SaveState {
  const own = entries.filter(({ change }) => change.dossierId === dossierId);
  if (own.some(({ state }) => state === "failed")) return { state: "failed" };
  const refused = own.find((entry) => entry.state === "refused");
  if (refused?.state === "refused") return { state: "invalid", problem: refused.cause };
  if (textProblem !== undefined) return { state: "invalid", problem: textProblem };
  if (own.length > 0) return { state: "saving" };
  const at = savedAt.get(dossierId);
  return at === undefined ? { state: "untouched" } : { state: "saved", at };
}
