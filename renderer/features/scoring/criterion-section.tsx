import { type Ref, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { Criterion } from "#shared/rubric/rubric-pack.ts";
import type { Hundredths, Scale } from "#shared/scoring/hundredths.ts";
import { MarkField } from "./mark-field.tsx";
import { NoteField } from "./note-field.tsx";

interface CriterionSectionProps {
  readonly criterion: Criterion;
  readonly position: number;
  readonly scale: Scale;
  readonly level: string | undefined;
  readonly mark: Hundredths | undefined;
  readonly note: string;
  readonly isReadOnly: boolean;
  readonly isActive: boolean;
  readonly missing: string | undefined;
  readonly markRef: Ref<HTMLInputElement>;
  readonly onFocus: () => void;
  readonly onMark: (mark: Hundredths | null) => void;
  readonly onNote: (note: string) => void;
  readonly onMove: (direction: 1 | -1) => boolean;
}

export function CriterionSection(props: CriterionSectionProps) {
  const { criterion, position, isActive, isReadOnly, mark, level, note } = props;
  const text = useText();
  const takesMark = criterion.weight !== null && criterion.weight > 0;
  const name = text.pick(criterion.name);
  return (
    <section className={isActive ? "criterion active" : "criterion"} aria-label={name}>
      <div className="criterion-text">
        <h3>
          {position}. {name}
        </h3>
        <p className="soft criterion-weight">
          {takesMark ? text.t("sheet.weight", { weight: text.weight(criterion.weight ?? 0) }) : text.t("sheet.noMark")}
        </p>
        {text.pick(criterion.question) !== "" && <p>{text.pick(criterion.question)}</p>}
        {isReadOnly && note !== "" && <p className="note-text">{note}</p>}
      </div>
      {takesMark && isReadOnly && (
        <div className="mark">
          <output className="mark-output" aria-label={text.t("sheet.mark", { criterion: name })}>
            {mark === undefined ? "–" : text.mark(mark)}
          </output>
          {level && <span className="soft mark-level">{level}</span>}
        </div>
      )}
      {takesMark && !isReadOnly && <Editor {...props} name={name} />}
    </section>
  );
}

function Editor(props: CriterionSectionProps & { readonly name: string }) {
  const { name, scale, mark, level, note, missing, markRef, onFocus, onMark, onNote, onMove } = props;
  const text = useText();
  const [isOpen, setIsOpen] = useState(note !== "");
  const noteRef = useRef<HTMLTextAreaElement>(null);
  const section = useRef<HTMLDivElement>(null);
  const openNote = (): void => {
    flushSync(() => setIsOpen(true));
    noteRef.current?.focus();
  };
  return (
    <>
      <div className="mark" ref={section}>
        <MarkField
          label={text.t("sheet.mark", { criterion: name })}
          scale={scale}
          mark={mark}
          missing={missing}
          inputRef={markRef}
          onMark={onMark}
          onFocus={onFocus}
          onMove={onMove}
          onNote={openNote}
        />
        <span className="soft mark-level">
          {level ?? text.t("sheet.markRange", { min: scale.min / 100, max: scale.max / 100 })}
        </span>
        {!isOpen && (
          <Button small look="quiet" aria-label={text.t("sheet.noteShow", { criterion: name })} onClick={openNote}>
            {text.t("sheet.noteButton")}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className="criterion-note">
          <NoteField
            label={text.t("sheet.note", { criterion: name })}
            note={note}
            inputRef={noteRef}
            onNote={onNote}
            onLeave={() => section.current?.querySelector("input")?.focus()}
          />
        </div>
      )}
    </>
  );
}
