import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import type { Level } from "#shared/rubric/rubric-pack.ts";

/** Below this height the descriptions would push the mark fields out of view. */
const LOW_WINDOW = "(height < 40rem)";

/** The level descriptions, in view while scoring; the one that holds for the current mark stands out. */
export function LevelList({
  levels,
  current,
}: {
  readonly levels: readonly Level[];
  readonly current: Level | undefined;
}) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(() => !matchMedia(LOW_WINDOW).matches);
  if (levels.length === 0) return null;
  return (
    <section className="levels" aria-label={text.t("sheet.levels")}>
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{text.t("sheet.levels")}</summary>
        <dl>
          {levels
            .toSorted((a, b) => b.from - a.from)
            .map((level) => (
              <div key={level.from} className={level === current ? "level current" : "level"}>
                <dt>
                  <span className="number">{text.t("sheet.levelRow", { from: level.from / 100 })}</span>{" "}
                  {text.pick(level.label)}
                </dt>
                <dd className="soft">{text.pick(level.description)}</dd>
              </div>
            ))}
        </dl>
      </details>
    </section>
  );
}
