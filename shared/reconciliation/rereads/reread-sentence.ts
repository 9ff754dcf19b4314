import { type Message, message } from "../../i18n/catalog.ts";
import type { RereadRow } from "./reread-plan.ts";

type Explained = Pick<RereadRow, "nth" | "topProbability" | "margin" | "turnProbability">;

/** Why this dossier: where it stands, and what the reading could do. Distances in points, with one decimal. */
export function rereadSentence({ nth, topProbability, margin, turnProbability }: Explained): Message {
  const distance = Math.round(Math.abs(margin) * 10) / 10;
  const off = margin > 0 ? "above" : "below";
  const side = distance === 0 ? "on" : off;
  const key =
    nth > 1 ? (`rereading.reason.further.${side}` as const) : (`rereading.reason.first.${side}` as const);
  return message(key, {
    nth,
    chance: wholePercent(topProbability),
    distance,
    turn: wholePercent(turnProbability),
  });
}

/** Why this judge. */
export function rereadJudgeSentence({ judgeReason }: Pick<RereadRow, "judgeReason">): Message {
  return message(`rereading.judgeReason.${judgeReason}`);
}

/** 0 and 100 only where it is certain. */
function wholePercent(probability: number): number {
  const percent = Math.round(100 * probability);
  if (percent === 0 && probability > 0) return 1;
  return percent === 100 && probability < 1 ? 99 : percent;
}
