import { type KeyboardEvent, useRef, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { type ConflictMatrix, cellKey, type MatrixColumn, shortAgencyName } from "./conflict-matrix.ts";

interface GridTableProps {
  readonly judges: readonly PanelMember[];
  readonly columns: readonly MatrixColumn[];
  readonly matrix: ConflictMatrix;
  readonly judgeLabel: string;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One cell is in the order of Tab; the arrow keys go to the others, and the sentence below explains the one in focus. */
export function GridTable({ judges, columns, matrix, judgeLabel }: GridTableProps) {
  const text = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const [place, setPlace] = useState<readonly [number, number]>([0, 0]);
  const row = Math.min(place[0], judges.length - 1);
  const column = Math.min(place[1], columns.length - 1);
  const explain = (judge: PanelMember, agency: MatrixColumn): string => {
    const cell = matrix.cells.get(cellKey(judge.id, agency.code));
    const names = { judge: judge.name, agency: `${agency.name} (${agency.code})` };
    if (!cell) return text.t("roster.cellFree", names);
    const why = text.t(`roster.because.${cell.rule}`, { code: cell.memberCode, reason: cell.reason });
    const dealt = cell.dealt > 0 ? ` ${text.t("roster.cellDealt", { number: cell.dealt })}` : "";
    return text.t("roster.cellBlocked", { ...names, why, number: cell.blocked }) + dealt;
  };
  const focus = (nextRow: number, nextColumn: number): void => {
    setPlace([nextRow, nextColumn]);
    body.current?.querySelector<HTMLElement>(`[data-place="${nextRow}/${nextColumn}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    focus(clamp(row + step[0], judges.length), clamp(column + step[1], columns.length));
  };
  const [judgeInFocus, agencyInFocus] = [judges[row], columns[column]];
  return (
    <>
      <div className="table-scroll panel-matrix">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells take the focus, as those of a grid do */}
        <table className="table" role="grid" aria-label={text.t("roster.matrixTitle")}>
          <thead>
            <tr>
              <th scope="col">{judgeLabel}</th>
              <th scope="col" className="number">
                {text.t("roster.freeProposals")}
              </th>
              {columns.map(({ code, name, province, dossiers }) => (
                <th key={code} scope="col">
                  <span className="visually-hidden">
                    {`${name} (${code}), ${province || text.t("label.national")}`}
                  </span>
                  <span className="panel-turned" aria-hidden="true" title={`${name} (${code})`}>
                    {shortAgencyName(name)}
                  </span>
                  <div className="soft">
                    <span aria-hidden="true">{text.number(dossiers)}</span>
                    <span className="visually-hidden">
                      {text.t("roster.proposals", { number: dossiers })}
                    </span>
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the cells inside take the focus */}
          <tbody ref={body} onKeyDown={onKeyDown}>
            {judges.map((judge, judgeAt) => (
              <tr key={judge.id}>
                <th scope="row">{judge.name}</th>
                <td className="number">{text.number(matrix.free.get(judge.id) ?? 0)}</td>
                {columns.map((agency, agencyAt) => {
                  const cell = matrix.cells.get(cellKey(judge.id, agency.code));
                  return (
                    <td
                      key={agency.code}
                      data-place={`${judgeAt}/${agencyAt}`}
                      data-rule={cell?.rule}
                      data-dealt={cell && cell.dealt > 0 ? "" : undefined}
                      tabIndex={judgeAt === row && agencyAt === column ? 0 : -1}
                      onFocus={() => setPlace([judgeAt, agencyAt])}
                    >
                      <span className="visually-hidden">{explain(judge, agency)}</span>
                      {cell && (
                        <span className="panel-matrix-cell" aria-hidden="true">
                          {text.t(`roster.ruleMark.${cell.rule}`)} {text.number(cell.blocked)}
                          {cell.dealt > 0 && "!"}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="panel-explain">{judgeInFocus && agencyInFocus && explain(judgeInFocus, agencyInFocus)}</p>
    </>
  );
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
