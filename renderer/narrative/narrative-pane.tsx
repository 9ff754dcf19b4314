import { memo, type RefObject, useCallback, useLayoutEffect, useMemo } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { LoadFailed } from "#renderer/parts/load-failed.tsx";
import { Loading } from "#renderer/parts/loading.tsx";
import { useText } from "#renderer/text/text.ts";
import type { EvidencePin, PinPlace } from "#shared/desk/desk-entry.ts";
import { countWords, type DossierCard, type DossierText } from "#shared/dossier/dossier.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { AttachmentArea, type ShownPage } from "./attachments/attachment-area.tsx";
import { FactsBlock } from "./facts-block.tsx";
import { NarrativeSection } from "./narrative-section.tsx";
import { PinBar } from "./pin-bar.tsx";
import { type SectionEntry, SectionNav } from "./section-nav.tsx";
import { useDossierText } from "./use-dossier-text.ts";
import { usePassage } from "./use-passage.ts";
import { type Shown, useCurrentSection, useShownPlace } from "./use-shown.ts";
import { boundsVerdict, wordCountText } from "./word-count.ts";
import "./narrative.css";

interface NarrativePaneProps {
  readonly dossier: DossierCard;
  readonly pane: RefObject<HTMLElement | null>;
  /** CSS pixels at which the pane was left. */
  readonly startTop: number;
  readonly shown: Shown | null;
  readonly shownPage: ShownPage | null;
  /** The criterion being marked. */
  readonly active: CriterionId | undefined;
  readonly pins: readonly EvidencePin[];
  readonly onPin: (criterionId: CriterionId, place: PinPlace) => void;
  readonly onSection: (criterionId: CriterionId) => void;
  /** Somebody went from a pin to its criterion. */
  readonly onCriterion: (criterionId: CriterionId) => void;
}

/** The proposal as written, section by section, scrolling by itself. */
export const NarrativePane = memo(function NarrativePane(props: NarrativePaneProps) {
  const { dossier, pane, startTop, shown } = props;
  const text = useText();
  const narrative = useDossierText(dossier.id);
  const isOpen = narrative.state === "open";
  useLayoutEffect(() => {
    if (isOpen) pane.current?.scrollTo(0, startTop);
  }, [pane, startTop, isOpen]);
  useShownPlace(pane, shown, isOpen);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <section className="pane narrative" ref={pane} aria-label={text.t("sheet.narrative")} tabIndex={0}>
      {narrative.state === "loading" && <Loading />}
      {narrative.state === "failed" && <LoadFailed cause={narrative.cause} />}
      {narrative.state === "open" && <OpenNarrative {...props} content={narrative.content} />}
    </section>
  );
});

function OpenNarrative(props: NarrativePaneProps & { readonly content: DossierText }) {
  const { dossier, pane, shownPage, active, pins, content, onPin, onSection, onCriterion } = props;
  const { rubric } = useSeason().workspace.season;
  const text = useText();
  const entries = useSectionEntries(content);
  const current = useCurrentSection(pane, true);
  const { chosen, choose, drop } = usePassage(pane, content);
  const names = useMemo(
    () => new Map(rubric.criteria.map(({ id, name }) => [id, text.pick(name)])),
    [rubric, text],
  );
  const criteria = useMemo(
    () => scoredCriteria(rubric).map(({ id, name }) => ({ id, name: text.pick(name) })),
    [rubric, text],
  );
  const pin = useCallback(
    (criterionId: CriterionId) => {
      if (chosen) onPin(criterionId, chosen.passage);
      drop();
    },
    [chosen, onPin, drop],
  );
  return (
    <div className="narrative-body">
      <SectionNav entries={entries} current={current} onGo={onSection} />
      <div className="narrative-text">
        <FactsBlock dossier={dossier} />
        <article>
          {entries.map((entry, index) => (
            <NarrativeSection
              key={entry.criterionId}
              entry={entry}
              body={content.sections[index]?.text ?? ""}
              pins={pins}
              names={names}
              onPassage={choose}
              onCriterion={onCriterion}
            />
          ))}
        </article>
        <AttachmentArea
          dossier={dossier}
          shown={shownPage}
          onPinPage={active === undefined ? null : (place) => onPin(active, { kind: "page", ...place })}
        />
      </div>
      {chosen && (
        <PinBar
          key={`${chosen.top}-${chosen.bottom}`}
          top={chosen.top}
          bottom={chosen.bottom}
          criteria={criteria}
          active={active}
          takesFocus={chosen.origin !== null}
          onPin={pin}
          onClose={drop}
        />
      )}
    </div>
  );
}

/** The sections of a narrative with their names and word counts, as the rubric's form asks for them. */
function useSectionEntries(content: DossierText): readonly SectionEntry[] {
  const { rubric } = useSeason().workspace.season;
  const text = useText();
  return useMemo(
    () =>
      content.sections.map(({ criterionId, text: body }) => {
        const at = rubric.criteria.findIndex(({ id }) => id === criterionId);
        const criterion = rubric.criteria[at];
        const words = countWords(body);
        const bounds = criterion?.words ?? {};
        const verdict = boundsVerdict(words, bounds);
        const count = wordCountText(text, words, bounds);
        return {
          criterionId,
          position: at < 0 ? "–" : text.number(at + 1),
          name: criterion ? text.pick(criterion.name) : text.t("sheet.otherSection", { name: criterionId }),
          words: verdict ? `${count} – ${text.t(verdict)}` : count,
          isOutside: verdict !== null,
        };
      }),
    [content, rubric, text],
  );
}
