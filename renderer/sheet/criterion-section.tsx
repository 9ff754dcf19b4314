import { type Ref, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { Criterion } from "#shared/rubric/rubric-pack.ts";
import type { Hundredths, MarkError, Scale } from "#shared/scoring/hundredths.ts";
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
  /** Tells of text that is no mark. */
  readonly onText: (problem: string | null) => void;
  readonly onNote: (note: string) => void;
  readonly onNoteLeft: () => void;
  readonly onMove: (direction: 1 | -1) => boolean;
}

export function CriterionSection(props: CriterionSectionProps) {
  const { criterion, position, isActive, isReadOnly, note } = props;
  const text = useText();
  const takesMark = criterion.weight !== null && criterion.weight > 0;
  const name = text.pick(criterion.name);
  const question = text.pick(criterion.question);
  return (
    <section className={isActive ? "criterion active" : "criterion"} aria-label={name}>
      <div className="criterion-text">
        <h3>
          {position}. {name}
        </h3>
        <p className="soft criterion-weight">
          {takesMark
            ? text.t("sheet.weight", { weight: text.weight(criterion.weight ?? 0) })
            : text.t("sheet.noMark")}
        </p>
        {question !== "" && <p>{question}</p>}
        {isReadOnly && note !== "" && <p className="note-text">{note}</p>}
      </div>
      {takesMark && (isReadOnly ? <FixedMark {...props} name={name} /> : <Editor {...props} name={name} />)}
    </section>
  );
}

function FixedMark({ name, mark, level }: CriterionSectionProps & { readonly name: string }) {
  const text = useText();
  return (
    <div className="mark">
      <output className="mark-output" aria-label={text.t("sheet.mark", { criterion: name })}>
        {mark === undefined ? "–" : text.mark(mark)}
      </output>
      {level && <span className="soft mark-level">{level}</span>}
    </div>
  );
}

function Editor(props: CriterionSectionProps & { readonly name: string }) {
  const {
    name,
    scale,
    mark,
    level,
    note,
    missing,
    markRef,
    onFocus,
    onMark,
    onText,
    onNote,
    onNoteLeft,
    onMove,
  } = props;
  const text = useText();
  const [isOpen, setIsOpen] = useState(note !== "");
  const [error, setError] = useState<MarkError | null>(null);
  const noteRef = useRef<HTMLTextAreaElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const problemId = useId();
  const problem = error ? markProblem(text, error, scale) : missing;
  const showWhole = (): void => column.current?.closest("section")?.scrollIntoView({ block: "nearest" });
  const openNote = (): void => {
    flushSync(() => setIsOpen(true));
    noteRef.current?.focus();
    showWhole();
  };
  return (
    <>
      <div className="mark" ref={column}>
        <MarkField
          label={text.t("sheet.mark", { criterion: name })}
          scale={scale}
          mark={mark}
          isInvalid={problem !== undefined}
          problemId={problemId}
          inputRef={markRef}
          onMark={onMark}
          onProblem={(problemOfText) => {
            setError(problemOfText);
            onText(problemOfText && markProblem(text, problemOfText, scale));
          }}
          onFocus={() => {
            onFocus();
            showWhole();
          }}
          onMove={onMove}
          onNote={openNote}
        />
        <span className="soft mark-level">
          {level ?? text.t("sheet.markRange", { min: scale.min / 100, max: scale.max / 100 })}
        </span>
        {!isOpen && (
          <Button
            small
            look="quiet"
            aria-label={text.t("sheet.noteShow", { criterion: name })}
            onClick={openNote}
          >
            {text.t("sheet.noteButton")}
          </Button>
        )}
      </div>
      {problem !== undefined && (
        <p className="problem criterion-wide" id={problemId} role="alert">
          {problem}
        </p>
      )}
      {isOpen && (
        <div className="criterion-wide">
          <NoteField
            label={text.t("sheet.note", { criterion: name })}
            note={note}
            inputRef={noteRef}
            onNote={onNote}
            onBlur={onNoteLeft}
            onLeave={() => column.current?.querySelector("input")?.focus()}
          />
        </div>
      )}
    </>
  );
}

const WHOLE_STEP = 100;

function markProblem(text: Text, error: MarkError, { min, max, step }: Scale): string {
  return error.type === "between-steps" && step === WHOLE_STEP
    ? text.t("sheet.wholeMark", { min: min / 100, max: max / 100 })
    : text.error(error);
}
