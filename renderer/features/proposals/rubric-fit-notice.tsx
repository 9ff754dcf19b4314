import { useMemo, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { ConfirmDialog } from "#renderer/parts/confirm-dialog.tsx";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import { columnLetter } from "#shared/intake/table-rows.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import type { ReadTable } from "./import-wizard.ts";
import { answersIn, unmappedNarratives } from "./rubric-fit.ts";
import { useUsableRubrics } from "./use-usable-rubrics.ts";

interface RubricFitProps {
  readonly table: ReadTable;
  readonly mapping: ColumnMapping;
  readonly onRubric: (criteria: RubricPack["criteria"]) => void;
}

/** By which rubric the table is read, and the one whose headings it has where that is another. */
export function RubricFit({ table, mapping, onRubric }: RubricFitProps) {
  const text = useText();
  const { season, status } = useSeason().workspace;
  const { packs, cause } = useUsableRubrics();
  const [isAsking, setIsAsking] = useState(false);
  const { sample, averageWords } = table;
  const { rubric } = season;
  const found = answersIn(sample, mapping, rubric.criteria).size;
  const better = useMemo(() => {
    const fits = packs.map((pack) => ({ pack, found: answersIn(sample, mapping, pack.criteria).size }));
    const [best] = fits.toSorted(
      (a, b) => b.found - a.found || a.pack.criteria.length - b.pack.criteria.length,
    );
    return best && best.found > found ? best : null;
  }, [packs, sample, mapping, found]);
  const isSealed = Object.keys(status.sequences).some((key) => key.startsWith("judge-packet/"));
  const left = unmappedNarratives(mapping, averageWords);
  return (
    <>
      <p>
        {text.t("intake.rubricOf", { name: text.pick(rubric.name), found, total: rubric.criteria.length })}
      </p>
      {cause && <LoadFailed cause={cause} />}
      {better && (
        <Notice tone="warning">
          <p>
            {text.t("intake.rubricBetter", {
              name: text.pick(better.pack.name),
              found: better.found,
              total: better.pack.criteria.length,
            })}{" "}
            {isSealed && text.t("intake.rubricFixed")}
          </p>
          {!isSealed && (
            <Button small onClick={() => setIsAsking(true)}>
              {text.t("intake.changeRubric")}
            </Button>
          )}
        </Notice>
      )}
      {left.length > 0 && (
        <Notice tone="warning">
          {text.t("intake.narrativesLeft", {
            number: left.length,
            columns: left.map(({ at, header }) => (header === "" ? columnLetter(at) : header)).join("; "),
          })}
        </Notice>
      )}
      {isAsking && better && (
        <ChangeRubric
          pack={better.pack}
          onDone={() => {
            setIsAsking(false);
            onRubric(better.pack.criteria);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

interface ChangeRubricProps {
  readonly pack: RubricPack;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function ChangeRubric({ pack: { id, version, name }, onDone, onClose }: ChangeRubricProps) {
  const text = useText();
  const { store } = useSeason();
  const { client } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const change = (): void => {
    void run(async () => {
      const saved = await store.run(() => client["season.revise-rubric"]({ rubric: { id, version } }));
      if (!saved.ok) return refused(saved.error);
      onDone();
      return null;
    });
  };
  return (
    <ConfirmDialog
      title={text.t("intake.changeRubric")}
      confirm={text.t("intake.changeRubricConfirm")}
      busy={busy}
      outcome={outcome}
      onConfirm={change}
      onClose={onClose}
    >
      <p>{text.t("intake.changeRubricText", { name: text.pick(name), version })}</p>
    </ConfirmDialog>
  );
}
