import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { Icon, type IconName } from "#renderer/ui/icon.tsx";
import { DeskMark, hasMark } from "./queue-filter.ts";

const ICONS: Readonly<Record<DeskMark, IconName>> = {
  flagged: "flag",
  bookmarked: "bookmark",
  skipped: "next",
  noted: "note",
};

export const MARK_KEYS = {
  flagged: "queue.flagged",
  bookmarked: "queue.bookmarked",
  skipped: "queue.skipped",
  noted: "queue.noted",
} as const satisfies Record<DeskMark, string>;

/** What the judge has put on a dossier: icons for the eye, words for everybody. */
export function RowMarks({ row }: { readonly row: QueueRow }) {
  const text = useText();
  const marks = DeskMark.options.filter((mark) => hasMark(row, mark));
  return (
    <span className="queue-marks">
      {marks.map((mark) => {
        const name = text.t(MARK_KEYS[mark]);
        const detail = mark === "flagged" && row.desk.flag ? `${name}: ${row.desk.flag}` : name;
        return (
          <span key={mark} className={`queue-mark ${mark}`} title={detail}>
            <Icon name={ICONS[mark]} />
            <span className="visually-hidden">{detail}</span>
          </span>
        );
      })}
    </span>
  );
}
