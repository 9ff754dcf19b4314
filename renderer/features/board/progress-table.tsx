import type { ReactNode } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { MemberProgress } from "#shared/season/standing.ts";

interface ProgressTableProps {
  readonly progress: readonly MemberProgress[];
  readonly members: readonly PanelMember[];
  readonly renderActions: (row: MemberProgress) => ReactNode;
}

/** Released, excluded and open add up to assigned; conflicts are some of the open ones. */
const FIGURES = ["assigned", "released", "excluded", "open", "conflicts"] as const;

export function ProgressTable({ progress, members, renderActions }: ProgressTableProps) {
  const text = useText();
  const rows = progress
    .map((row) => ({ ...row, name: members.find(({ id }) => id === row.memberId)?.name ?? row.memberId }))
    .toSorted((a, b) => b.open - a.open || a.name.localeCompare(b.name, "id"));
  const totalOf = (figure: (typeof FIGURES)[number]): number =>
    progress.reduce((sum, row) => sum + row[figure], 0);
  return (
    <div className="table-scroll">
      <table className="table" aria-label={text.t("board.table")}>
        <thead>
          <tr>
            <th scope="col">{text.t("board.judge")}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col" className="number">
                {text.t(`board.${figure}`)}
              </th>
            ))}
            <th scope="col">{text.t("board.lastPacket")}</th>
            <th scope="col">{text.t("panel.actions")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.memberId}>
              <th scope="row">{row.name}</th>
              {FIGURES.map((figure) => (
                <td key={figure} className="number">
                  {text.number(row[figure])}
                </td>
              ))}
              <td className="soft">
                <LastPacket memberId={row.memberId} />
              </td>
              <td>{renderActions(row)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.t("board.total")}</th>
            {FIGURES.map((figure) => (
              <td key={figure} className="number">
                {text.number(totalOf(figure))}
              </td>
            ))}
            <td colSpan={2} className="soft">
              {text.t("board.releasedOf", { released: totalOf("released"), total: totalOf("assigned") })}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function LastPacket({ memberId }: { readonly memberId: string }) {
  const text = useText();
  const { mergedPackets } = useSeason().workspace.status;
  const own = mergedPackets.filter((packet) => packet.memberId === memberId);
  const last = own.toSorted((a, b) => b.sequence - a.sequence)[0];
  return last
    ? text.t("board.packetAt", { sequence: last.sequence, at: text.moment(last.at) })
    : text.t("board.noPacket");
}
