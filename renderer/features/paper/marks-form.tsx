import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Notice } from "#renderer/ui/notice.tsx";
import type { CriterionId } from "#shared/identifiers.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import type { Marks } from "#shared/scoring/score-sheet.ts";
import { KnownMark } from "./known-mark.tsx";
import { MarkCell } from "./mark-cell.tsx";
import { type MarkProblems, readMarks, type TypedMarks } from "./paper-entry.ts";

interface MarksFormProps {
  readonly label: string;
  /** Only these criteria; all that take a mark when left out. */
  readonly only?: readonly CriterionId[];
  /** Marks in view beside the fields. */
  readonly known?: readonly { readonly heading: string; readonly marks: Marks }[];
  readonly typed: TypedMarks;
  readonly onTyped: (typed: TypedMarks) => void;
  /** May every field stay empty, because none of them has a mark on the paper? */
  readonly mayBeEmpty?: boolean;
  readonly onMarks: (marks: Marks) => void;
  /** Fields above the marks. */
  readonly before?: ReactNode;
  /** What sends the form. */
  readonly children: ReactNode;
}

/** One field for each mark of a sheet, in the order of the paper. Enter and the arrows go from field to field. */
export function MarksForm(props: MarksFormProps) {
  const { label, only, known = [], typed, onTyped, mayBeEmpty = false, onMarks, before, children } = props;
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<MarkProblems>({});
  const [isEmpty, setIsEmpty] = useState(false);
  const criteria = scoredCriteria(rubric)
    .map((criterion, index) => ({ ...criterion, place: index + 1 }))
    .filter(({ id }) => only?.includes(id) ?? true);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const change = (id: CriterionId, value: string): void => {
    onTyped({ ...typed, [id]: value });
    const { [id]: _mended, ...others } = problems;
    setProblems(others);
    setIsEmpty(false);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const read = readMarks(
      typed,
      criteria.map(({ id }) => id),
      rubric,
    );
    setProblems(read.state === "wrong" ? read.problems : {});
    setIsEmpty(read.state === "empty" && !mayBeEmpty);
    if (read.state === "read") onMarks(read.marks);
    else if (read.state === "empty" && mayBeEmpty) onMarks({});
    else focusFirstOf(form.current, read.state === "wrong" ? Object.keys(read.problems) : []);
  };
  return (
    <form ref={form} className="stack" aria-label={label} noValidate onSubmit={send}>
      {before}
      <div className="table-scroll paper-marks">
        <table className="table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{text.t("paper.type.criterion")}</th>
              <th scope="col" className="number">
                {text.t("paper.type.weight")}
              </th>
              {known.map(({ heading }) => (
                <th key={heading} scope="col" className="number">
                  {heading}
                </th>
              ))}
              <th scope="col">{text.t("paper.type.mark")}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ id, name, weight, place }) => (
              <tr key={id}>
                <th scope="row">{text.t("paper.type.place", { place, name: text.pick(name) })}</th>
                <td className="number">{text.weight(weight)}</td>
                {known.map(({ heading, marks }) => (
                  <td key={heading} className="number">
                    <KnownMark mark={marks[id]} />
                  </td>
                ))}
                <td>
                  <MarkCell
                    criterionId={id}
                    name={text.t("paper.type.markOf", { criterion: text.pick(name) })}
                    value={typed[id] ?? ""}
                    problem={problems[id]}
                    onValue={(value) => change(id, value)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isEmpty && <Notice tone="error">{text.t("paper.type.empty")}</Notice>}
      <div className="row">{children}</div>
    </form>
  );
}

function focusFirstOf(form: HTMLFormElement | null, criteria: readonly string[]): void {
  const fields = [...(form?.querySelectorAll<HTMLInputElement>(".paper-mark") ?? [])];
  const wrong = fields.find(({ dataset }) => criteria.includes(dataset["criterion"] ?? ""));
  (wrong ?? fields[0])?.focus();
}
