import type { OutboxEntry, OutboxState } from "#renderer/db/outbox.ts";
import type { DeskState } from "#renderer/desk/desk-store.ts";

/** How far everything a judge has typed on this computer is from being on disk; the worst news first. */
export type OverallSave =
  | {
      readonly state: "unsaved";
      readonly entries: readonly Unsaved[];
      readonly deskError: DeskState["error"];
    }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: string }
  /** Nothing has been typed since the program started. */
  | { readonly state: "untouched" };

type Unsaved = Extract<OutboxEntry, { readonly state: "failed" | "refused" }>;

/** `deskSavedAt` is when the judge's own things were last known to be on disk. */
export function overallSave(outbox: OutboxState, desk: DeskState, deskSavedAt: string | null): OverallSave {
  const entries = outbox.entries.filter(isUnsaved);
  const hasDeskFailed = desk.state === "failed";
  if (entries.length > 0 || hasDeskFailed)
    return { state: "unsaved", entries, deskError: hasDeskFailed ? desk.error : null };
  if (outbox.entries.length > 0 || desk.state === "saving") return { state: "saving" };
  // Instants of one form sort as text.
  const at = [...outbox.savedAt.values(), ...(deskSavedAt === null ? [] : [deskSavedAt])].toSorted().at(-1);
  return at === undefined ? { state: "untouched" } : { state: "saved", at };
}

function isUnsaved(entry: OutboxEntry): entry is Unsaved {
  return entry.state === "failed" || entry.state === "refused";
}
