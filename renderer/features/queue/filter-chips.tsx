import { type ReactNode, useMemo } from "react";
import type { QueueRow } from "#renderer/desk/judge-queue.ts";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Icon } from "#renderer/ui/icon.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { AGENCY_TYPE_KEYS } from "./agency-types.ts";
import type { ListView } from "./list-view.ts";
import {
  countChoices,
  DeskTag,
  isFiltering,
  ListStatus,
  NO_FILTER,
  optionsOf,
  type QueueFilter,
  toggled,
} from "./queue-filter.ts";
import type { SortColumn } from "./queue-sort.ts";
import { TAG_KEYS } from "./row-tags.tsx";

const COLUMN_KEYS = {
  number: "label.number",
  title: "label.title",
  agency: "label.agency",
  province: "label.province",
  category: "queue.category",
  status: "label.status",
  total: "queue.total",
} as const satisfies Record<SortColumn, string>;

interface FilterChipsProps {
  readonly queue: readonly QueueRow[];
  /** Those of the queue that the search in force has found; the numbers are of them. */
  readonly searched: readonly QueueRow[];
  readonly view: ListView;
  readonly onView: (change: Partial<ListView>) => void;
  /** Rows in view of all. */
  readonly shown: number;
}

/** Statuses and tags to turn on and off with the number behind each, and every other filter in force. */
export function FilterChips({ queue, searched, view, onView, shown }: FilterChipsProps) {
  const text = useText();
  const { filter, sort } = view;
  const counts = useMemo(() => countChoices(searched, filter), [searched, filter]);
  const set = (change: Partial<QueueFilter>): void => onView({ filter: { ...filter, ...change } });
  const isOn = isFiltering(filter);
  return (
    <fieldset className="queue-chips" aria-label={text.t("queue.filters")}>
      {ListStatus.options.map((status) => (
        <ToggleChip
          key={status}
          label={text.t(`list.status.${status}`)}
          count={counts.status.get(status) ?? 0}
          isOn={filter.statuses.includes(status)}
          onToggle={() => set({ statuses: toggled(filter.statuses, status) })}
        />
      ))}
      {DeskTag.options.map((tag) => (
        <ToggleChip
          key={tag}
          label={text.t(TAG_KEYS[tag])}
          count={counts.tag.get(tag) ?? 0}
          isOn={filter.tags.includes(tag)}
          onToggle={() => set({ tags: toggled(filter.tags, tag) })}
        />
      ))}
      {chosenOf(queue, filter, text).map(({ key, label, change }) => (
        <RemovableChip key={key} label={label} onRemove={() => set(change)} />
      ))}
      {sort && (
        <RemovableChip
          label={text.t("queue.sortedBy", { column: text.t(COLUMN_KEYS[sort.column]) })}
          onRemove={() => onView({ sort: null })}
        />
      )}
      {isOn && (
        <Button small look="quiet" onClick={() => onView({ filter: NO_FILTER })}>
          {text.t("queue.clear")}
        </Button>
      )}
      <output className="soft queue-count">{text.t("queue.count", { shown, total: queue.length })}</output>
    </fieldset>
  );
}

interface ToggleChipProps {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function ToggleChip({ label, count, isOn, onToggle }: ToggleChipProps) {
  const text = useText();
  // What would leave nothing in view is not worth a place, unless it is what leaves nothing in view.
  if (count === 0 && !isOn) return null;
  return (
    <Chip isOn={isOn} onPress={onToggle}>
      {isOn && <Icon name="check" />}
      {label} <span className="queue-chip-count">{text.number(count)}</span>
    </Chip>
  );
}

interface ChipProps {
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Chip({ isOn, onPress, children }: ChipProps) {
  return (
    <PlainButton className="queue-chip" aria-pressed={isOn} onClick={onPress}>
      {children}
    </PlainButton>
  );
}

function RemovableChip({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  const text = useText();
  return (
    <PlainButton
      className="queue-chip removable"
      aria-label={text.t("queue.without", { filter: label })}
      onClick={onRemove}
    >
      {label}
      <Icon name="close" />
    </PlainButton>
  );
}

interface ChosenFilter {
  readonly key: string;
  readonly label: string;
  readonly change: Partial<QueueFilter>;
}

function chosenOf(queue: readonly QueueRow[], filter: QueueFilter, text: Text): readonly ChosenFilter[] {
  const { category, province, agencyType } = filter;
  const provinceName = optionsOf(queue).provinces.find(({ code }) => code === province)?.name;
  return [
    ...(category === null ? [] : [{ key: "category", label: category, change: { category: null } }]),
    ...(province === null
      ? []
      : [
          {
            key: "province",
            label: provinceName ?? text.t("label.national"),
            change: { province: null },
          },
        ]),
    ...(agencyType === null
      ? []
      : [{ key: "type", label: text.t(AGENCY_TYPE_KEYS[agencyType]), change: { agencyType: null } }]),
  ];
}
