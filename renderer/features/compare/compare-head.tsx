import { Link } from "wouter";
import { useOutbox, useSeason } from "#renderer/db/season-context.ts";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { WorkStatusLabel } from "#renderer/desk/work-status-label.tsx";
import { toSaveState } from "#renderer/sheet/save-state.ts";
import { SaveStateLabel } from "#renderer/sheet/save-state-label.tsx";
import { namedWrongMark } from "#renderer/sheet/wrong-mark-words.ts";
import { useWrongMarks } from "#renderer/sheet/wrong-marks.ts";
import { useText } from "#renderer/text/text.ts";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { withReference } from "./compare-selection.ts";

interface CompareHeadProps {
  readonly rows: readonly QueueRow[];
  readonly onColumns: (ids: readonly string[]) => void;
}

export function CompareHead({ rows, onColumns }: CompareHeadProps) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const outbox = useOutbox();
  const wrong = useWrongMarks();
  const ids = rows.map(({ dossier }) => dossier.id);
  return (
    <thead>
      <tr>
        <th scope="col" className="compare-corner">
          {text.t("compare.criterion")}
        </th>
        {rows.map(({ dossier, status }, index) => {
          const first = wrong.find(({ dossierId }) => dossierId === dossier.id);
          const problem = first && namedWrongMark(text, first, rubric);
          return (
            <th key={dossier.id} scope="col" className="compare-column">
              <div className="compare-column-head">
                <Link href={`/dossiers/${dossier.id}`}>{dossier.number}</Link>
                <WorkStatusLabel status={status} />
                <span className="compare-column-tools">
                  {index > 0 && (
                    <IconButton
                      icon="pin"
                      small
                      label={text.t("compare.makeReference", { number: dossier.number })}
                      onClick={() => onColumns(withReference(ids, dossier.id))}
                    />
                  )}
                  <IconButton
                    icon="close"
                    small
                    label={text.t("compare.remove", { number: dossier.number })}
                    onClick={() => onColumns(ids.filter((id) => id !== dossier.id))}
                  />
                </span>
              </div>
              <p className="compare-title" title={dossier.title}>
                {dossier.title}
              </p>
              {index === 0 && rows.length > 1 && <p className="soft">{text.t("compare.reference")}</p>}
              {status !== "released" && <SaveStateLabel save={toSaveState(outbox, dossier.id, problem)} />}
            </th>
          );
        })}
        <th scope="col" className="compare-spread">
          {text.t("compare.spread")}
        </th>
      </tr>
    </thead>
  );
}
