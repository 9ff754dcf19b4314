import { memo, useMemo } from "react";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import type { EvidencePin } from "#shared/desk/desk-entry.ts";
import type { CriterionId } from "#shared/identifiers.ts";
import { type Paragraph, splitParagraphs } from "./paragraphs.ts";
import { type AnchoredPin, anchorPins, type PassagePlace } from "./passage.ts";
import { cutPieces, type Piece } from "./pieces.ts";
import { CopyAddress } from "./plain-address.tsx";
import { passageOfParagraph } from "./read-selection.ts";
import type { SectionEntry } from "./section-nav.tsx";

interface NarrativeSectionProps {
  readonly entry: SectionEntry;
  readonly body: string;
  readonly pins: readonly EvidencePin[];
  readonly names: ReadonlyMap<CriterionId, string>;
  readonly onPassage: (passage: PassagePlace, origin: HTMLElement) => void;
  readonly onCriterion: (criterionId: CriterionId) => void;
}

export const NarrativeSection = memo(function NarrativeSection(props: NarrativeSectionProps) {
  const { entry, body, pins, names, onPassage, onCriterion } = props;
  const { criterionId } = entry;
  const text = useText();
  const paragraphs = useMemo(() => splitParagraphs(body), [body]);
  const anchored = useMemo(() => anchorPins(body, criterionId, pins), [body, criterionId, pins]);
  return (
    <section data-criterion={criterionId} tabIndex={-1}>
      <h2>{entry.name}</h2>
      <p className={entry.isOutside ? "word-count outside" : "word-count soft"}>{entry.words}</p>
      {paragraphs.length === 0 && <p className="soft">{text.t("sheet.narrativeEmpty")}</p>}
      {paragraphs.map((paragraph) => (
        <div className="narrative-paragraph" key={paragraph.start}>
          <PinnedParagraph paragraph={paragraph} pins={anchored} names={names} onCriterion={onCriterion} />
          <Button
            small
            look="quiet"
            icon="pin"
            data-icon-only
            aria-label={text.t("reading.markParagraph")}
            title={text.t("reading.markParagraph")}
            onClick={(event) => {
              const passage = passageOfParagraph(criterionId, body, paragraph);
              if (passage) onPassage(passage, event.currentTarget);
            }}
          />
        </div>
      ))}
    </section>
  );
});

interface PinnedParagraphProps {
  readonly paragraph: Paragraph;
  readonly pins: readonly AnchoredPin[];
  readonly names: ReadonlyMap<CriterionId, string>;
  readonly onCriterion: (criterionId: CriterionId) => void;
}

function PinnedParagraph({ paragraph, pins, names, onCriterion }: PinnedParagraphProps) {
  return (
    <p data-start={paragraph.start}>
      {cutPieces(paragraph, pins).map((piece) => (
        <PieceText key={piece.start} piece={piece} names={names} onCriterion={onCriterion} />
      ))}
    </p>
  );
}

interface PieceTextProps {
  readonly piece: Piece;
  readonly names: ReadonlyMap<CriterionId, string>;
  readonly onCriterion: (criterionId: CriterionId) => void;
}

function PieceText({ piece, names, onCriterion }: PieceTextProps) {
  const text = useText();
  const body = piece.isAddress ? <span className="narrative-address">{piece.text}</span> : piece.text;
  return (
    <>
      {piece.pins.length > 0 ? (
        <mark className="narrative-pin" data-pins={piece.pins.map(({ id }) => id).join(" ")}>
          {body}
        </mark>
      ) : (
        body
      )}
      {piece.address !== null && <CopyAddress address={piece.address} />}
      {piece.ending.map((pin) => (
        <PlainButton
          key={pin.id}
          className="narrative-pin-tag"
          data-outside
          title={text.t("reading.pinTagTitle", { criterion: names.get(pin.criterionId) ?? pin.criterionId })}
          onClick={() => onCriterion(pin.criterionId)}
        >
          {text.t("reading.pinTag", { criterion: names.get(pin.criterionId) ?? pin.criterionId })}
        </PlainButton>
      ))}
    </>
  );
}
