import type { Text } from "#renderer/text/text.ts";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import type { Column } from "#renderer/ui/table-column.ts";
import type { PanelNames } from "./panel-names.ts";

interface DossierColumnProps {
  readonly text: Text;
  readonly names: PanelNames;
  readonly onOpen: (dossierId: string) => void;
}

/** The dossier of a row by number, title and agency. */
export function dossierColumn<T extends { readonly dossierId: string }>({
  text,
  names,
  onOpen,
}: DossierColumnProps): Column<T> {
  return {
    key: "proposal",
    heading: text.t("reconciling.table.proposal"),
    isRowHeading: true,
    renderCell: ({ dossierId }) => {
      const dossier = names.cardOf(dossierId);
      return (
        <div className="overview-proposal">
          <PlainButton className="overview-open" tabIndex={-1} onClick={() => onOpen(dossierId)}>
            {dossier ? `${dossier.number} ${dossier.title}` : dossierId}
          </PlainButton>
          <span className="overview-agency">{dossier?.agency.name}</span>
        </div>
      );
    },
  };
}

/** Whether a second look at the dossier may change the list; nothing is said where there is no line. */
export function LineWord({ text, matters }: { readonly text: Text; readonly matters: boolean | null }) {
  if (matters === null) return null;
  if (!matters) return <span className="soft">{text.t("reconciling.marks.apart")}</span>;
  return <StatusLabel tone="warn">{text.t("reconciling.marks.matters")}</StatusLabel>;
}
