import { useEffect, useLayoutEffect, useRef } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { MenuButton } from "#renderer/ui/menu.tsx";
import type { CriterionId } from "#shared/identifiers.ts";
import { placeBar } from "./pin-bar-place.ts";

interface PinBarProps {
  /** Where the passage begins and ends, in CSS pixels from the top of the scrolled content. */
  readonly top: number;
  readonly bottom: number;
  readonly criteria: readonly { readonly id: CriterionId; readonly name: string }[];
  /** The criterion being marked, which takes the passage by one press. */
  readonly active: CriterionId | undefined;
  /** Opened by a button rather than by selecting, so the focus comes along. */
  readonly takesFocus: boolean;
  readonly onPin: (criterionId: CriterionId) => void;
  readonly onClose: () => void;
}

/** Beside a chosen passage: for which criterion is it evidence? */
export function PinBar({ top, bottom, criteria, active, takesFocus, onPin, onClose }: PinBarProps) {
  const text = useText();
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const pane = bar.current?.closest<HTMLElement>(".narrative");
    if (!bar.current || !pane) return;
    const nav = pane.querySelector<HTMLElement>(".narrative-nav");
    const isRow = nav !== null && nav.offsetWidth > pane.clientWidth / 2;
    const y = placeBar({
      top,
      bottom,
      barHeight: bar.current.offsetHeight,
      viewTop: pane.scrollTop + (isRow ? nav.offsetHeight : 0),
      viewBottom: pane.scrollTop + pane.clientHeight,
    });
    bar.current.style.top = `${y}px`;
  }, [top, bottom]);
  useEffect(() => {
    if (takesFocus) bar.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [takesFocus]);
  const current = criteria.find(({ id }) => id === active);
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take the focus
    <div
      className="narrative-pin-bar"
      role="toolbar"
      aria-label={text.t("reading.pinBar")}
      ref={bar}
      data-outside
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {current && (
        <Button small look="primary" icon="pin" onClick={() => onPin(current.id)}>
          <span className="narrative-pin-name">{text.t("reading.pinHere", { criterion: current.name })}</span>
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
