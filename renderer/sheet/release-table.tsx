import { useSeason } from "#renderer/db/season-context.ts";
import { type QueueRow, sheetOf } from "#renderer/desk/judge-queue.ts";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import type { DossierId } from "#shared/identifiers.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";

interface ReleaseTableProps {
  readonly rows: readonly QueueRow[];
  /** The dossiers that stay drafts. */
  readonly left: ReadonlySet<DossierId>;
  readonly onLeft: (left: ReadonlySet<DossierId>) => void;
  readonly onDeclare: (row: QueueRow) => void;
}

/** The complete sheets with their totals, each to be taken or left. */
export function ReleaseTable({ rows, left, onLeft, onDeclare }: ReleaseTableProps) {
  const text = useText();
  const taken = rows.filter(({ dossier }) => !left.has(dossier.id)).length;
  const toggle = (dossierId: DossierId, isTaken: boolean): void => {
    const next = new Set(left);
    if (isTaken) next.delete(dossierId);
    else next.add(dossierId);
    onLeft(next);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <section className="release-rows" tabIndex={0} aria-label={text.t("release.table")}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                name={text.t("release.all")}
                value={taken === rows.length}
                isPartial={taken > 0 && taken < rows.length}
                onValue={(isTaken) => onLeft(new Set(isTaken ? [] : rows.map(({ dossier }) => dossier.id)))}
              />
            </th>
            <th scope="col">{text.t("label.number")}</th>
            <th scope="col">{text.t("label.title")}</th>
            <th scope="col">{text.t("release.marks")}</th>
            <th scope="col" className="number">
              {text.t("release.total")}
            </th>
            <th scope="col">{text.t("release.remarks")}</th>
            <th scope="col">
              <span className="visually-hidden">{text.t("sheet.conflictButton")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.dossier.id}>
              <td>
                <Checkbox
                  name={text.t("release.take", { number: row.dossier.number })}
                  value={!left.has(row.dossier.id)}
                  onValue={(isTaken) => toggle(row.dossier.id, isTaken)}
                />
              </td>
              <td className="release-number">{row.dossier.number}</td>
              <th scope="row">{row.dossier.title}</th>
              <td className="release-marks">
                <SheetMarks row={row} />
              </td>
              <td className="number">{row.total ? text.mean(row.total) : "–"}</td>
              <td className="soft">{remarksOf(text, row)}</td>
              <td className="release-number">
                <Button
                  small
                  look="quiet"
                  aria-label={text.t("release.declareFor", { number: row.dossier.number })}
                  onClick={() => onDeclare(row)}
                >
                  {text.t("release.declare")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The marks in the order of the rubric; which is whose is said on pointing and read out. */
function SheetMarks({ row }: { readonly row: QueueRow }) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const { marks } = sheetOf(row.reading);
  return (
    <ul>
      {scoredCriteria(rubric).map(({ id, name }) => {
        const mark = marks[id];
        return (
          <li key={id} title={text.pick(name)}>
            <span className="visually-hidden">{text.pick(name)}: </span>
            {mark === undefined ? "–" : text.mark(mark)}
          </li>
        );
      })}
    </ul>
  );
}

/** What a judge may want to know before signing; nothing of it travels. */
function remarksOf(text: Text, { desk, status }: QueueRow): string {
  const remarks = [
    status === "correcting" && text.t("release.isCorrection"),
    desk.flag !== null &&
      (desk.flag === ""
        ? text.t("release.isFlagged")
        : text.t("release.isFlaggedFor", { reason: desk.flag })),
    desk.isSkipped && text.t("release.isSkipped"),
  ];
  return remarks.filter((remark) => remark !== false).join("; ");
}
