import { Link } from "wouter";
import { useSeason } from "#renderer/db/season-context.ts";
import { type QueueRow, sheetOf } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { findSheetProblems } from "#shared/scoring/score-sheet.ts";

const SHOWN = 12;

/** The drafts that cannot be released yet; each leads to its first empty field. */
export function IncompleteSheets({ rows }: { readonly rows: readonly QueueRow[] }) {
  const text = useText();
  return (
    <div className="stack">
      <p>{text.t("release.incomplete", { number: rows.length })}</p>
      <ul className="plain-list">
        {rows.slice(0, SHOWN).map((row) => (
          <IncompleteItem key={row.dossier.id} row={row} />
        ))}
      </ul>
      {rows.length > SHOWN && (
        <p className="soft">{text.t("release.more", { number: rows.length - SHOWN })}</p>
      )}
    </div>
  );
}

function IncompleteItem({ row: { dossier, reading } }: { readonly row: QueueRow }) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const problems = findSheetProblems(sheetOf(reading).marks, rubric);
  const nameOf = (criterionId: string): string => {
    const criterion = rubric.criteria.find(({ id }) => id === criterionId);
    return criterion ? text.pick(criterion.name) : criterionId;
  };
  return (
    <li>
      <Link href={`/dossiers/${dossier.id}/${problems[0]?.criterionId ?? ""}`}>
        {text.t("release.missing", {
          number: dossier.number,
          criteria: problems.map(({ criterionId }) => nameOf(criterionId)).join(", "),
        })}
      </Link>
    </li>
  );
}
