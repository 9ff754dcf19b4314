import { type ReactNode, useMemo, useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { VirtualTable } from "#renderer/ui/virtual-table.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { readingKey } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import type { Reading } from "#shared/scoring/reading.ts";

interface ReadingChooserProps {
  readonly label: string;
  readonly readings: readonly Reading[];
  readonly members: readonly PanelMember[];
  readonly dossiers: readonly DossierCard[];
  readonly isFrozen: boolean;
  /** What is done with the chosen ones; the sentence has a gap for their number. */
  readonly action: "exclude.button" | "include.button";
  readonly renderStatus: (reading: Reading) => ReactNode;
  readonly onChosen: (readings: readonly Reading[]) => void;
}

/** Readings to be chosen one by one, or all that are shown, for one decision with one reason. */
export function ReadingChooser(props: ReadingChooserProps) {
  const { label, readings, members, dossiers, isFrozen, action, renderStatus, onChosen } = props;
  const text = useText();
  const [memberId, setMemberId] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const cards = useMemo(() => new Map(dossiers.map((card) => [card.id, card])), [dossiers]);
  const nameOf = (id: string): string => members.find((member) => member.id === id)?.name ?? id;
  const shown = readings.filter((reading) => memberId === "" || reading.memberId === memberId);
  const selected = readings.filter((reading) => chosen.has(readingKey(reading)));
  const toggle = (reading: Reading): void => setChosen((known) => toggled(known, readingKey(reading)));
  const isAllChosen = shown.every((reading) => chosen.has(readingKey(reading)));
  const toggleAll = (): void => setChosen(isAllChosen ? new Set() : new Set(shown.map(readingKey)));
  return (
    <>
      <div className="row filters">
        <SelectField
          label={text.t("exclude.judgeFilter")}
          value={memberId}
          choices={[
            { value: "", label: text.t("exclude.everyJudge") },
            ...[...new Set(readings.map((reading): string => reading.memberId))].map((value) => ({
              value,
              label: nameOf(value),
            })),
          ]}
          onValue={setMemberId}
        />
        <label className="choice">
          <input type="checkbox" checked={isAllChosen} disabled={isFrozen} onChange={toggleAll} />
          {text.t("exclude.selectAll")}
        </label>
        <Button disabled={isFrozen || selected.length === 0} onClick={() => onChosen(selected)}>
          {text.t(action, { number: selected.length })}
        </Button>
      </div>
      <div className="bounded">
        <VirtualTable
          label={label}
          rows={shown}
          rowKey={readingKey}
          columns={[
            {
              key: "select",
              heading: "",
              width: "3rem",
              renderCell: (reading) => (
                <input
                  type="checkbox"
                  disabled={isFrozen}
                  checked={chosen.has(readingKey(reading))}
                  aria-label={text.t("exclude.select", {
                    dossier: cards.get(reading.dossierId)?.number ?? reading.dossierId,
                    judge: nameOf(reading.memberId),
                  })}
                  onChange={() => toggle(reading)}
                />
              ),
            },
            {
              key: "number",
              heading: text.t("label.number"),
              width: "11rem",
              isRowHeading: true,
              renderCell: ({ dossierId }) => (
                <span className="nowrap">{cards.get(dossierId)?.number ?? dossierId}</span>
              ),
            },
            {
              key: "title",
              heading: text.t("label.title"),
              renderCell: ({ dossierId }) => <span className="clamp">{cards.get(dossierId)?.title}</span>,
            },
            {
              key: "judge",
              heading: text.t("board.judge"),
              width: "16rem",
              renderCell: (row) => nameOf(row.memberId),
            },
            {
              key: "status",
              heading: text.t("label.status"),
              width: "20rem",
              renderCell: renderStatus,
            },
          ]}
        />
      </div>
    </>
  );
}

function toggled(known: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(known);
  if (!next.delete(key)) next.add(key);
  return next;
}
