import { Link } from "wouter";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { type Text, useText } from "#renderer/text/text.ts";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { sayRubricStatus } from "./rubric-status.ts";
import type { KnownRubric, KnownRubrics } from "./use-rubrics.ts";

interface RubricChoiceProps {
  readonly rubrics: KnownRubrics | undefined;
  readonly value: string | null;
  readonly problem?: string | undefined;
  readonly onValue: (key: string) => void;
}

/** Rubrics for scoring proposals first; one that cannot be chosen says why and where that is mended. */
export function RubricChoice({ rubrics, value, problem, onValue }: RubricChoiceProps) {
  const text = useText();
  if (!rubrics) return <Loading />;
  if ("failure" in rubrics) return <LoadFailed cause={rubrics.failure} />;
  const { rows, unreadable } = rubrics;
  const chosen = rows.find((rubric) => rubricKey(rubric) === value);
  const unusable = rows.filter((rubric) => !rubric.usable && isScored(rubric)).length;
  return (
    <div className="stack setup-rubric">
      <SelectField
        label={text.t("seasons.rubric")}
        hint={chosen && sayRubricStatus(chosen, text)}
        problem={problem}
        value={value}
        choices={sortRubrics(rows).map((rubric) => ({
          value: rubricKey(rubric),
          label: text.pick(rubric.name),
          text: describe(rubric, text),
          disabled: !rubric.usable,
        }))}
        onValue={onValue}
      />
      <p className="hint">
        {unusable > 0 && `${text.t("seasons.rubricsUnusable", { number: unusable })} `}
        {unreadable.length > 0 && `${text.t("seasons.rubricsUnreadable", { names: unreadable.join(", ") })} `}
        <Link href="/rubrics">{text.t("seasons.toRubrics")}</Link>
      </p>
    </div>
  );
}

/** Stage and group, then how far it can be trusted or why it cannot be chosen. */
function describe(rubric: KnownRubric, text: Text): string {
  const { stage, group, usable } = rubric;
  const state = usable ? sayRubricStatus(rubric, text) : text.t("seasons.rubricUnusable");
  const parts = [
    text.t(`rubrics.stage.${stage}`),
    group,
    isScored(rubric) ? state : text.t("seasons.rubricNeverUsable"),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** Maturity and eligibility are not scored by weight, whatever their weights are. */
function isScored({ stage }: KnownRubric): boolean {
  return stage === "proposal-scoring" || stage === "presentation";
}

const STAGES: readonly KnownRubric["stage"][] = [
  "proposal-scoring",
  "presentation",
  "maturity",
  "eligibility",
];

/** By stage, then what can be used. */
function sortRubrics(rubrics: readonly KnownRubric[]): readonly KnownRubric[] {
  return rubrics.toSorted(
    (left, right) =>
      STAGES.indexOf(left.stage) - STAGES.indexOf(right.stage) || Number(right.usable) - Number(left.usable),
  );
}

/** A rubric in one version; another version of it is another choice. */
export function rubricKey({ id, version }: Pick<KnownRubric, "id" | "version">): string {
  return `${id}/${version}`;
}
