import { type QueueRow, sheetOf } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { Popover } from "#renderer/ui/popover.tsx";
import type { Criterion, RubricPack } from "#shared/rubric/rubric-pack.ts";
import { meanOf } from "#shared/scoring/mean.ts";
import { scaleInPoints } from "#shared/scoring/own-marks.ts";
import { meanToDecimal } from "#shared/scoring/sheet-total.ts";
import { OwnHistogram } from "./own-histogram.tsx";

interface OwnDistributionProps {
  readonly queue: readonly QueueRow[];
  readonly row: QueueRow;
  readonly rubric: RubricPack;
  readonly active: Criterion | undefined;
}

/** Where this dossier stands among the judge's own; nothing here comes from anybody else. */
export function OwnDistribution(props: OwnDistributionProps) {
  const text = useText();
  return (
    <Popover small iconOnly icon="chart" label={text.t("marking.distribution")}>
      <DistributionFigures {...props} />
    </Popover>
  );
}

function DistributionFigures({ queue, row, rubric, active }: OwnDistributionProps) {
  const text = useText();
  const counted = queue.filter(
    ({ status, isComplete }) => status !== "conflict" && (status === "released" || isComplete),
  );
  const scale = scaleInPoints(rubric);
  const totals = counted.flatMap(totalOf);
  const marks = counted.flatMap(markOf);
  return (
    <div className="stack distribution">
      {totals.length > 0 ? (
        <OwnHistogram
          label={text.t("marking.ownTotals")}
          {...figures(totals, totalOf(row)[0] ?? null)}
          scale={scale}
        />
      ) : (
        <p>{text.t("marking.noDistribution")}</p>
      )}
      {marks.length > 0 && active && (
        <OwnHistogram
          label={text.t("marking.ownMarks", { criterion: text.pick(active.name) })}
          {...figures(marks, markOf(row)[0] ?? null)}
          scale={scale}
        />
      )}
      <p className="soft">{text.t("marking.ownOnly")}</p>
    </div>
  );

  function markOf({ reading }: QueueRow): readonly number[] {
    const mark = active && sheetOf(reading).marks[active.id];
    return mark === undefined ? [] : [mark / 100];
  }

  function figures(values: readonly number[], own: number | null) {
    const mean = text.number(Math.round(100 * meanOf(values)) / 100);
    const above = own === null ? null : values.filter((value) => value > own).length;
    const place = above === null ? "" : ` ${text.t("marking.distributionPlace", { number: above })}`;
    const summary = text.t("marking.distributionText", { number: values.length, mean }) + place;
    return { values, own, summary };
  }
}

function totalOf({ total, isComplete, status }: QueueRow): readonly number[] {
  return total && (isComplete || status === "released") ? [Number(meanToDecimal(total))] : [];
}
