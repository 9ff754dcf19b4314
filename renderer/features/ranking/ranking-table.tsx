import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { RankingRow } from "./ranking-page.tsx";

interface RankingTableProps {
  readonly rows: readonly RankingRow[];
  readonly isFrozen: boolean;
}

export function RankingTable({ rows, isFrozen }: RankingTableProps) {
  const text = useText();
  const { list } = useSeason().workspace.season;
  const firstBelow = rows.findIndex(({ ranked }) => !ranked.listed);
  return (
    <VirtualTable
      label={text.t(isFrozen ? "ranking.tableFrozen" : "ranking.table")}
      rows={rows}
      rowKey={({ dossier }) => dossier.id}
      divider={
        firstBelow > 0 ? { before: firstBelow, text: text.t("ranking.line", { list: list.name }) } : undefined
      }
      columns={[
        {
          key: "rank",
          heading: text.t("ranking.rank"),
          width: "8.5rem",
          numeric: true,
          renderCell: ({ ranked }) => (
            <>
              {text.number(ranked.rank)}{" "}
              {ranked.tied && <span className="status warn">{text.t("ranking.tie")}</span>}
            </>
          ),
        },
        {
          key: "number",
          heading: text.t("label.number"),
          width: "11rem",
          renderCell: ({ dossier }) => <span className="nowrap">{dossier.number}</span>,
        },
        {
          key: "title",
          heading: text.t("label.title"),
          isRowHeading: true,
          renderCell: ({ dossier }) => <span className="clamp">{dossier.title}</span>,
        },
        {
          key: "agency",
          heading: text.t("label.agency"),
          width: "18rem",
          renderCell: ({ dossier }) => <span className="clamp">{dossier.agency.name}</span>,
        },
        {
          key: "province",
          heading: text.t("label.province"),
          width: "11rem",
          renderCell: ({ dossier }) => dossier.region?.provinceName ?? text.t("label.national"),
        },
        {
          key: "sheets",
          heading: text.t("ranking.sheets"),
          width: "6rem",
          numeric: true,
          renderCell: ({ ranked }) => text.number(ranked.sheets),
        },
        {
          key: "mean",
          heading: text.t("ranking.mean"),
          width: "7.5rem",
          numeric: true,
          renderCell: ({ ranked }) => <strong>{text.mean(ranked.mean)}</strong>,
        },
      ]}
    />
  );
}
