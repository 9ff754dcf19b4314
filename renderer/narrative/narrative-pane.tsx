import { type RefObject, useEffect, useRef, useState } from "react";
import { useSeason } from "#renderer/db/season-context.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useSaveFile } from "#renderer/parts/use-save-file.ts";
import { useWork } from "#renderer/parts/use-work.ts";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import type { Attachment, DossierCard, DossierText } from "#shared/dossier/dossier.ts";
import { countWords } from "#shared/dossier/dossier.ts";
import type { CriterionId, DossierId } from "#shared/identifiers.ts";
import type { Criterion, WordBounds } from "#shared/rubric/rubric-pack.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

/** A criterion whose section is to be shown; a new object shows it again. */
export interface Shown {
  readonly criterionId: CriterionId;
}

interface NarrativePaneProps {
  readonly dossier: DossierCard;
  readonly shown: Shown | null;
}

/** The proposal as written, section by section, scrolling by itself. */
export function NarrativePane({ dossier, shown }: NarrativePaneProps) {
  const text = useText();
  const { rubric } = useSeason().workspace.season;
  const narrative = useNarrative(dossier.id);
  const pane = useRef<HTMLElement>(null);
  useShownSection(pane, shown, narrative.state === "open");
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <section className="pane narrative" ref={pane} aria-label={text.t("sheet.narrative")} tabIndex={0}>
      {narrative.state === "loading" && <Loading />}
      {narrative.state === "failed" && <NarrativeFailed cause={narrative.cause} />}
      {narrative.state === "open" && (
        <article>
          {narrative.content.sections.map(({ criterionId, text: body }) => (
            <NarrativeSection
              key={criterionId}
              criterionId={criterionId}
              criterion={rubric.criteria.find(({ id }) => id === criterionId)}
              body={body}
            />
          ))}
        </article>
      )}
      {dossier.attachments.length > 0 && <Attachments dossier={dossier} />}
    </section>
  );
}

interface NarrativeSectionProps {
  readonly criterion: Criterion | undefined;
  readonly criterionId: CriterionId;
  readonly body: string;
}

function NarrativeSection({ criterion, criterionId, body }: NarrativeSectionProps) {
  const text = useText();
  const words = countWords(body);
  const bounds = criterion?.words ?? {};
  const verdict = boundsVerdict(words, bounds);
  return (
    <section data-criterion={criterionId}>
      <h2>{criterion ? text.pick(criterion.name) : text.t("sheet.otherSection", { name: criterionId })}</h2>
      <p className={verdict ? "word-count outside" : "word-count soft"}>
        {wordCountText(text, words, bounds)}
        {verdict && ` – ${text.t(verdict)}`}
      </p>
      {words === 0 ? (
        <p className="soft">{text.t("sheet.narrativeEmpty")}</p>
      ) : (
        body
          .split(/\n{2,}/u)
          .map((paragraph, index) => <p key={`${index}-${paragraph.length}`}>{paragraph}</p>)
      )}
    </section>
  );
}

/** Scrolls the pane alone: `scrollIntoView` would take the mark field out of view in a small window. */
function useShownSection(pane: RefObject<HTMLElement | null>, shown: Shown | null, isOpen: boolean): void {
  useEffect(() => {
    const scroller = pane.current;
    if (!scroller || !shown || !isOpen) return;
    const section = scroller.querySelector(`[data-criterion="${CSS.escape(shown.criterionId)}"]`);
    if (!section) return;
    const distance = section.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollBy(0, distance - SECTION_MARGIN);
  }, [pane, shown, isOpen]);
}

const SECTION_MARGIN = 16;

function wordCountText(text: Text, number: number, { min, max }: WordBounds): string {
  if (min !== undefined && max !== undefined) return text.t("sheet.wordsRange", { number, min, max });
  if (max !== undefined) return text.t("sheet.wordsMax", { number, max });
  if (min !== undefined) return text.t("sheet.wordsMin", { number, min });
  return text.t("sheet.words", { number });
}

function boundsVerdict(
  words: number,
  { min, max }: WordBounds,
): "sheet.wordsOver" | "sheet.wordsUnder" | null {
  if (max !== undefined && words > max) return "sheet.wordsOver";
  return min !== undefined && words < min ? "sheet.wordsUnder" : null;
}

function Attachments({ dossier }: { readonly dossier: DossierCard }) {
  const text = useText();
  const { client } = useHost();
  const { busy, outcome, run } = useWork();
  const saveFile = useSaveFile();
  const save = ({ sha256 }: Attachment): void => {
    void run(async () => saveFile(await client["dossier.attachment"]({ dossierId: dossier.id, sha256 })));
  };
  return (
    <section className="stack">
      <h2>{text.t("sheet.attachments")}</h2>
      <div className="row">
        {dossier.attachments.map((attachment) => (
          <Button
            key={attachment.sha256}
            small
            disabled={busy}
            aria-label={text.t("sheet.attachmentOpen", { name: attachment.name })}
            onClick={() => save(attachment)}
          >
            {attachment.name}
          </Button>
        ))}
      </div>
      <OutcomeNotice outcome={outcome} />
    </section>
  );
}

type Narrative =
  | { readonly state: "loading" }
  | { readonly state: "open"; readonly content: DossierText }
  | { readonly state: "failed"; readonly cause: SeasonError | Error };

function NarrativeFailed({ cause }: { readonly cause: SeasonError | Error }) {
  const text = useText();
  return (
    <Notice tone="error">
      {cause instanceof Error ? text.t("app.notLoaded", { detail: cause.message }) : text.error(cause)}
    </Notice>
  );
}

function useNarrative(dossierId: DossierId): Narrative {
  const { client } = useHost();
  const [narrative, setNarrative] = useState<Narrative>({ state: "loading" });
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Narrative): void => {
      if (isCurrent) setNarrative(next);
    };
    show({ state: "loading" });
    client["dossier.text"]({ dossierId }).then(
      (result) =>
        show(result.ok ? { state: "open", content: result.value } : { state: "failed", cause: result.error }),
      (cause: unknown) =>
        show({ state: "failed", cause: cause instanceof Error ? cause : new Error(String(cause)) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, dossierId]);
  return narrative;
}
