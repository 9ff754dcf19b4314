import { useMemo } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Icon } from "#renderer/ui/icon.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import {
  filterRows,
  isInState,
  NO_PROPOSAL_FILTER,
  PROPOSAL_STATES,
  type ProposalFilter,
  type ProposalRow,
} from "./proposal-rows.ts";

interface ProposalFiltersProps {
  readonly rows: readonly ProposalRow[];
  readonly shown: number;
  readonly filter: ProposalFilter;
  readonly onFilter: (filter: ProposalFilter) => void;
}

/** Search and chips; the number behind a chip is of what the search has found. */
export function ProposalFilters({ rows, shown, filter, onFilter }: ProposalFiltersProps) {
  const text = useText();
  const found = useMemo(
    () => filterRows(rows, { ...NO_PROPOSAL_FILTER, search: filter.search }),
    [rows, filter.search],
  );
  const groups = useMemo(
    () => [...new Set(rows.map(({ dossier }) => dossier.group))].filter((group) => group !== "").toSorted(),
    [rows],
  );
  const isOn = filter.states.length > 0 || filter.groups.length > 0;
  return (
    <>
      <div className="proposals-bar">
        <SearchField
          label={text.t("intake.search")}
          value={filter.search}
          onValue={(search) => onFilter({ ...filter, search })}
        />
        <output className="soft">{text.t("label.rows", { shown, total: rows.length })}</output>
      </div>
      <fieldset className="proposals-chips" aria-label={text.t("intake.filters")}>
        {PROPOSAL_STATES.map((state) => (
          <Chip
            key={state}
            label={text.t(`intake.state.${state}`)}
            count={found.filter((row) => isInState(row, state)).length}
            isOn={filter.states.includes(state)}
            onToggle={() => onFilter({ ...filter, states: toggled(filter.states, state) })}
          />
        ))}
        {groups.map((group) => (
          <Chip
            key={group}
            label={group}
            count={found.filter(({ dossier }) => dossier.group === group).length}
            isOn={filter.groups.includes(group)}
            onToggle={() => onFilter({ ...filter, groups: toggled(filter.groups, group) })}
          />
        ))}
        {isOn && (
          <Button
            small
            look="quiet"
            onClick={() => onFilter({ ...NO_PROPOSAL_FILTER, search: filter.search })}
          >
            {text.t("intake.clearFilters")}
          </Button>
        )}
      </fieldset>
    </>
  );
}

interface ChipProps {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function Chip({ label, count, isOn, onToggle }: ChipProps) {
  const text = useText();
  if (count === 0 && !isOn) return null;
  return (
    <PlainButton className="proposals-chip" aria-pressed={isOn} onClick={onToggle}>
      {isOn && <Icon name="check" />}
      {label} <span className="proposals-chip-count">{text.number(count)}</span>
    </PlainButton>
  );
}

function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((known) => known !== value) : [...values, value];
}
