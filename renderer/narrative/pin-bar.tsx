import { useEffect, useRef } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { MenuButton } from "#renderer/ui/menu.tsx";
import type { CriterionId } from "#shared/identifiers.ts";

interface PinBarProps {
  /** CSS pixels from the top of the scrolled content. */
  readonly top: number;
  readonly criteria: readonly { readonly id: CriterionId; readonly name: string }[];
  /** The criterion being marked, which takes the passage by one press. */
  readonly active: CriterionId | undefined;
  /** Opened by a button rather than by selecting, so the focus comes along. */
  readonly takesFocus: boolean;
  readonly onPin: (criterionId: CriterionId) => void;
  readonly onClose: () => void;
}

/** Beside a chosen passage: for which criterion is it evidence? */
export function PinBar({ top, criteria, active, takesFocus, onPin, onClose }: PinBarProps) {
  const text = useText();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) bar.current?.querySelector("button")?.focus();
  }, [takesFocus]);
  const current = criteria.find(({ id }) => id === active);
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take the focus
    <div
      className="narrative-pin-bar"
      role="toolbar"
      aria-label={text.t("reading.pinBar")}
      ref={bar}
      style={{ top }}
      data-outside
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {current && (
        <Button small look="primary" icon="pin" onClick={() => onPin(current.id)}>
          {text.t("reading.pinHere", { criterion: current.name })}
        </Button>
      )}
      <MenuButton
        small
        label={text.t("reading.pinFor")}
        icon={current ? undefined : "pin"}
        groups={[
          {
            key: "criteria",
            title: text.t("reading.pinFor"),
            entries: criteria.map(({ id, name }) => ({ key: id, label: name, onAct: () => onPin(id) })),
          },
        ]}
      />
      <IconButton small icon="close" label={text.t("reading.pinCancel")} onClick={onClose} />
    </div>
  );
}
