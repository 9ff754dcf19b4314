import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { ComboBox } from "#renderer/ui/combo-box.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import { type AgendaGroup, type AgendaItem, findAgendaPlace } from "#shared/presentation/agenda.ts";
import { localMoment } from "./local-moment.ts";
import { useNow } from "./use-now.ts";

interface AgendaListProps {
  readonly queue: readonly QueueRow[];
  readonly agenda: readonly AgendaGroup[];
  readonly chosen: string | null;
  /** Minutes that one presentation takes with its interview. */
  readonly minutes: number;
  readonly onChoose: (dossierId: string) => void;
}

const LOOK_MILLISECONDS = 15_000;

/** The judge's day: who presents when, what is on now, what is scored. */
export function AgendaList({ queue, agenda, chosen, minutes, onChoose }: AgendaListProps) {
  const text = useText();
  const place = findAgendaPlace(agenda, localMoment(useNow(LOOK_MILLISECONDS)), minutes);
  const rows = new Map(queue.map((row) => [row.dossier.id, row]));
  return (
    <section className="agenda" aria-label={text.t("presentation.agenda")}>
      <h2>{text.t("presentation.agenda")}</h2>
      {agenda.length === 0 && (
        <EmptyState icon="calendar" title={text.t("presentation.noAgenda")}>
          {text.t("presentation.noAgendaText")}
        </EmptyState>
      )}
      {agenda.map((group) => (
        <AgendaDay key={`${group.day}/${group.room}`} group={group}>
          {(item) => {
            const row = rows.get(item.dossierId);
            return (
              row && (
                <AgendaEntry
                  item={item}
                  row={row}
                  isChosen={item.dossierId === chosen}
                  turn={turnOf(item)}
                  onChoose={onChoose}
                />
              )
            );
          }}
        </AgendaDay>
      ))}
      <AddToAgenda queue={queue} agenda={agenda} onChoose={onChoose} />
    </section>
  );

  function turnOf({ dossierId }: AgendaItem): "now" | "next" | null {
    if (place.now.has(dossierId)) return "now";
    return place.next === dossierId ? "next" : null;
  }
}

interface AgendaDayProps {
  readonly group: AgendaGroup;
  readonly children: (item: AgendaItem) => React.ReactNode;
}

function AgendaDay({ group: { day, room, items }, children }: AgendaDayProps) {
  const text = useText();
  const name = day === null ? text.t("presentation.noTime") : text.day(`${day}T12:00`);
  return (
    <>
      <h3 className="agenda-day">
        {room === "" ? name : text.t("presentation.dayInRoom", { day: name, room })}
      </h3>
      <ol className="agenda-items">
        {items.map((item) => (
          <li key={item.dossierId}>{children(item)}</li>
        ))}
      </ol>
    </>
  );
}

interface AgendaEntryProps {
  readonly item: AgendaItem;
  readonly row: QueueRow;
  readonly isChosen: boolean;
  readonly turn: "now" | "next" | null;
  readonly onChoose: (dossierId: string) => void;
}

function AgendaEntry({ item, row, isChosen, turn, onChoose }: AgendaEntryProps) {
  const { dossier, status, isComplete } = row;
  const text = useText();
  const isClosed = status === "conflict";
  return (
    <PlainButton
      className="agenda-entry"
      aria-current={isChosen ? "true" : undefined}
      onClick={() => onChoose(dossier.id)}
    >
      <span className="agenda-time">{timeOf(item) ?? text.t("presentation.timeUnknown")}</span>
      <span className="agenda-what">
        <span className="soft">{dossier.number}</span>
        <span className="agenda-title">{isClosed ? text.t("presentation.closed") : dossier.title}</span>
        <span className="row agenda-state">
          {turn === "now" && (
            <StatusLabel tone="info" icon="play">
              {text.t("presentation.now")}
            </StatusLabel>
          )}
          {turn === "next" && (
            <StatusLabel tone="neutral" icon="next">
              {text.t("presentation.upNext")}
            </StatusLabel>
          )}
          {!isClosed && (status === "released" || isComplete) && (
            <StatusLabel tone="good">{text.t("presentation.scored")}</StatusLabel>
          )}
          {isClosed && (
            <StatusLabel tone="bad" icon="conflict">
              {text.t("list.status.conflict")}
            </StatusLabel>
          )}
        </span>
      </span>
    </PlainButton>
  );
}

const TIME_START = 11;

function timeOf({ startsAt }: AgendaItem): string | null {
  return startsAt === null ? null : startsAt.slice(TIME_START).replace(":", ".");
}

/** Every other dossier of the judge; its own time is set once it is chosen. */
function AddToAgenda({ queue, agenda, onChoose }: Pick<AgendaListProps, "queue" | "agenda" | "onChoose">) {
  const text = useText();
  const listed = new Set(agenda.flatMap(({ items }) => items.map(({ dossierId }) => dossierId)));
  const rest = queue.filter(({ dossier }) => !listed.has(dossier.id));
  if (rest.length === 0) return null;
  return (
    <ComboBox
      // The list shrinks with every choice, so the field starts anew.
      key={rest.length}
      label={text.t("presentation.other")}
      value={null}
      choices={rest.map(({ dossier, status }) => ({
        value: dossier.id,
        label: status === "conflict" ? dossier.number : `${dossier.number} – ${dossier.title}`,
      }))}
      onValue={(dossierId) => {
        if (dossierId !== null) onChoose(dossierId);
      }}
    />
  );
}
