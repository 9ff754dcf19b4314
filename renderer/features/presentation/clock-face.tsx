import { useEffect, useRef } from "react";
import { type Text, useText } from "#renderer/text/text.ts";
import { Icon } from "#renderer/ui/icon.tsx";
import { type PresentationClock, remainingTime } from "#shared/presentation/clock.ts";
import { clockFigures, enteredStep, type Urgency, urgencyOf } from "#shared/presentation/urgency.ts";
import { beep } from "./beep.ts";
import type { ClockControl } from "./use-clock.ts";
import { useNow } from "./use-now.ts";

interface ClockFaceProps {
  readonly control: ClockControl;
  readonly hasSound: boolean;
}

/** Often enough that no second is skipped, rarely enough to cost nothing. */
const TICK_MILLISECONDS = 200;
/** `07:00`; overtime and more than 99 minutes take one sign more. */
const USUAL_DIGITS = 5;

/** The countdown, to be read from across the room: figures, words, colour and pattern say the same. */
export function ClockFace({ control: { clock, isFresh }, hasSound }: ClockFaceProps) {
  const text = useText();
  const isRunning = clock.runningSince !== null;
  const now = useNow(TICK_MILLISECONDS, isRunning);
  const remaining = remainingTime(clock, Math.max(now, clock.runningSince ?? 0));
  const urgency = clock.phase === "over" ? "over" : urgencyOf(remaining);
  useSignals(clock, remaining, hasSound);
  const digits = digitsOf(remaining);
  const shown = faceOf(clock, isFresh, urgency);
  return (
    <div className="clock-face" data-urgency={shown}>
      <p className="clock-words">
        <Icon name={URGENCY_ICONS[shown]} size={20} />
        {clockWords(text, clock, isFresh, remaining)}
      </p>
      <div className="clock-digits" role="timer" data-long={digits.length > USUAL_DIGITS}>
        {digits}
      </div>
      <TimeBar share={clock.allowed === 0 ? 1 : 1 - remaining / clock.allowed} />
      <output className="visually-hidden">{announcement(text, clock, isFresh, urgency)}</output>
    </div>
  );
}

type Face = Urgency | "waiting";

const URGENCY_ICONS = {
  waiting: "timer",
  plenty: "timer",
  "two-minutes": "clock",
  "thirty-seconds": "warn",
  over: "bad",
} as const;

/** A clock that has not begun warns of nothing, however short its time. */
function faceOf({ phase }: PresentationClock, isFresh: boolean, urgency: Urgency): Face {
  return isFresh || phase === "over" ? "waiting" : urgency;
}

function clockWords(text: Text, clock: PresentationClock, isFresh: boolean, remaining: number): string {
  if (clock.phase === "over") return text.t("presentation.finished");
  const phase = text.t(`presentation.phase.${clock.phase}`);
  if (isFresh) return text.t("presentation.waiting", { phase });
  const left = timeLeft(text, remaining);
  return text.t(clock.runningSince === null ? "presentation.paused" : "presentation.running", {
    phase,
    left,
  });
}

function timeLeft(text: Text, remaining: number): string {
  const urgency = urgencyOf(remaining);
  if (urgency === "over") return text.t("presentation.left.none");
  if (urgency === "thirty-seconds") return text.t("presentation.left.halfMinute");
  const { minutes, seconds } = clockFigures(remaining);
  return seconds === 0
    ? text.t("presentation.left.minutes", { number: minutes })
    : text.t("presentation.left.under", { number: minutes + 1 });
}

/** What is read out: a change of state or a new step, never every second. */
function announcement(text: Text, clock: PresentationClock, isFresh: boolean, urgency: Urgency): string {
  if (clock.phase === "over") return text.t("presentation.finished");
  if (isFresh) return "";
  const phase = text.t(`presentation.phase.${clock.phase}`);
  const state = text.t(clock.runningSince === null ? "presentation.stands" : "presentation.runs", { phase });
  return urgency === "plenty" ? state : `${state} ${stepWords(text, urgency)}`;
}

function stepWords(text: Text, urgency: Exclude<Urgency, "plenty">): string {
  if (urgency === "over") return text.t("presentation.left.none");
  return urgency === "thirty-seconds"
    ? text.t("presentation.left.halfMinute")
    : text.t("presentation.left.minutes", { number: 2 });
}

function digitsOf(remaining: number): string {
  const { minutes, seconds, isOver } = clockFigures(remaining);
  const figures = [minutes, seconds].map((part) => String(part).padStart(2, "0")).join(":");
  return isOver && minutes + seconds > 0 ? `+${figures}` : figures;
}

const FULL = 100;

function TimeBar({ share }: { readonly share: number }) {
  const used = FULL * Math.min(1, Math.max(0, share));
  return (
    <svg className="clock-bar" viewBox={`0 0 ${FULL} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="clock-bar-used" width={used} height="1" />
    </svg>
  );
}

/** Sounds when a step is entered, but not because another phase began or the page came back. */
function useSignals({ phase, runningSince }: PresentationClock, remaining: number, hasSound: boolean): void {
  const before = useRef<{ readonly phase: string; readonly remaining: number } | null>(null);
  const isRunning = runningSince !== null;
  useEffect(() => {
    const last = before.current;
    before.current = isRunning ? { phase, remaining } : null;
    if (!isRunning || last?.phase !== phase) return;
    const step = enteredStep(last.remaining, remaining);
    if (step && hasSound) beep(step);
  }, [phase, remaining, isRunning, hasSound]);
}
