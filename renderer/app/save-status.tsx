import { type ReactNode, use, useEffect, useMemo, useRef, useState } from "react";
import type { OutboxEntry } from "#renderer/db/outbox.ts";
import { useOutbox, useSeason } from "#renderer/db/season-context.ts";
import { useDeskState, useMaybeDeskStore } from "#renderer/desk/desk-context.ts";
import type { DeskState } from "#renderer/desk/desk-store.ts";
import { ErrorNamesContext } from "#renderer/text/error-names.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Icon } from "#renderer/ui/icon.tsx";
import { BarPopover } from "./bar-popover.tsx";
import { type OverallSave, overallSave } from "./overall-save.ts";

/** On every screen of a judge: whether all that was typed is on this computer's disk, and since when. */
export function SaveStatus() {
  const text = useText();
  const outbox = useOutbox();
  const desk = useDeskState();
  const deskSavedAt = useDeskSavedAt(desk);
  const save = useMemo(() => overallSave(outbox, desk, deskSavedAt), [outbox, desk, deskSavedAt]);
  return (
    <>
      <BarPopover
        label={text.t("shell.save.title")}
        className={`save-status ${save.state}`}
        isFaceNamed
        face={<SaveFace save={save} />}
      >
        <h2>{text.t("shell.save.title")}</h2>
        <p>{text.t(`shell.save.explain.${save.state}`)}</p>
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
      return <Face icon="bad" words={text.t("shell.save.unsaved", { number: countOf(save) })} />;
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

function UnsavedDetails({ save: { entries, deskError } }: { readonly save: UnsavedSave }) {
  const text = useText();
  const names = use(ErrorNamesContext);
  const { outbox } = useSeason().store;
  const deskStore = useMaybeDeskStore();
  const reasonOf = (cause: Parameters<typeof text.failure>[0]): string =>
    cause instanceof Error ? text.t("unsaved.unknown", { detail: cause.message }) : text.error(cause);
  const nameOf = ({ change }: OutboxEntry): string =>
    text.t(`unsaved.${change.type}`, {
      dossier: names.dossier(change.dossierId),
      criterion: names.criterion(change.criterionId),
    });
  return (
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
  );
}

type Mood = "calm" | "trouble" | "recovered";

/** Speaks only of trouble and its end: a word after each mark would drown everything else. */
function Announcement({ save }: { readonly save: OverallSave }) {
  const text = useText();
  const [mood, setMood] = useState<Mood>("calm");
  const next = nextMood(mood, save.state);
  if (next !== mood) setMood(next);
  return (
    <output className="visually-hidden">
      {save.state === "unsaved" && text.t("shell.save.unsaved", { number: countOf(save) })}
      {next === "recovered" && text.t("shell.save.recovered")}
    </output>
  );
}

function nextMood(mood: Mood, state: OverallSave["state"]): Mood {
  if (state === "unsaved") return "trouble";
  if (state === "saving") return mood === "recovered" ? "calm" : mood;
  return mood === "trouble" ? "recovered" : mood;
}

function countOf({ entries, deskError }: UnsavedSave): number {
  return entries.length + (deskError ? 1 : 0);
}

/** The desk says that it is saved, not when; the moment of the change is near enough for a clock. */
function useDeskSavedAt({ state }: DeskState): string | null {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const wasSaving = useRef(false);
  useEffect(() => {
    if (state === "ready" && wasSaving.current) setSavedAt(new Date().toISOString());
    wasSaving.current = state === "saving" || state === "failed";
  }, [state]);
  return savedAt;
}
