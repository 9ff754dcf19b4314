import { type ReactNode, use, useMemo, useState } from "react";
import { OverlayTriggerStateContext } from "react-aria-components/Dialog";
import { Link } from "wouter";
import { useOutbox, useSeason } from "#renderer/db/season-context.ts";
import { useDeskState, useMaybeDeskStore } from "#renderer/desk/desk-context.ts";
import { namedWrongMark } from "#renderer/sheet/wrong-mark-words.ts";
import { useWrongMarks, type WrongMark } from "#renderer/sheet/wrong-marks.ts";
import { ErrorNamesContext } from "#renderer/text/error-names.ts";
import { type Text, useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Icon } from "#renderer/ui/icon.tsx";
import { BarPopover } from "./bar-popover.tsx";
import { type OverallSave, overallSave } from "./overall-save.ts";
import { useUnsavedWords } from "./unsaved-words.ts";

/** On every screen of a judge: whether all that was typed is on this computer's disk, and since when. */
export function SaveStatus() {
  const text = useText();
  const outbox = useOutbox();
  const desk = useDeskState();
  const wrong = useWrongMarks();
  const save = useMemo(() => overallSave(outbox, desk, wrong), [outbox, desk, wrong]);
  return (
    <>
      <BarPopover
        label={text.t("shell.save.title")}
        className={`save-status ${save.state}`}
        isFaceNamed
        face={<SaveFace save={save} />}
      >
        <h2>{text.t("shell.save.title")}</h2>
        {(save.state !== "unsaved" || hasUnwritten(save)) && (
          <p>{text.t(`shell.save.explain.${save.state}`)}</p>
        )}
        {save.state === "unsaved" && <UnsavedDetails save={save} />}
      </BarPopover>
      <Announcement save={save} />
    </>
  );
}

function SaveFace({ save }: { readonly save: OverallSave }) {
  const text = useText();
  switch (save.state) {
    case "untouched":
      return <Face icon="good" words={text.t("shell.save.untouched")} />;
    case "saving":
      return <Face icon="save" words={text.t("sheet.saving")} />;
    case "saved":
      return (
        <Face icon="good" words={text.t("shell.save.saved", { time: text.clock(save.at) })}>
          <span className="save-place">{text.t("shell.save.place")}</span>
        </Face>
      );
    case "unsaved":
      return <Face icon="bad" words={unsavedWords(text, save)} />;
  }
}

interface FaceProps {
  readonly icon: "good" | "save" | "bad";
  readonly words: string;
  readonly children?: ReactNode;
}

function Face({ icon, words, children }: FaceProps) {
  return (
    <>
      <Icon name={icon} />
      <span className="save-words">
        {words} {children}
      </span>
    </>
  );
}

type UnsavedSave = Extract<OverallSave, { readonly state: "unsaved" }>;

function UnsavedDetails({ save }: { readonly save: UnsavedSave }) {
  const { entries, deskError, wrong } = save;
  const text = useText();
  const { nameOf, reasonOf } = useUnsavedWords();
  const { outbox } = useSeason().store;
  const deskStore = useMaybeDeskStore();
  return (
    <>
      {wrong.length > 0 && <WrongList wrong={wrong} />}
      {hasUnwritten(save) && (
        <>
          <ul className="save-details">
            {entries.map((entry) => (
              <li key={`${entry.change.type}/${entry.change.dossierId}/${entry.change.criterionId}`}>
                <strong>{nameOf(entry)}</strong> {reasonOf(entry.cause)}
              </li>
            ))}
            {deskError && (
              <li>
                <strong>{text.t("shell.save.desk")}</strong> {reasonOf(deskError)}
              </li>
            )}
          </ul>
          <div className="row">
            <Button
              look="primary"
              icon="refresh"
              onClick={() => {
                outbox.retry();
                deskStore?.retry();
              }}
            >
              {text.t("unsaved.retry")}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function WrongList({ wrong }: { readonly wrong: readonly WrongMark[] }) {
  const text = useText();
  const names = use(ErrorNamesContext);
  const { rubric } = useSeason().workspace.season;
  const popover = use(OverlayTriggerStateContext);
  return (
    <>
      <p>{text.t("marking.wrongExplain")}</p>
      <ul className="save-details">
        {wrong.map((mark) => (
          <li key={`${mark.dossierId}/${mark.criterionId}`}>
            <Link href={`/dossiers/${mark.dossierId}/${mark.criterionId}`} onClick={() => popover?.close()}>
              {names.dossier(mark.dossierId)}
            </Link>{" "}
            {namedWrongMark(text, mark, rubric)}
          </li>
        ))}
      </ul>
    </>
  );
}

type Mood = "calm" | "trouble" | "recovered";

/**
 * Speaks only of trouble and its end: a word after each mark would drown everything else, and of a wrong number its
 * field has spoken.
 */
function Announcement({ save }: { readonly save: OverallSave }) {
  const text = useText();
  const [mood, setMood] = useState<Mood>("calm");
  const next = nextMood(mood, save.state);
  if (next !== mood) setMood(next);
  return (
    <output className="visually-hidden">
      {save.state === "unsaved" && hasUnwritten(save) && unsavedWords(text, save)}
      {next === "recovered" && text.t("shell.save.recovered")}
    </output>
  );
}

function nextMood(mood: Mood, state: OverallSave["state"]): Mood {
  if (state === "unsaved") return "trouble";
  if (state === "saving") return mood === "recovered" ? "calm" : mood;
  return mood === "trouble" ? "recovered" : mood;
}

/** Whether something is on its way to the disk and does not get there. */
function hasUnwritten({ entries, deskError }: UnsavedSave): boolean {
  return entries.length > 0 || deskError !== null;
}

function unsavedWords(text: Text, save: UnsavedSave): string {
  const { entries, deskError, wrong } = save;
  if (!hasUnwritten(save)) return text.t("marking.wrongCount", { number: wrong.length });
  return text.t("shell.save.unsaved", { number: entries.length + wrong.length + (deskError ? 1 : 0) });
}
