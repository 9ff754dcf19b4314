import { useEffect, useRef, useState } from "react";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { type Text, useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import { MenuButton, type MenuGroup } from "#renderer/ui/menu.tsx";
import type { RowActs } from "./use-row-acts.tsx";

interface RowMenuProps {
  readonly row: QueueRow;
  readonly acts: RowActs;
}

/**
 * A menu costs more to draw than the rest of its row, and scrolling draws rows by the dozen: so there is only a
 * button until somebody presses it.
 */
export function RowMenu({ row, acts }: RowMenuProps) {
  const text = useText();
  const [isAsked, setIsAsked] = useState(false);
  const label = text.t("queue.menu", { number: row.dossier.number });
  if (isAsked) return <AskedMenu label={label} row={row} acts={acts} />;
  return (
    <button
      type="button"
      className="button quiet small"
      data-icon-only
      aria-haspopup="menu"
      aria-label={label}
      title={label}
      onClick={() => setIsAsked(true)}
    >
      <Icon name="more" />
    </button>
  );
}

function AskedMenu({ label, row, acts }: RowMenuProps & { readonly label: string }) {
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    button.current?.click();
  }, []);
  return (
    <MenuButton ref={button} label={label} groups={groupsOf(row, acts, text)} iconOnly small look="quiet" />
  );
}

function groupsOf(row: QueueRow, acts: RowActs, text: Text): readonly MenuGroup[] {
  const open = { key: "open", label: text.t("action.open"), onAct: () => acts.open(row) };
  const opening = { key: "dossier", title: row.dossier.number, entries: [open] };
  if (row.status === "conflict") return [opening];
  const { isBookmarked, flag, isSkipped, note } = row.desk;
  return [
    opening,
    {
      key: "own",
      title: text.t("queue.menuOwn"),
      entries: [
        {
          key: "bookmark",
          label: text.t(isBookmarked ? "queue.unbookmark" : "queue.bookmark"),
          icon: "bookmark",
          shortcut: "B",
          onAct: () => acts.toggleBookmark(row),
        },
        {
          key: "flag",
          label: text.t(flag === null ? "queue.flag" : "queue.unflag"),
          icon: "flag",
          shortcut: "F",
          onAct: () => acts.toggleFlag(row),
        },
        ...(flag === null
          ? []
          : [
              {
                key: "reason",
                label: text.t("queue.flagReason"),
                icon: "edit" as const,
                onAct: () => acts.ask("flag", row),
              },
            ]),
        {
          key: "skip",
          label: text.t(isSkipped ? "queue.unskip" : "queue.skip"),
          icon: "next",
          shortcut: "S",
          onAct: () => acts.toggleSkip(row),
        },
        {
          key: "note",
          label: text.t(note === "" ? "queue.writeNote" : "queue.editNote"),
          icon: "note",
          onAct: () => acts.ask("note", row),
        },
      ],
    },
    {
      key: "closing",
      title: text.t("queue.menuClosing"),
      entries: [
        {
          key: "conflict",
          label: text.t("queue.declare"),
          icon: "conflict",
          isDestructive: true,
          onAct: () => acts.ask("conflict", row),
        },
        {
          key: "abstain",
          label: text.t("queue.abstain"),
          icon: "undo",
          isDestructive: true,
          onAct: () => acts.ask("abstention", row),
        },
      ],
    },
  ];
}
