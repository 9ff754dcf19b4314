import { memo } from "react";
import { useRemembered } from "#renderer/parts/use-remembered.ts";
import { useText } from "#renderer/text/text.ts";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import type { Level } from "#shared/rubric/rubric-pack.ts";
import { LEVEL_KEYS } from "./use-level-keys.ts";

/** Below this height the descriptions would push the mark fields out of view. */
const LOW_WINDOW = "(height < 40rem)";

type Fold = "open" | "folded";

function isFold(value: string): value is Fold {
  return value === "open" || value === "folded";
}

function usualFold(): Fold {
  return matchMedia(LOW_WINDOW).matches ? "folded" : "open";
}

interface LevelListProps {
  readonly levels: readonly Level[];
  readonly current: Level | undefined;
  /** The criterion that takes the level, by name; `undefined` when none is being marked. */
  readonly criterion: string | undefined;
  readonly onPick: (level: Level) => void;
}

/**
 * The level descriptions, in view while scoring; the one that holds for the current mark stands out. Picking one
 * enters the middle of its band.
 */
export const LevelList = memo(function LevelList({ levels, current, criterion, onPick }: LevelListProps) {
  const text = useText();
  const [fold, setFold] = useRemembered<Fold>("sheet.levels", usualFold(), isFold);
  if (levels.length === 0) return null;
  const title = criterion === undefined ? text.t("sheet.levels") : text.t("marking.levelsFor", { criterion });
  return (
    <section className="levels" aria-label={title}>
      <details
        open={fold === "open"}
        onToggle={(event) => setFold(event.currentTarget.open ? "open" : "folded")}
      >
        <summary>{title}</summary>
        <ol>
          {levels
            .toSorted((a, b) => b.from - a.from)
            .map((level, index) => (
              <li key={level.from}>
                <PlainButton
                  className={level === current ? "level current" : "level"}
                  aria-pressed={level === current}
                  disabled={criterion === undefined}
                  onClick={() => onPick(level)}
                >
                  <LevelWords level={level} digit={levels.length - index} isCurrent={level === current} />
                </PlainButton>
              </li>
            ))}
        </ol>
      </details>
    </section>
  );
});

interface LevelWordsProps {
  readonly level: Level;
  readonly digit: number;
  readonly isCurrent: boolean;
}

function LevelWords({ level, digit, isCurrent }: LevelWordsProps) {
  const text = useText();
  return (
    <>
      <span className="level-from number">{text.t("sheet.levelRow", { from: level.from / 100 })}</span>
      <span>
        <strong>{text.pick(level.label)}</strong>{" "}
        {isCurrent && <span className="level-now">{text.t("marking.levelNow")}</span>}{" "}
        <span className="soft level-description">{text.pick(level.description)}</span>
      </span>
      {digit <= LEVEL_KEYS && <Kbd keys={`Alt+${digit}`} />}
    </>
  );
}
