import type { KeyboardEvent } from "react";
import { showKeys } from "#renderer/parts/shortcut-keys.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { ClockSetting } from "#shared/desk/desk-entry.ts";
import type { ClockControl } from "./use-clock.ts";

/** The phases in their order, the current one marked. */
export function ClockPhases({
  control,
  setting,
}: {
  readonly control: ClockControl;
  readonly setting: ClockSetting;
}) {
  const text = useText();
  const { clock } = control;
  const phases = [
    { phase: "presentation", minutes: setting.presentation },
    ...(setting.interview > 0 ? [{ phase: "interview", minutes: setting.interview } as const] : []),
  ] as const;
  return (
    <ol className="clock-phases">
      {phases.map(({ phase, minutes }) => (
        <li key={phase} aria-current={phase === clock.phase ? "step" : undefined}>
          {text.t(`presentation.phase.${phase}`)}{" "}
          <span className="soft">{text.t("presentation.minutes", { number: minutes })}</span>
        </li>
      ))}
    </ol>
  );
}

export function ClockControls({ control }: { readonly control: ClockControl }) {
  const text = useText();
  const { clock } = control;
  const isRunning = clock.runningSince !== null;
  const isOver = clock.phase === "over";
  const pressArrow = (event: KeyboardEvent): void => {
    // The focus stays on a button that was pressed, and there the arrow would do nothing.
    if (event.key !== "ArrowRight" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    control.next();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrow from any of its buttons
    <div className="clock-controls" onKeyDown={pressArrow}>
      <Button
        look="primary"
        icon={isRunning ? "pause" : "play"}
        disabled={isOver}
        aria-keyshortcuts="Space"
        onClick={control.toggle}
      >
        {text.t(startLabel(isRunning, control.isFresh))}
      </Button>
      <Button icon="next" disabled={isOver} aria-keyshortcuts="ArrowRight" onClick={control.next}>
        {text.t("presentation.next")}
      </Button>
      <Button
        icon="add"
        disabled={isOver}
        aria-label={text.t("presentation.addMinute")}
        onClick={control.addMinute}
      >
        {text.t("presentation.minutes", { number: 1 })}
      </Button>
      <Button icon="refresh" disabled={isRunning || control.isFresh} onClick={control.reset}>
        {text.t("presentation.reset")}
      </Button>
      <p className="soft clock-keys">
        {text.t("presentation.keys", {
          start: text.t("presentation.space"),
          next: showKeys("ArrowRight"),
        })}
      </p>
      {control.canUndo && (
        <Button icon="undo" look="quiet" onClick={control.undo}>
          {text.t("presentation.undo")}
        </Button>
      )}
    </div>
  );
}

function startLabel(isRunning: boolean, isFresh: boolean) {
  if (isRunning) return "presentation.pause";
  return isFresh ? "presentation.start" : "presentation.resume";
}
