import { type QueueRow, sheetOf } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { Popover } from "#renderer/ui/popover.tsx";
import type { Criterion, RubricPack } from "#shared/rubric/rubric-pack.ts";
import { meanToDecimal } from "#shared/scoring/sheet-total.ts";
import { type Distribution, distribute } from "./distribution.ts";

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
  const scale = { min: rubric.scale.min / 100, max: rubric.scale.max / 100 };
  const totals = distribute(counted.flatMap(totalOf), scale, totalOf(row)[0] ?? null);
  const marks = active && distribute(counted.flatMap(markOf), scale, markOf(row)[0] ?? null);
  return (
    <div className="stack distribution">
      {totals ? (
        <OwnHistogram title={text.t("marking.ownTotals")} distribution={totals} />
      ) : (
        <p>{text.t("marking.noDistribution")}</p>
      )}
      {marks && active && (
        <OwnHistogram
          title={text.t("marking.ownMarks", { criterion: text.pick(active.name) })}
          distribution={marks}
        />
      )}
      <p className="soft">{text.t("marking.ownOnly")}</p>
    </div>
  );

  function markOf({ reading }: QueueRow): readonly number[] {
    const mark = active && sheetOf(reading).marks[active.id];
    return mark === undefined ? [] : [mark / 100];
  }
}

function totalOf({ total, isComplete, status }: QueueRow): readonly number[] {
  return total && (isComplete || status === "released") ? [Number(meanToDecimal(total))] : [];
}

const HEIGHT = 84;
const FLOOR = 66;
const TOP = 14;

function OwnHistogram({
  title,
  distribution,
}: {
  readonly title: string;
  readonly distribution: Distribution;
}) {
  const text = useText();
  const { bins, count, mean, above } = distribution;
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const slot = 100 / bins.length;
  return (
    <figure className="own-histogram">
      <figcaption>
        <strong>{title}</strong>{" "}
        <span className="soft">
          {text.t("marking.distributionText", {
            number: count,
            mean: text.number(Math.round(mean * 100) / 100),
          })}{" "}
          {above !== null && text.t("marking.distributionPlace", { number: above })}
        </span>
      </figcaption>
      <svg height={HEIGHT} aria-hidden="true">
        {bins.map((bin, index) => {
          const tall = ((FLOOR - TOP) * bin.count) / most;
          return (
            <g key={bin.from}>
              <rect
                className={bin.isOwn ? "own-bar here" : "own-bar"}
                x={`${slot * (index + 0.08)}%`}
                width={`${slot * 0.84}%`}
                y={FLOOR - tall}
                height={tall}
              />
              {bin.isOwn && (
                <text className="own-here" x={`${slot * (index + 0.5)}%`} y={FLOOR - tall - 3}>
                  ▼
                </text>
              )}
              <text className="own-range" x={`${slot * (index + 0.5)}%`} y={HEIGHT - 4}>
                {text.number(bin.from)}
              </text>
            </g>
          );
        })}
        <line className="own-floor" x1="0" x2="100%" y1={FLOOR + 0.5} y2={FLOOR + 0.5} />
      </svg>
      <ul className="visually-hidden">
        {bins.map((bin) => (
          <li key={bin.from}>
            {text.t("marking.binText", {
              from: text.number(bin.from),
              to: text.number(bin.to),
              number: bin.count,
            })}
          </li>
        ))}
      </ul>
    </figure>
  );
}
