import { useText } from "#renderer/text/text.ts";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { PairKind } from "#shared/duplicates/found-pair.ts";
import { PairVerdict } from "#shared/duplicates/verdict.ts";
import { HIGH, type PairFilter } from "./pair-rows.ts";

interface PairFiltersProps {
  readonly filter: PairFilter;
  readonly onFilter: (filter: PairFilter) => void;
}

const LEAST = ["0", "50", String(HIGH), "95"] as const;

export function PairFilters({ filter, onFilter }: PairFiltersProps) {
  const text = useText();
  return (
    <div className="duplicates-filters">
      <SearchField
        label={text.t("duplicates.search")}
        value={filter.search}
        onValue={(search) => onFilter({ ...filter, search })}
      />
      <SelectField
        label={text.t("duplicates.kindLabel")}
        value={filter.kind}
        choices={[
          { value: "any", label: text.t("duplicates.any") },
          ...PairKind.options.map((value) => ({ value, label: text.t(`duplicates.kind.${value}`) })),
        ]}
        onValue={(kind) => onFilter({ ...filter, kind })}
      />
      <SelectField
        label={text.t("duplicates.verdictLabel")}
        value={filter.verdict}
        choices={[
          { value: "any", label: text.t("duplicates.any") },
          { value: "open", label: text.t("duplicates.undecided") },
          ...PairVerdict.options.map((value) => ({ value, label: text.t(`duplicates.verdict.${value}`) })),
        ]}
        onValue={(verdict) => onFilter({ ...filter, verdict })}
      />
      <SelectField
        label={text.t("duplicates.leastScore")}
        value={filter.least}
        choices={LEAST.map((value) => ({
          value,
          label: value === "0" ? text.t("duplicates.any") : `≥ ${value}`,
        }))}
        onValue={(least) => onFilter({ ...filter, least })}
      />
    </div>
  );
}
