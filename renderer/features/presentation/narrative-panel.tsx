import { useRef, useState } from "react";
import { useEvidence } from "#renderer/desk/use-evidence.ts";
import { NarrativePane } from "#renderer/narrative/narrative-pane.tsx";
import type { Shown } from "#renderer/narrative/use-shown.ts";
import { useText } from "#renderer/text/text.ts";
import { SidePanel } from "#renderer/ui/side-panel.tsx";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import type { CriterionId } from "#shared/identifiers.ts";

interface NarrativePanelProps {
  readonly dossier: DossierCard;
  /** The pin to open at. */
  readonly startAt: Shown | null;
  readonly active: CriterionId | undefined;
  /** Somebody went from a pin to its criterion. */
  readonly onCriterion: (criterionId: CriterionId) => void;
  readonly onClose: () => void;
}

/** What was written for the stage before, while clock and sheet stay in view. */
export function NarrativePanel({ dossier, startAt, active, onCriterion, onClose }: NarrativePanelProps) {
  const text = useText();
  const { pins, add } = useEvidence(dossier.id);
  const pane = useRef<HTMLElement>(null);
  const [section, setSection] = useState<Shown | null>(null);
  return (
    <div className="stage-narrative">
      <SidePanel title={text.t("presentation.narrativeOf", { number: dossier.number })} onClose={onClose}>
        <NarrativePane
          dossier={dossier}
          pane={pane}
          startTop={0}
          shownPage={null}
          shown={section ?? startAt}
          active={active}
          pins={pins}
          onPin={add}
          onSection={(criterionId) => setSection({ criterionId })}
          onCriterion={onCriterion}
        />
      </SidePanel>
    </div>
  );
}
