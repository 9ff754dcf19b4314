import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { DifferenceView } from "./difference-view.tsx";
import type { ImportPreview } from "./import-wizard.ts";
import { ProblemTable } from "./problem-table.tsx";
import type { ImportDesk } from "./use-import.ts";

export function PreviewStep({ desk }: { readonly desk: ImportDesk }) {
  const text = useText();
  const { wizard, dispatch, work, apply } = desk;
  const { preview, accepted } = wizard;
  if (!preview) return null;
  const { difference } = preview;
  const isNothing = difference !== null && difference.added === 0 && accepted.size === 0;
  return (
    <section className="stack" aria-label={text.t("intake.step.preview")}>
      <h2>{text.t("intake.previewTitle", { name: wizard.file?.name ?? "" })}</h2>
      <Counts preview={preview} />
      {preview.problemCount > 0 && <Problems preview={preview} />}
      {difference && (
        <DifferenceView
          difference={difference}
          accepted={accepted}
          onAccept={(dossierId, isAccepted) => dispatch({ type: "change-accepted", dossierId, isAccepted })}
          onAcceptAll={(isAccepted) => dispatch({ type: "all-accepted", isAccepted })}
        />
      )}
      <div className="row">
        <Button disabled={work.busy} onClick={() => dispatch({ type: "went", step: "mapping" })}>
          {text.t("action.back")}
        </Button>
        {difference && (
          <Button look="primary" icon="check" disabled={work.busy || isNothing} onClick={apply}>
            {text.t("intake.apply", { added: difference.added, changed: accepted.size })}
          </Button>
        )}
        {isNothing && <span className="soft">{text.t("intake.nothingToApply")}</span>}
      </div>
    </section>
  );
}

const CHANGE_COUNTS = ["added", "changed", "unchanged", "missing"] as const;

function Counts({ preview: { rows, difference, problemCount } }: { readonly preview: ImportPreview }) {
  const text = useText();
  const known = difference && {
    added: difference.added,
    changed: difference.changed.length,
    unchanged: difference.unchanged,
    missing: difference.missing.length,
  };
  const figures = [
    { key: "rows" as const, value: rows },
    ...(known
      ? CHANGE_COUNTS.map((key) => ({ key, value: known[key] }))
      : [{ key: "problems" as const, value: problemCount }]),
  ];
  return (
    <dl className="proposals-counts">
      {figures.map(({ key, value }) => (
        <div key={key}>
          <dt>{text.t(`intake.count.${key}`)}</dt>
          <dd>{text.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Problems({ preview: { problems, problemCount } }: { readonly preview: ImportPreview }) {
  const text = useText();
  return (
    <>
      <Notice tone="error">{text.error({ type: "intake-problems", count: problemCount })}</Notice>
      <p className="soft">
        {text.t("intake.problemsText")}
        {problemCount > problems.length && ` ${text.t("intake.problemsFirst", { number: problems.length })}`}
      </p>
      <ProblemTable problems={problems} />
    </>
  );
}
