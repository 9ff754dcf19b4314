import { type KeyboardEvent, type RefObject, useMemo } from "react";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { useText } from "#renderer/text/text.ts";
import { Popover } from "#renderer/ui/popover.tsx";
import { SearchField } from "#renderer/ui/search-field.tsx";
import { Segmented } from "#renderer/ui/segmented.tsx";
import { SelectField } from "#renderer/ui/select-field.tsx";
import { AGENCY_TYPE_KEYS } from "./agency-types.ts";
import type { ListView } from "./list-view.ts";
import { OrderChoice } from "./order-choice.tsx";
import { optionsOf, type QueueFilter } from "./queue-filter.ts";

interface FilterBarProps {
  readonly queue: readonly QueueRow[];
  readonly view: ListView;
  readonly onView: (change: Partial<ListView>) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** The arrow down in the search field. */
  readonly onDown: () => void;
  readonly onEnter: () => void;
}

export function FilterBar(props: FilterBarProps) {
  const { queue, view, onView, query, onQuery, searchField, onDown, onEnter } = props;
  const text = useText();
  const leaveSearch = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") onDown();
    else if (event.key === "Enter") onEnter();
    else return;
    event.preventDefault();
  };
  return (
    <div className="queue-bar">
      <SearchField
        label={text.t("queue.search")}
        value={query}
        onValue={onQuery}
        onKeyDown={leaveSearch}
        ref={searchField}
      />
      <Popover label={text.t("queue.filter")} icon="filter">
        <FilterFields
          queue={queue}
          filter={view.filter}
          onFilter={(change) => onView({ filter: { ...view.filter, ...change } })}
        />
      </Popover>
      <OrderChoice />
      <Segmented
        label={text.t("queue.layout")}
        segments={[
          { value: "table", label: text.t("queue.table"), icon: "table" },
          { value: "cards", label: text.t("queue.cards"), icon: "cards" },
        ]}
        value={view.layout}
        onValue={(layout) => onView({ layout })}
      />
    </div>
  );
}

/** No category, province code or type of agency reads so. */
const ALL = "*";

interface FilterFieldsProps {
  readonly queue: readonly QueueRow[];
  readonly filter: QueueFilter;
  readonly onFilter: (change: Partial<QueueFilter>) => void;
}

function FilterFields({ queue, filter, onFilter }: FilterFieldsProps) {
  const text = useText();
  const options = useMemo(() => optionsOf(queue), [queue]);
  const all = { value: ALL, label: text.t("queue.all") } as const;
  return (
    <div className="stack queue-filter">
      <SelectField
        label={text.t("queue.category")}
        value={filter.category ?? ALL}
        choices={[all, ...options.categories.map((value) => ({ value, label: value }))]}
        onValue={(value) => onFilter({ category: value === ALL ? null : value })}
      />
      <SelectField
        label={text.t("label.province")}
        value={filter.province ?? ALL}
        choices={[
          all,
          ...options.provinces.map(({ code, name }) => ({
            value: code,
            label: name ?? text.t("label.national"),
          })),
        ]}
        onValue={(value) => onFilter({ province: value === ALL ? null : value })}
      />
      <SelectField
        label={text.t("queue.agencyType")}
        value={filter.agencyType ?? ALL}
        choices={[
          all,
          ...options.agencyTypes.map((value) => ({ value, label: text.t(AGENCY_TYPE_KEYS[value]) })),
        ]}
        onValue={(value) => onFilter({ agencyType: value === ALL ? null : value })}
      />
    </div>
  );
}
