import type { ReactNode } from "react";
import { useText } from "#renderer/text/text.ts";
import { Segmented } from "#renderer/ui/segmented.tsx";
import { useIsNarrow, useSplit } from "./split.ts";
import { Splitter } from "./splitter.tsx";

export type PaneName = "narrative" | "rubric";

interface PanesProps {
  readonly narrative: ReactNode;
  readonly rubric: ReactNode;
  /** A panel at the right of both. */
  readonly side: ReactNode;
  /** Which pane is in view where there is room for one only. */
  readonly shown: PaneName;
  readonly onShown: (pane: PaneName) => void;
}

/** Narrative and sheet side by side, or one at a time in a narrow window; both stay as they are while hidden. */
export function Panes({ narrative, rubric, side, shown, onShown }: PanesProps) {
  const text = useText();
  const isNarrow = useIsNarrow();
  const [split, setSplit] = useSplit();
  const columns = { gridTemplateColumns: `minmax(0, ${split}fr) auto minmax(0, ${100 - split}fr)` };
  return (
    <div className="scoring-work">
      {isNarrow && (
        <div className="scoring-switch">
          <Segmented
            label={text.t("reading.panes")}
            value={shown}
            onValue={onShown}
            segments={[
              { value: "narrative", label: text.t("reading.paneNarrative") },
              { value: "rubric", label: text.t("reading.paneRubric") },
            ]}
          />
        </div>
      )}
      <div className={isNarrow ? `panes single ${shown}` : "panes"} style={isNarrow ? undefined : columns}>
        {narrative}
        {!isNarrow && <Splitter value={split} onValue={setSplit} />}
        {rubric}
      </div>
      {side}
    </div>
  );
}
