import { useCallback, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { CriterionSectionProps } from "./criterion-section.tsx";
import { MarkField } from "./mark-field.tsx";
import { NoteField } from "./note-field.tsx";
import { wrongMarkText } from "./wrong-mark-words.ts";

/** The mark and the comment of one criterion while its sheet is a draft. */
export function CriterionEditor(props: CriterionSectionProps & { readonly name: string }) {
  const { criterion, name, scale, mark, wrong, level, note, epoch, missing, actions, pane } = props;
  const text = useText();
  const [isOpen, setIsOpen] = useState(note !== "");
  const noteRef = useRef<HTMLTextAreaElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const problemId = useId();
  const problem = wrong ? wrongMarkText(text, wrong, scale) : missing;
  const { id } = criterion;
  const { register } = pane;
  const keepField = useCallback((field: HTMLInputElement | null) => register(id, field), [register, id]);
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
          epoch={epoch}
          wrong={wrong}
          isInvalid={problem !== undefined}
          problemId={problemId}
          inputRef={keepField}
          onMark={(entered) => actions.saveMark(id, entered)}
          onWrong={(typed) => actions.reportText(id, typed)}
          onFocus={() => {
            pane.arrive(id);
            showWhole();
          }}
          onMove={(direction) => pane.move(id, direction)}
          onNote={openNote}
        />
        <span className="soft mark-level">
          {level ?? text.t("sheet.markRange", { min: scale.min / 100, max: scale.max / 100 })}
        </span>
        {!isOpen && note === "" && (
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
      {(isOpen || note !== "") && (
        <div className="criterion-wide">
          <NoteField
            label={text.t("sheet.note", { criterion: name })}
            note={note}
            epoch={epoch}
            inputRef={noteRef}
            onNote={(written) => {
              setIsOpen(true);
              actions.saveNote(id, written);
            }}
            onBlur={actions.flush}
            onLeave={() => column.current?.querySelector("input")?.focus()}
          />
        </div>
      )}
    </>
  );
}
