import type { DeskState } from "#renderer/db/desk-store.ts";
import type { OutboxEntry, OutboxState } from "#renderer/db/outbox.ts";
import type { WrongMark } from "#renderer/sheet/wrong-marks.ts";

/** How far everything a judge has typed on this computer is from being on disk; the worst news first. */
export type OverallSave =
  | {
      readonly state: "unsaved";
      readonly entries: readonly Unsaved[];
      readonly deskError: DeskState["error"];
      /** What stands in fields and is no mark. */
      readonly wrong: readonly WrongMark[];
    }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: string }
  /** Nothing has been typed since the program started. */
  | { readonly state: "untouched" };

type Unsaved = Extract<OutboxEntry, { readonly state: "failed" | "refused" }>;

export function overallSave(
  outbox: OutboxState,
  desk: DeskState,
  wrong: readonly WrongMark[] = [],
): OverallSave {
  const entries = outbox.entries.filter(isUnsaved);
  const hasDeskFailed = desk.state === "failed";
  if (entries.length > 0 || hasDeskFailed || wrong.length > 0)
    return { state: "unsaved", entries, deskError: hasDeskFailed ? desk.error : null, wrong };
  if (outbox.entries.length > 0 || desk.isUnsaved || desk.state === "saving") return { state: "saving" };
  // Instants of one form sort as text.
  const at = [...outbox.savedAt.values(), desk.savedAt ?? ""].toSorted().at(-1);
  return !at ? { state: "untouched" } : { state: "saved", at };
}

function isUnsaved(entry: OutboxEntry): entry is Unsaved {
  return entry.state === "failed" || entry.state === "refused";
}
