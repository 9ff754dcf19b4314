import { useState } from "react";
import { useDeskStore } from "#renderer/desk/desk-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { TextField } from "#renderer/ui/field.tsx";
import { type AgendaItem, parseTimeOfDay } from "#shared/presentation/agenda.ts";
import { PrivateNote } from "./private-note.tsx";

interface ChosenDossierProps {
  readonly row: QueueRow;
  readonly item: AgendaItem | undefined;
  /** The clock runs for this other dossier. */
  readonly clockNumber: string | null;
  readonly onNarrative: () => void;
}

/** Who presents, with the narrative at hand and room for a note. */
export function ChosenDossier({ row, item, clockNumber, onNarrative }: ChosenDossierProps) {
  const text = useText();
  const { dossier } = row;
  return (
    <section className="presenter stack" aria-label={dossier.number}>
      <div>
        <h2>{dossier.title}</h2>
        <p className="soft">
          {dossier.number} · {dossier.agency.name}
        </p>
      </div>
      {clockNumber !== null && (
        <p className="soft">{text.t("presentation.clockOfOther", { number: clockNumber })}</p>
      )}
      <div className="presenter-tools">
        <Button icon="document" onClick={onNarrative}>
          {text.t("presentation.narrative")}
        </Button>
        {item?.isOwnTime === true && <OwnTime key={dossier.id} row={row} />}
      </div>
      <PrivateNote key={dossier.id} dossierId={dossier.id} />
    </section>
  );
}

/** The judge's own time, as typed; kept as soon as it is one, and the field says so when it is none. */
function OwnTime({ row: { dossier, desk } }: { readonly row: QueueRow }) {
  const text = useText();
  const store = useDeskStore();
  const [typed, setTyped] = useState(desk.slot?.replace(":", ".") ?? "");
  const [isChecked, setChecked] = useState(false);
  const isEmpty = typed.trim() === "";
  const time = parseTimeOfDay(typed);
  const leave = (): void => {
    setChecked(true);
    if (time !== null) setTyped(time.replace(":", "."));
    if ((isEmpty || time !== null) && time !== desk.slot)
      store.put({ type: "slot", dossierId: dossier.id, startsAt: time });
  };
  return (
    <TextField
      label={text.t("presentation.ownTime")}
      problem={isChecked && !isEmpty && time === null ? text.t("presentation.ownTimeProblem") : undefined}
      maxLength={5}
      autoComplete="off"
      value={typed}
      onValue={setTyped}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave();
      }}
    />
  );
}
