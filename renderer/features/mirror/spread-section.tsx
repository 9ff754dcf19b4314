import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { Histogram } from "#renderer/ui/histogram.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { type RubricPack, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import {
  countByRange,
  type OwnSheet,
  scaleInPoints,
  shareNearMean,
  summariseValues,
} from "#shared/scoring/own-marks.ts";
import { figure, percent } from "./figures.ts";
import { MirrorSection } from "./mirror-section.tsx";

interface SheetsProps {
  readonly sheets: readonly OwnSheet[];
  readonly rubric: RubricPack;
}

/** "Near" the mean is within a twentieth of the scale: 5 points on 0 to 100. */
const NEAR_SHARE = 1 / 20;
const BARS = 10;
const TOTAL = "total";

/** Number, mean, spread and how much of the scale was used. */
export function SpreadSection({ sheets, rubric }: SheetsProps) {
  const text = useText();
  const totals = sheets.map(({ total }) => total);
  const spread = summariseValues(totals);
  if (!spread) return null;
  const { min, max } = scaleInPoints(rubric);
  const reach = (max - min) * NEAR_SHARE;
  const show = (value: number): string => figure(value, text.language, 2);
  const used = (spread.highest - spread.lowest) / (max - min);
  return (
    <MirrorSection title={text.t("mirror.spread")}>
      <dl className="mirror-figures">
        <Figure name={text.t("mirror.count")} value={text.number(spread.count)} />
        <Figure name={text.t("mirror.mean")} value={show(spread.mean)} />
        <Figure
          name={text.t("mirror.deviation")}
          value={spread.deviation === null ? "–" : show(spread.deviation)}
        />
        <Figure
          name={text.t("mirror.range")}
          value={text.t("mirror.fromTo", { from: show(spread.lowest), to: show(spread.highest) })}
        />
      </dl>
      <p>
        {text.t("mirror.usedScale", {
          share: percent(used, text.language),
          min,
          max,
        })}{" "}
        {sheets.length > 1 &&
          text.t("mirror.nearMean", {
            share: percent(shareNearMean(totals, reach), text.language),
            reach,
          })}
      </p>
      <p className="soft">{text.t("mirror.deviationText")}</p>
    </MirrorSection>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** How often each part of the scale was used, for totals or one criterion. */
export function DistributionSection({ sheets, rubric }: SheetsProps) {
  const text = useText();
  const criteria = scoredCriteria(rubric);
  const [chosen, setChosen] = useState<string>(TOTAL);
  const position = criteria.findIndex(({ id }) => id === chosen);
  const criterion = criteria[position];
  const values = sheets.map(({ total, marks }) => (criterion ? (marks[position] ?? 0) : total));
  const name = criterion ? text.pick(criterion.name) : text.t("mirror.total");
  return (
    <MirrorSection title={text.t("mirror.distribution")}>
      <SelectField<string>
        label={text.t("mirror.distributionOf")}
        value={chosen}
        choices={[
          { value: TOTAL, label: text.t("mirror.total") },
          ...criteria.map(({ id, name: criterionName }) => ({
            value: id,
            label: text.pick(criterionName),
          })),
        ]}
        onValue={setChosen}
      />
      <Histogram
        label={text.t("mirror.distributionLabel", { name, number: values.length })}
        bars={countByRange(values, scaleInPoints(rubric), BARS).map(({ from, to, count }) => ({
          key: String(from),
          label: `${text.number(from)}–${text.number(to)}`,
          count,
        }))}
      />
    </MirrorSection>
  );
}

/** Mean and spread of each criterion, in the rubric's order. */
export function CriteriaSection({ sheets, rubric }: SheetsProps) {
  const text = useText();
  const show = (value: number | null | undefined): string =>
    value === null || value === undefined ? "–" : figure(value, text.language, 2);
  return (
    <MirrorSection title={text.t("mirror.criteria")} wide>
      <div className="mirror-scroll">
        <table className="mirror-table">
          <thead>
            <tr>
              <th scope="col">{text.t("mirror.criterion")}</th>
              <th scope="col">{text.t("mirror.mean")}</th>
              <th scope="col">{text.t("mirror.deviation")}</th>
              <th scope="col">{text.t("mirror.lowest")}</th>
              <th scope="col">{text.t("mirror.highest")}</th>
            </tr>
          </thead>
          <tbody>
            {scoredCriteria(rubric).map(({ id, name }, index) => {
              const spread = summariseValues(sheets.map(({ marks }) => marks[index] ?? 0));
              return (
                <tr key={id}>
                  <th scope="row">{text.pick(name)}</th>
                  <td>{show(spread?.mean)}</td>
                  <td>{show(spread?.deviation)}</td>
                  <td>{show(spread?.lowest)}</td>
                  <td>{show(spread?.highest)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </MirrorSection>
  );
}
