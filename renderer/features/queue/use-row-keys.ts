import type { RefObject } from "react";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { rowInFocus } from "#renderer/desk/row-in-focus.ts";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { useText } from "#renderer/text/text.ts";
import type { RowActs } from "./use-row-acts.tsx";

/** B, F and S act on the row, card or hit that holds the focus in this element. */
export function useRowKeys(
  list: RefObject<HTMLDivElement | null>,
  rows: readonly QueueRow[],
  acts: RowActs,
): void {
  const text = useText();
  const withFocused = (act: (row: QueueRow) => void) => (): void => {
    const row = rowInFocus(list.current, rows);
    if (row) act(row);
  };
  const group = text.t("queue.keysGroup");
  useShortcuts([
    { keys: "b", label: text.t("queue.bookmark"), group, run: withFocused(acts.toggleBookmark) },
    { keys: "f", label: text.t("queue.flag"), group, run: withFocused(acts.toggleFlag) },
    { keys: "s", label: text.t("queue.skip"), group, run: withFocused(acts.toggleSkip) },
  ]);
}
