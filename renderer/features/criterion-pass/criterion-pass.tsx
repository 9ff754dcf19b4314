import { useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useShortcuts } from "#renderer/parts/shortcuts.ts";
import { isText, useRemembered } from "#renderer/parts/use-remembered.ts";
import { useText } from "#renderer/text/text.ts";
import { Meter } from "#renderer/ui/meter.tsx";
import type { Criterion } from "#shared/rubric/rubric-pack.ts";
import type { MarkOf } from "./criterion-pass-page.tsx";
import { PassList } from "./pass-list.tsx";
import { nextWithoutMark, startOfPass } from "./pass-order.ts";
import { PassSection } from "./pass-section.tsx";
import { PassSheet } from "./pass-sheet.tsx";

interface CriterionPassProps {
  readonly criterion: Criterion;
  /** All own dossiers, for the judge's own distribution. */
  readonly queue: readonly QueueRow[];
  /** Those that can still be marked. */
  readonly rows: readonly QueueRow[];
  readonly markOf: MarkOf;
}

/** List, narrative and mark of one criterion; the place in the pass is kept until the window closes. */
export function CriterionPass({ criterion, queue, rows, markOf }: CriterionPassProps) {
  const text = useText();
  const { store } = useSeason();
  const [leftAt, setLeftAt] = useRemembered(`pass.${store.seasonId}.${criterion.id}`, "", isText);
  const hasMark = (row: QueueRow): boolean => markOf(row, criterion.id) !== undefined;
  // Held from the first rendering on: a place worked out anew would move on at the first digit of a mark.
  const [heldId, setHeldId] = useState(() => startOfPass(rows, leftAt, hasMark)?.dossier.id);
  const current = rows.find(({ dossier }) => dossier.id === heldId);
  if (!current && rows[0]) setHeldId(startOfPass(rows, leftAt, hasMark)?.dossier.id);
  const position = current ? rows.indexOf(current) : -1;
  const go = (row: QueueRow | undefined): boolean => {
    if (row) {
      setHeldId(row.dossier.id);
      setLeftAt(row.dossier.id);
    }
    return row !== undefined;
  };
  const goNext = (): boolean => go(nextWithoutMark(rows, current?.dossier.id, hasMark));
  const goBeside = (direction: 1 | -1): boolean => go(rows[position + direction]);
  const group = text.t("compare.passTitle");
  useShortcuts([
    { keys: "j", label: text.t("compare.keyFollowing"), group, run: () => void goBeside(1) },
    { keys: "k", label: text.t("compare.keyPrevious"), group, run: () => void goBeside(-1) },
    { keys: "n", label: text.t("compare.keyNext"), group, run: () => void goNext() },
  ]);
  if (!current) return null;
  return (
    <div className="pass">
      <div className="pass-side">
        <Meter
          label={text.t("compare.passMarked", { criterion: text.pick(criterion.name) })}
          isLabelHidden
          done={rows.filter(hasMark).length}
          total={rows.length}
        />
        <PassList rows={rows} current={position} markOf={(row) => markOf(row, criterion.id)} onRow={go} />
      </div>
      <PassSection key={current.dossier.id} dossier={current.dossier} criterion={criterion} />
      <PassSheet
        // A sheet that is released or reopened starts with fresh fields.
        key={`${current.dossier.id}-${current.reading.sheets.length}-${current.status === "released"}`}
        row={current}
        queue={queue}
        criterion={criterion}
        markOf={markOf}
        onMove={(direction) => (direction === 1 ? goNext() : goBeside(-1))}
      />
    </div>
  );
}
