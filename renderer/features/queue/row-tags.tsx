import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { Icon, type IconName } from "#renderer/ui/icon.tsx";
import { DeskTag, hasTag } from "./queue-filter.ts";

const ICONS: Readonly<Record<DeskTag, IconName>> = {
  flagged: "flag",
  bookmarked: "bookmark",
  skipped: "next",
  noted: "note",
};

export const TAG_KEYS = {
  flagged: "queue.flagged",
  bookmarked: "queue.bookmarked",
  skipped: "queue.skipped",
  noted: "queue.noted",
} as const satisfies Record<DeskTag, string>;

/** What the judge has put on a dossier: icons for the eye, words for everybody. */
export function RowTags({ row }: { readonly row: QueueRow }) {
  const text = useText();
  const tags = DeskTag.options.filter((tag) => hasTag(row, tag));
  return (
    <span className="queue-tags">
      {tags.map((tag) => {
        const name = text.t(TAG_KEYS[tag]);
        const detail = tag === "flagged" && row.desk.flag ? `${name}: ${row.desk.flag}` : name;
        return (
          <span key={tag} className={`queue-tag ${tag}`} title={detail}>
            <Icon name={ICONS[tag]} />
            <span className="visually-hidden">{detail}</span>
          </span>
        );
      })}
    </span>
  );
}
