import type { RefObject } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { ruleKindMessage } from "#shared/administration/finding.ts";
import { OUTCOMES } from "#shared/administration/result-rows.ts";
import { Severity } from "#shared/administration/rule-set.ts";
import { type FindingRow, NO_ROW_FILTER, type RowFilter, type RuleCount } from "./finding-rows.ts";

interface ProposalFiltersProps {
  readonly rows: readonly FindingRow[];
  readonly counts: readonly RuleCount[];
  readonly filter: RowFilter;
  readonly shown: number;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onFilter: (filter: RowFilter) => void;
}

export function ProposalFilters(props: ProposalFiltersProps) {
  const { rows, counts, filter, shown, searchField, onFilter } = props;
  const text = useText();
  const all = { value: "", label: text.t("administration.all") } as const;
  const groups = [...new Set(rows.map(({ dossier }) => dossier.group))].toSorted();
  const isNarrowed = Object.values(filter).some((value) => value !== "");
  return (
    <div className="administration-bar">
      <SearchField
        ref={searchField}
        label={text.t("administration.search")}
        value={filter.query}
        onValue={(query) => onFilter({ ...filter, query })}
      />
      <SelectField
        label={text.t("administration.table.rule")}
        value={filter.kind}
        choices={[
          all,
          ...counts.map(({ kind }) => ({ value: kind, label: text.say(ruleKindMessage(kind)) })),
        ]}
        onValue={(kind) => onFilter({ ...filter, kind })}
      />
      <SelectField
        label={text.t("administration.table.severity")}
        value={filter.worst}
        choices={[
          all,
          ...Severity.options.map((severity) => ({
            value: severity,
            label: text.t(`administration.severity.${severity}`),
          })),
          { value: "none", label: text.t("administration.withoutFindings") },
        ]}
        onValue={(worst) => onFilter({ ...filter, worst })}
      />
      <SelectField
        label={text.t("administration.table.outcome")}
        value={filter.outcome}
        choices={[
          all,
          ...OUTCOMES.map((outcome) => ({
            value: outcome,
            label: text.t(`administration.outcome.${outcome}`),
          })),
        ]}
        onValue={(outcome) => onFilter({ ...filter, outcome })}
      />
      <SelectField
        label={text.t("administration.table.group")}
        value={filter.group}
        choices={[
          all,
          ...groups.filter((group) => group !== "").map((group) => ({ value: group, label: group })),
        ]}
        onValue={(group) => onFilter({ ...filter, group })}
      />
      <output className="soft">{text.t("label.rows", { shown, total: rows.length })}</output>
      {isNarrowed && (
        <Button look="quiet" icon="close" onClick={() => onFilter(NO_ROW_FILTER)}>
          {text.t("administration.clearFilter")}
        </Button>
      )}
    </div>
  );
}
