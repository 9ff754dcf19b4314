import { useMemo, useState } from "react";
import { useDossiers, useMembers, useOwnReadings, useSeason } from "#renderer/db/season-context.ts";
import { ConflictDialog } from "#renderer/parts/conflict-dialog.tsx";
import { matchesSearch } from "#renderer/parts/dossier-search.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import { type ConflictKind, detectConflict } from "#shared/conflict/conflict.ts";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { FinishSweep } from "./finish-sweep.tsx";

interface SweepRow {
  readonly dossier: DossierCard;
  readonly suggested: ConflictKind | null;
  readonly declared: ConflictKind | null;
}

/** The list without content: who entered what, and what the codes already say. */
export function ConflictsPage() {
  const text = useText();
  const { workspace } = useSeason();
  const rows = useSweepRows();
  const [search, setSearch] = useState("");
  const [onlySuggested, setOnlySuggested] = useState(false);
  const [declaring, setDeclaring] = useState<SweepRow | null>(null);
  const [finishing, setFinishing] = useState(false);
  if (!rows) return <Loading />;
  const { memberId, sweptBy } = workspace.status;
  const isDone = memberId !== null && sweptBy.includes(memberId);
  const undeclared = rows.filter(({ suggested, declared }) => suggested && !declared).length;
  const shown = rows.filter(
    (row) => (!onlySuggested || row.suggested !== null) && matchesSearch(row.dossier, search),
  );
  return (
    <Page
      title={text.t("conflict.title")}
      intro={text.t(isDone ? "conflict.doneText" : "conflict.text")}
      fill
      actions={
        !isDone && (
          <Button look="primary" onClick={() => setFinishing(true)}>
            {text.t("conflict.finish")}
          </Button>
        )
      }
    >
      {undeclared > 0 && (
        <Notice tone="warning">{text.t("conflict.suggestedNumber", { number: undeclared })}</Notice>
      )}
      <div className="row filters">
        <TextField label={text.t("conflict.search")} type="search" value={search} onValue={setSearch} />
        <label className="choice">
          <input
            type="checkbox"
            checked={onlySuggested}
            onChange={(event) => setOnlySuggested(event.target.checked)}
          />
          {text.t("conflict.onlySuggested")}
        </label>
        <output className="soft">{text.t("label.rows", { shown: shown.length, total: rows.length })}</output>
      </div>
      <SweepTable rows={shown} onDeclare={setDeclaring} />
      {declaring && (
        <ConflictDialog
          dossier={declaring.dossier}
          suggested={declaring.suggested}
          onClose={() => setDeclaring(null)}
        />
      )}
      {finishing && (
        <FinishSweep
          total={rows.length}
          declared={rows.filter(({ declared }) => declared).length}
          undeclared={undeclared}
          onClose={() => setFinishing(false)}
        />
      )}
    </Page>
  );
}

interface SweepTableProps {
  readonly rows: readonly SweepRow[];
  readonly onDeclare: (row: SweepRow) => void;
}

function SweepTable({ rows, onDeclare }: SweepTableProps) {
  const text = useText();
  return (
    <VirtualTable
      label={text.t("conflict.title")}
      rows={rows}
      rowKey={({ dossier }) => dossier.id}
      columns={[
        {
          key: "number",
          heading: text.t("label.number"),
          width: "8rem",
          isRowHeading: true,
          renderCell: ({ dossier }) => dossier.number,
        },
        {
          key: "title",
          heading: text.t("label.title"),
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
          width: "12rem",
          renderCell: ({ dossier }) => dossier.region?.provinceName ?? text.t("label.national"),
        },
        {
          key: "status",
          heading: text.t("label.status"),
          width: "19rem",
          renderCell: (row) => <SweepStatus row={row} onDeclare={() => onDeclare(row)} />,
        },
      ]}
    />
  );
}

function SweepStatus({ row, onDeclare }: { readonly row: SweepRow; readonly onDeclare: () => void }) {
  const text = useText();
  if (row.declared) {
    return (
      <span className="status bad">
        {text.t("conflict.declared", { kind: text.t(`conflict.kind.${row.declared}`) })}
      </span>
    );
  }
  return (
    <span className="row">
      <Button
        small
        look={row.suggested ? "danger" : "secondary"}
        aria-label={text.t("conflict.declareFor", { number: row.dossier.number })}
        onClick={onDeclare}
      >
        {text.t("conflict.declare")}
      </Button>
      {row.suggested && (
        <span className="status warn">
          {text.t("conflict.suggested", { kind: text.t(`conflict.kind.${row.suggested}`) })}
        </span>
      )}
    </span>
  );
}

function useSweepRows(): readonly SweepRow[] | undefined {
  const { workspace } = useSeason();
  const dossiers = useDossiers();
  const members = useMembers();
  const readings = useOwnReadings();
  const own = members?.find(({ id }) => id === workspace.status.memberId);
  return useMemo(() => {
    if (!dossiers || !readings || !own) return undefined;
    const rows = dossiers.flatMap((dossier): SweepRow[] => {
      const reading = readings.get(dossier.id);
      if (!reading) return [];
      const declared = reading.conflict?.declaration.kind ?? null;
      return [{ dossier, declared, suggested: detectConflict(own, dossier) }];
    });
    // What the codes found comes first, so that it is not overlooked; within that the order of numbers stays.
    return rows.toSorted((a, b) => Number(b.suggested !== null) - Number(a.suggested !== null));
  }, [dossiers, readings, own]);
}
