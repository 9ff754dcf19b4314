import { useMemo } from "react";
import { Link, useLocation } from "wouter";
import { withUnsaved } from "#renderer/db/outbox.ts";
import { useOutbox, useSeason } from "#renderer/db/season-context.ts";
import { type QueueRow, sheetOf, useJudgeQueue } from "#renderer/desk/judge-queue.ts";
import { useIsContentOpen } from "#renderer/desk/use-content-open.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { SweepNeeded } from "#renderer/parts/sweep-needed.tsx";
import { useText } from "#renderer/text/text.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Meter } from "#renderer/ui/meter.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import type { CriterionId } from "#shared/identifiers.ts";
import { type Criterion, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import type { Hundredths } from "#shared/scoring/hundredths.ts";
import { CriterionPass } from "./criterion-pass.tsx";
import { passRows } from "./pass-order.ts";
import "#renderer/sheet/sheet.css";
import "./criterion-pass.css";

/** The judge's own mark of a criterion, with what is typed and not yet on disk. */
export type MarkOf = (row: QueueRow, criterionId: CriterionId) => Hundredths | undefined;

/** One criterion at a time over all dossiers, so that like is marked beside like. */
export function CriterionPassPage({ criterionId }: { readonly criterionId?: string | undefined }) {
  const text = useText();
  const queue = useJudgeQueue();
  const isOpen = useIsContentOpen();
  const markOf = useMarkOf();
  const { rubric } = useSeason().workspace.season;
  const rows = useMemo(() => queue && passRows(queue), [queue]);
  if (!queue || !rows) return <Loading />;
  const scored = scoredCriteria(rubric);
  const criterion = scored.find(({ id }) => id === criterionId);
  const title = text.t("compare.passTitle");
  if (!isOpen || rows.length === 0) {
    return (
      <Page title={title}>
        {isOpen ? (
          <EmptyState icon="good" title={text.t("compare.passNothing")}>
            {text.t("compare.passNothingText")}
          </EmptyState>
        ) : (
          <SweepNeeded />
        )}
      </Page>
    );
  }
  if (!criterion) {
    return (
      <Page title={title} intro={text.t("compare.passIntro")}>
        <CriterionChoice criteria={scored} rows={rows} markOf={markOf} />
      </Page>
    );
  }
  return (
    <Page fill title={title} actions={<CriterionSelect criteria={scored} criterion={criterion} />}>
      <CriterionPass key={criterion.id} criterion={criterion} queue={queue} rows={rows} markOf={markOf} />
    </Page>
  );
}

function useMarkOf(): MarkOf {
  const outbox = useOutbox();
  return useMemo(
    () => (row, criterionId) => withUnsaved(sheetOf(row.reading), row.dossier.id, outbox).marks[criterionId],
    [outbox],
  );
}

interface CriterionChoiceProps {
  readonly criteria: readonly Criterion[];
  readonly rows: readonly QueueRow[];
  readonly markOf: MarkOf;
}

function CriterionChoice({ criteria, rows, markOf }: CriterionChoiceProps) {
  const text = useText();
  return (
    <ol className="pass-criteria">
      {criteria.map((criterion) => (
        <li key={criterion.id} className="pass-criterion">
          <Link href={`/criteria/${criterion.id}`}>{text.pick(criterion.name)}</Link>
          <span className="soft">
            {text.t("sheet.weight", { weight: text.weight(criterion.weight ?? 0) })}
          </span>
          <Meter
            label={text.t("compare.passMarked", { criterion: text.pick(criterion.name) })}
            isLabelHidden
            done={rows.filter((row) => markOf(row, criterion.id) !== undefined).length}
            total={rows.length}
          />
        </li>
      ))}
    </ol>
  );
}

interface CriterionSelectProps {
  readonly criteria: readonly Criterion[];
  readonly criterion: Criterion;
}

function CriterionSelect({ criteria, criterion }: CriterionSelectProps) {
  const text = useText();
  const [, navigate] = useLocation();
  return (
    <SelectField
      label={text.t("compare.criterion")}
      value={criterion.id}
      choices={criteria.map(({ id, name }) => ({ value: id, label: text.pick(name) }))}
      onValue={(id) => navigate(`/criteria/${id}`)}
    />
  );
}
