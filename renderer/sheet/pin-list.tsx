import { memo } from "react";
import { useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import type { EvidencePin } from "#shared/desk/desk-entry.ts";
import { visibleName } from "#shared/text/visible-name.ts";

interface PinListProps {
  readonly criterion: string;
  readonly pins: readonly EvidencePin[];
  readonly onOpen: (pin: EvidencePin) => void;
  readonly onRemove: (pin: EvidencePin) => void;
}

/** The evidence a judge has marked for one criterion. */
export const PinList = memo(function PinList({ criterion, pins, onOpen, onRemove }: PinListProps) {
  const text = useText();
  return (
    <ul className="pins criterion-wide" aria-label={text.t("marking.pins", { criterion })}>
      {pins.map((pin) => {
        const { place } = pin;
        const words =
          place.kind === "passage"
            ? `“${place.quote}”`
            : text.t("marking.pinPage", { name: visibleName(place.name), page: place.page });
        return (
          <li key={pin.id}>
            <PlainButton className="pin-open" title={words} onClick={() => onOpen(pin)}>
              <Icon name={place.kind === "passage" ? "pin" : "attachment"} />
              <span>{words}</span>
            </PlainButton>
            <IconButton
              small
              icon="close"
              label={text.t("marking.removePin", { words: words.slice(0, 60) })}
              onClick={() => onRemove(pin)}
            />
          </li>
        );
      })}
    </ul>
  );
});
