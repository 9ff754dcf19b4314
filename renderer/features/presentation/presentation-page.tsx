import { useMemo, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { closedReason } from "#renderer/desk/closed-reason.ts";
import { useDesk } from "#renderer/desk/desk-context.ts";
import { DeskProblem } from "#renderer/desk/desk-problem.tsx";
import { type QueueRow, useJudgeQueue } from "#renderer/desk/judge-queue.ts";
import { useIsContentOpen } from "#renderer/desk/use-content-open.ts";
import type { Shown } from "#renderer/narrative/use-shown.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { SweepNeeded } from "#renderer/parts/sweep-needed.tsx";
import { isText, useRemembered } from "#renderer/parts/use-remembered.ts";
import type { WantedCriterion } from "#renderer/sheet/rubric-pane.tsx";
import { useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { dossierDesk } from "#shared/desk/desk.ts";
import type { EvidencePin } from "#shared/desk/desk-entry.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import { type AgendaGroup, composeAgenda } from "#shared/presentation/agenda.ts";
import { AgendaList } from "./agenda-list.tsx";
import { wakeSound } from "./beep.ts";
import { ChosenDossier } from "./chosen-dossier.tsx";
import { ClockControls, ClockPhases } from "./clock-controls.tsx";
import { ClockFace } from "./clock-face.tsx";
import { ClockSettings } from "./clock-settings.tsx";
import { LiveSheet } from "./live-sheet.tsx";
import { localMoment } from "./local-moment.ts";
import { NarrativePanel } from "./narrative-panel.tsx";
import { useClock } from "./use-clock.ts";
import { useNow } from "./use-now.ts";
import "#renderer/sheet/sheet.css";
import "./presentation.css";

/** The day of presentations: agenda, clock, and the sheet of who presents. */
export function PresentationPage() {
  const text = useText();
  const queue = useJudgeQueue();
  const isOpen = useIsContentOpen();
  if (!queue) return <Loading />;
  if (!isOpen) {
    return (
      <Page title={text.t("presentation.title")}>
        <SweepNeeded />
      </Page>
    );
  }
  if (queue.length === 0) {
    return (
      <Page title={text.t("presentation.title")}>
        <EmptyState icon="calendar" title={text.t("list.empty")}>
          {text.t("list.start")}
        </EmptyState>
      </Page>
    );
  }
  return <Stage queue={queue} />;
}

function Stage({ queue }: { readonly queue: readonly QueueRow[] }) {
  const text = useText();
  const { clock: setting } = useDesk();
  const { id: seasonId } = useSeason().workspace.season;
  const [remembered, setRemembered] = useRemembered(`presentation.${seasonId}`, "", isText);
  const row = queue.find(({ dossier }) => dossier.id === remembered);
  const chosen = row?.dossier.id ?? null;
  const agenda = useAgenda(queue, chosen);
  const control = useClock(seasonId, setting, chosen);
  const [reading, setReading] = useState<{ readonly startAt: Shown | null } | null>(null);
  const [active, setActive] = useState<CriterionId>();
  const [wanted, setWanted] = useState<WantedCriterion | null>(null);
  const toggle = (): void => {
    wakeSound();
    control.toggle();
  };
  useShortcuts([
    { keys: "Space", label: text.t("presentation.startOrPause"), run: toggle },
    { keys: "ArrowRight", label: text.t("presentation.next"), run: control.next },
  ]);
  const choose = (dossierId: string): void => {
    setRemembered(dossierId);
    setActive(undefined);
    setWanted(null);
  };
  const isOpen = row !== undefined && row.status !== "conflict";
  const isReading = isOpen && reading !== null;
  return (
    <div className="stage" data-reading={isReading}>
      {isReading ? (
        <NarrativePanel
          // Another pin opens the panel anew, at that pin.
          key={`${row.dossier.id}/${reading.startAt?.pinId}`}
          dossier={row.dossier}
          startAt={reading.startAt}
          active={active}
          onCriterion={(criterionId) => setWanted({ criterionId })}
          onClose={() => setReading(null)}
        />
      ) : (
        <AgendaList
          queue={queue}
          agenda={agenda}
          chosen={chosen}
          minutes={setting.presentation + setting.interview}
          onChoose={choose}
        />
      )}
      <div className="stage-middle">
        <Page
          title={text.t("presentation.title")}
          actions={<ClockSettings setting={setting} hasBegun={!control.isFresh} />}
        >
          <DeskProblem />
          <section className="clock" aria-label={text.t("presentation.clock")}>
            <ClockPhases control={control} setting={setting} />
            <ClockFace control={control} hasSound={setting.sound} />
            <ClockControls control={{ ...control, toggle }} />
          </section>
          {isOpen && (
            <ChosenDossier
              row={row}
              item={agenda.flatMap(({ items }) => items).find(({ dossierId }) => dossierId === chosen)}
              clockNumber={control.dossierId === chosen ? null : numberOf(queue, control.dossierId)}
              onNarrative={() => setReading({ startAt: null })}
            />
          )}
        </Page>
      </div>
      <div className="stage-sheet">
        {isOpen ? (
          <LiveSheet
            key={row.dossier.id}
            queue={queue}
            row={row}
            active={active}
            wanted={wanted}
            onActive={setActive}
            onWanted={setWanted}
            onOpenPin={(pin) => setReading({ startAt: shownOf(pin) })}
          />
        ) : (
          <NoSheet row={row} />
        )}
      </div>
    </div>
  );
}

/** A pin on a page of an attachment opens the narrative, where the attachments are. */
function shownOf({ id, criterionId, place }: EvidencePin): Shown {
  return place.kind === "passage" ? { criterionId: place.sectionId, pinId: id } : { criterionId };
}

function NoSheet({ row }: { readonly row: QueueRow | undefined }) {
  const text = useText();
  if (row) return <Notice tone="warning">{closedReason(text, row)}</Notice>;
  return (
    <EmptyState icon="document" title={text.t("presentation.noneChosen")}>
      {text.t("presentation.noneChosenText")}
    </EmptyState>
  );
}

function numberOf(queue: readonly QueueRow[], dossierId: string | null): string | null {
  return queue.find(({ dossier }) => dossier.id === dossierId)?.dossier.number ?? null;
}

const DAY_LENGTH = 10;
const MINUTE_MILLISECONDS = 60_000;

function useAgenda(queue: readonly QueueRow[], chosen: string | null): readonly AgendaGroup[] {
  const desk = useDesk();
  const { schedule } = useSeason().workspace.season;
  const today = localMoment(useNow(MINUTE_MILLISECONDS)).slice(0, DAY_LENGTH);
  return useMemo(
    () =>
      composeAgenda({
        dossierIds: queue.map(({ dossier }) => dossier.id),
        schedule: schedule ?? [],
        ownTime: (dossierId) => dossierDesk(desk, dossierId).slot,
        today,
        chosen,
      }),
    [queue, desk, schedule, chosen, today],
  );
}
