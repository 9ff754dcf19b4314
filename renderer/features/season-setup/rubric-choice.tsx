import { Link } from "wouter";
import { Loading } from "#renderer/parts/loading.tsx";
import { useText } from "#renderer/text/text.ts";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { sayRubricStatus } from "./rubric-status.ts";
import type { KnownRubric } from "./use-rubrics.ts";

interface RubricChoiceProps {
  readonly rubrics: readonly KnownRubric[] | undefined;
  readonly value: string | null;
  readonly problem?: string | undefined;
  readonly onValue: (key: string) => void;
}

/** Every rubric there is; one that cannot be used says why and where that is mended. */
export function RubricChoice({ rubrics, value, problem, onValue }: RubricChoiceProps) {
  const text = useText();
  if (!rubrics) return <Loading />;
  const chosen = rubrics.find((rubric) => rubricKey(rubric) === value);
  const unusable = rubrics.filter(({ usable }) => !usable).length;
  return (
    <div className="stack setup-rubric">
      <SelectField
        label={text.t("seasons.rubric")}
        hint={chosen && sayRubricStatus(chosen, text)}
        problem={problem}
        value={value}
        choices={usableFirst(rubrics).map((rubric) => ({
          value: rubricKey(rubric),
          label: text.pick(rubric.name),
          text: rubric.usable ? sayRubricStatus(rubric, text) : text.t("seasons.rubricUnusable"),
          disabled: !rubric.usable,
        }))}
        onValue={onValue}
      />
      <p className="hint">
        {unusable > 0 && `${text.t("seasons.rubricsUnusable", { number: unusable })} `}
        <Link href="/rubrics">{text.t("seasons.toRubrics")}</Link>
      </p>
    </div>
  );
}

function usableFirst(rubrics: readonly KnownRubric[]): readonly KnownRubric[] {
  return rubrics.toSorted((left, right) => Number(right.usable) - Number(left.usable));
}

/** A rubric in one version; another version of it is another choice. */
export function rubricKey({ id, version }: Pick<KnownRubric, "id" | "version">): string {
  return `${id}/${version}`;
}
