import type { IconName } from "#renderer/ui/icon.tsx";

export type EntryKind = "action" | "screen" | "dossier" | "member";

/** Something to go to or to do. */
export interface PaletteEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly icon: IconName;
  /** A second line: number and agency of a dossier, role of a member. */
  readonly hint?: string;
  /** Found by these words too, though they are not shown. */
  readonly words?: string;
  readonly shortcut?: string;
  readonly run: () => void;
}
