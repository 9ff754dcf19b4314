import { type RefObject, useState } from "react";
import { useDesk, useDeskStore } from "#renderer/desk/desk-context.ts";
import { useUndo } from "#renderer/parts/undo.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { PlainButton } from "#renderer/ui/plain-button.tsx";
import { Popover } from "#renderer/ui/popover.tsx";
import { MAX_PHRASE } from "#shared/desk/desk-entry.ts";

interface PhraseMenuProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onInsert: (phrase: string) => void;
}

/** Reusable phrases: insert one, keep what is selected as one, or throw one away. */
export function PhraseMenu({ field, onInsert }: PhraseMenuProps) {
  const text = useText();
  return (
    <Popover small look="quiet" label={text.t("marking.phrases")}>
      {(close) => (
        <PhraseList
          field={field}
          onInsert={(phrase) => {
            close();
            onInsert(phrase);
          }}
        />
      )}
    </Popover>
  );
}

function PhraseList({ field, onInsert }: PhraseMenuProps) {
  const text = useText();
  const { phrases } = useDesk();
  const store = useDeskStore();
  const undo = useUndo();
  const [candidate] = useState(() => selectedText(field.current));
  const isKnown = [...phrases.values()].includes(candidate);
  const remove = (id: string, phrase: string): void => {
    store.put({ type: "phrase-removed", id });
    undo.push({
      label: text.t("marking.phraseRemoved"),
      undo: () => store.put({ type: "phrase", id, text: phrase }),
    });
  };
  return (
    <div className="phrases stack">
      {phrases.size === 0 && <p className="soft">{text.t("marking.noPhrases")}</p>}
      <ul className="plain-list">
        {[...phrases].map(([id, phrase]) => (
          <li key={id} className="phrase">
            <PlainButton className="phrase-text" onClick={() => onInsert(phrase)}>
              {phrase}
            </PlainButton>
            <IconButton
              small
              icon="delete"
              label={text.t("marking.removePhrase", { phrase })}
              onClick={() => remove(id, phrase)}
            />
          </li>
        ))}
      </ul>
      <Button
        small
        icon="add"
        disabled={candidate === ""}
        busy={isKnown}
        onClick={() => store.put({ type: "phrase", id: crypto.randomUUID(), text: candidate })}
      >
        {text.t("marking.savePhrase")}
      </Button>
      <p className="soft">{candidate === "" ? text.t("marking.savePhraseHint") : `“${candidate}”`}</p>
    </div>
  );
}

/** What is selected in the field, or all of it; too long a text is no phrase. */
function selectedText(field: HTMLTextAreaElement | null): string {
  if (!field) return "";
  const { selectionStart, selectionEnd, value } = field;
  const chosen = (selectionStart === selectionEnd ? value : value.slice(selectionStart, selectionEnd)).trim();
  return chosen.length > MAX_PHRASE ? "" : chosen;
}
