import { useMemo } from "react";
import { useText } from "#renderer/text/text.ts";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { type Column, VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { PairSide, ShownPair } from "./pair-rows.ts";

interface PairTableProps {
  readonly pairs: readonly ShownPair[];
  readonly openKey: string | null;
  readonly onOpen: (pair: ShownPair) => void;
}

/** Pairs by chance, likeliest first; only rows in view exist. */
export function PairTable({ pairs, openKey, onOpen }: PairTableProps) {
  const text = useText();
  const columns = useMemo(
    (): readonly Column<ShownPair>[] => [
      {
        key: "score",
        heading: text.t("duplicates.column.score"),
        width: "4.5rem",
        numeric: true,
        renderCell: ({ score }) => String(Math.round(score * 100)),
      },
      {
        key: "a",
        heading: text.t("duplicates.column.a"),
        isRowHeading: true,
        renderCell: (pair) => (
          <PlainButton
            type="button"
            className="duplicates-open"
            aria-current={pair.key === openKey ? "true" : undefined}
            onClick={() => onOpen(pair)}
          >
            <SideCell side={pair.a} />
          </PlainButton>
        ),
      },
      {
        key: "b",
        heading: text.t("duplicates.column.b"),
        width: "40%",
        renderCell: ({ b }) => <SideCell side={b} />,
      },
      {
        key: "kind",
        heading: text.t("duplicates.column.kind"),
        width: "7rem",
        renderCell: ({ kind, isPattern, decision }) => (
          <>
            {text.t(isPattern ? "duplicates.pattern" : `duplicates.kind.${kind}`)}
            {decision && (
              <span className="duplicates-verdict">{text.t(`duplicates.verdict.${decision.verdict}`)}</span>
            )}
          </>
        ),
      },
    ],
    [text, openKey, onOpen],
  );
  return (
    <VirtualTable
      label={text.t("duplicates.pairs")}
      columns={columns}
      rows={pairs}
      rowKey={({ key }) => key}
      onRowOpen={onOpen}
    />
  );
}

function SideCell({ side }: { readonly side: PairSide }) {
  return (
    <span className="duplicates-side">
      <span className="duplicates-side-title">{side.title}</span>
      <span className="soft duplicates-side-agency">
        {[side.agency, side.year].filter((part) => part !== "" && part !== null).join(" · ")}
      </span>
    </span>
  );
}
