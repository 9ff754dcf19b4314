import { type Text, useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import type { MemberField } from "#shared/panel/member-columns.ts";
import { MemberDraft } from "#shared/panel/member-draft.ts";
import type { MemberPlan } from "#shared/panel/plan-members.ts";
import type { MemberCellProblem } from "#shared/panel/read-member-table.ts";

/** Shown of a long list; whoever has more problems mends these first. */
const MOST_SHOWN = 200;

/** What a table of members would change, or what keeps it out. */
export function ImportPreview({ plan }: { readonly plan: MemberPlan }) {
  const text = useText();
  const { added, changed, unchanged, problems, remarks, ignored } = plan;
  const isSame = problems.length === 0 && added.length + changed.length === 0;
  return (
    <div className="stack" aria-live="polite">
      {problems.length > 0 ? (
        <Notice tone="error">{text.t("roster.importProblems", { number: problems.length })}</Notice>
      ) : (
        <p>
          {isSame
            ? text.t("roster.importNothing")
            : text.t("roster.importSummary", { added: added.length, changed: changed.length, unchanged })}
        </p>
      )}
      {ignored.length > 0 && (
        <p className="soft">{text.t("roster.importIgnored", { names: ignored.join(", ") })}</p>
      )}
      <CellProblems label={text.t("roster.importProblemsTable")} problems={problems} />
      {problems.length === 0 && <ChangedMembers changed={changed} />}
      {problems.length === 0 && <AddedMembers added={added} />}
      <CellProblems label={text.t("roster.importRemarksTable")} problems={remarks} />
    </div>
  );
}

interface CellProblemsProps {
  readonly label: string;
  readonly problems: readonly MemberCellProblem[];
}

function CellProblems({ label, problems }: CellProblemsProps) {
  const text = useText();
  if (problems.length === 0) return null;
  return (
    <PreviewTable
      label={label}
      headings={["roster.row", "roster.column", "roster.cell", "roster.problem"]}
      rows={problems.slice(0, MOST_SHOWN).map(({ row, column, value, problem }) => ({
        key: `${row}/${column}/${problem}`,
        cells: [
          text.number(row),
          column || text.t("roster.memberField.name"),
          value,
          text.t(`roster.cellProblem.${problem}`),
        ],
      }))}
    />
  );
}

function ChangedMembers({ changed }: Pick<MemberPlan, "changed">) {
  const text = useText();
  if (changed.length === 0) return null;
  return (
    <PreviewTable
      label={text.t("roster.importChangedTable")}
      headings={["label.name", "roster.change", "roster.before", "roster.after"]}
      rows={changed.flatMap(({ row, before, after }) =>
        FIELDS.filter((field) => inWords(text, before, field) !== inWords(text, after, field)).map(
          (field) => ({
            key: `${row}/${field}`,
            cells: [
              after.name,
              text.t(`roster.memberField.${field}`),
              inWords(text, before, field),
              inWords(text, after, field),
            ],
          }),
        ),
      )}
    />
  );
}

function AddedMembers({ added }: Pick<MemberPlan, "added">) {
  const text = useText();
  if (added.length === 0) return null;
  return (
    <PreviewTable
      label={text.t("roster.importAddedTable")}
      headings={[
        "label.name",
        "roster.duty",
        "roster.homeAgencies",
        "roster.homeRegions",
        "roster.expertise",
      ]}
      rows={added.map(({ row, member }) => ({
        key: `${row}`,
        cells: [
          member.name,
          ...(["duty", "homeAgencyCodes", "homeRegionCodes", "expertise"] as const).map((field) =>
            inWords(text, member, field),
          ),
        ],
      }))}
    />
  );
}

const FIELDS = MemberDraft.keyof().options;

function inWords(text: Text, draft: MemberDraft, field: MemberField): string {
  if (field === "duty") return text.t(`roster.dutyName.${draft.duty}`);
  if (field === "capacity")
    return draft.capacity === null ? text.t("roster.noLimit") : text.number(draft.capacity);
  const value = draft[field];
  return typeof value === "string" ? value : value.join(", ");
}

interface PreviewTableProps {
  readonly label: string;
  readonly headings: readonly Parameters<Text["t"]>[0][];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

function PreviewTable({ label, headings, rows }: PreviewTableProps) {
  const text = useText();
  return (
    <>
      <h3>{label}</h3>
      <div className="table-scroll panel-bounded">
        <table className="table" aria-label={label}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {text.t(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [first, ...others] }) => (
              <tr key={key}>
                <th scope="row">{first}</th>
                {others.map((cell, at) => (
                  <td key={headings[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
