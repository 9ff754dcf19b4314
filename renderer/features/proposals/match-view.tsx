import { type ReactNode, useCallback, useMemo, useState } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import type { Column } from "#renderer/ui/table-column.ts";
import { Tabs } from "#renderer/ui/tabs.tsx";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { DossierId } from "#shared/identifiers.ts";
import type { AttachmentMatches } from "#shared/intake/attachment-match.ts";
import { isUsualType } from "#shared/intake/media-type.ts";
import type { RefusedFile } from "./attachment-source.ts";
import type { ChosenDossiers } from "./attachments-state.ts";
import { DossierChooser } from "./dossier-chooser.tsx";

interface MatchViewProps {
  readonly match: AttachmentMatches;
  readonly refused: readonly RefusedFile[];
  readonly dossiers: readonly DossierCard[];
  readonly chosen: ChosenDossiers;
  readonly onChoose: (path: string, dossierId: DossierId | null) => void;
}

/** As many rows as a low table shows at once. */
const FEW = 3;

const KINDS = ["matched", "ambiguous", "unmatched", "refused"] as const;
type Kind = (typeof KINDS)[number];

interface MatchRow {
  readonly path: string;
  readonly dossierIds: readonly DossierId[];
  readonly reason?: RefusedFile["reason"];
}

/** Which file goes to which proposal, and what somebody still has to say. */
export function MatchView({ match, refused, dossiers, chosen, onChoose }: MatchViewProps) {
  const text = useText();
  const [kind, setKind] = useState<Kind>(() => firstKind(match));
  const [choosing, setChoosing] = useState<string | null>(null);
  const names = useMemo(
    () => new Map(dossiers.map(({ id, number, title }) => [id, `${number} ${title}`])),
    [dossiers],
  );
  const rows = useMemo(() => rowsOf(match, refused), [match, refused]);
  const renderCell = useCallback(
    ({ path, dossierIds, reason }: MatchRow): ReactNode => {
      if (reason !== undefined) return text.t(`intake.refused.${reason}`);
      const [only] = dossierIds;
      if (only === undefined)
        return (
          <span className="row">
            <Button
              small
              aria-label={text.t("intake.chooseDossierOf", { path })}
              onClick={() => setChoosing(path)}
            >
              {text.t("intake.chooseDossier")}
            </Button>
            <span className="clamp">{nameOf(chosen.get(path)) ?? text.t("intake.left")}</span>
          </span>
        );
      if (dossierIds.length === 1) return <span className="clamp">{names.get(only)}</span>;
      return (
        <select
          className="input proposals-select"
          aria-label={text.t("intake.dossierOf", { path })}
          value={chosen.get(path) ?? ""}
          onChange={({ target }) => onChoose(path, dossierIds.find((id) => id === target.value) ?? null)}
        >
          <option value="">{text.t("intake.leaveFile")}</option>
          {dossierIds.map((id) => (
            <option key={id} value={id}>
              {names.get(id)}
            </option>
          ))}
        </select>
      );

      function nameOf(id: DossierId | undefined): string | undefined {
        return id && names.get(id);
      }
    },
    [text, names, chosen, onChoose],
  );
  return (
    <>
      <Tabs
        label={text.t("intake.matches")}
        value={kind}
        onValue={setKind}
        tabs={KINDS.map((value) => ({
          value,
          label: text.t(`intake.match.${value}`),
          count: text.number(rows[value].length),
          renderPanel: () => <MatchTable kind={value} rows={rows[value]} renderCell={renderCell} />,
        }))}
      />
      {choosing !== null && (
        <DossierChooser
          path={choosing}
          dossiers={dossiers}
          onClose={() => setChoosing(null)}
          onChoose={(dossierId) => {
            onChoose(choosing, dossierId);
            setChoosing(null);
          }}
        />
      )}
    </>
  );
}

function rowsOf(
  { matched, ambiguous, unmatched }: AttachmentMatches,
  refused: readonly RefusedFile[],
): Readonly<Record<Kind, readonly MatchRow[]>> {
  return {
    matched: matched.map(({ path, dossierId }) => ({ path, dossierIds: [dossierId] })),
    ambiguous,
    unmatched: unmatched.map((path) => ({ path, dossierIds: [] })),
    refused: refused.map(({ path, reason }) => ({ path, dossierIds: [], reason })),
  };
}

/** What needs a decision comes first. */
function firstKind({ ambiguous, unmatched }: AttachmentMatches): Kind {
  if (ambiguous.length > 0) return "ambiguous";
  return unmatched.length > 0 ? "unmatched" : "matched";
}

interface MatchTableProps {
  readonly kind: Kind;
  readonly rows: readonly MatchRow[];
  readonly renderCell: (row: MatchRow) => ReactNode;
}

function MatchTable({ kind, rows, renderCell }: MatchTableProps) {
  const text = useText();
  const columns = useMemo(() => columnsOf(kind, renderCell, text), [kind, renderCell, text]);
  if (rows.length === 0) return <p className="soft">{text.t(`intake.none.${kind}`)}</p>;
  return (
    <div className={rows.length > FEW ? "bounded" : "bounded proposals-few"}>
      <VirtualTable
        label={text.t(`intake.match.${kind}`)}
        rows={rows}
        rowKey={({ path }) => path}
        columns={columns}
      />
    </div>
  );
}

function columnsOf(
  kind: Kind,
  renderCell: (row: MatchRow) => ReactNode,
  text: Text,
): readonly Column<MatchRow>[] {
  return [
    {
      key: "path",
      heading: text.t("intake.file"),
      isRowHeading: true,
      renderCell: ({ path }) => (
        <>
          <span className="clamp proposals-path">{path}</span>
          {!isUsualType(path) && <StatusLabel tone="warn">{text.t("intake.unusualType")}</StatusLabel>}
        </>
      ),
    },
    {
      key: "content",
      heading: text.t(kind === "refused" ? "intake.why" : "intake.proposal"),
      width: "50%",
      renderCell,
    },
  ];
}
