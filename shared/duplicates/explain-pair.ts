import { scoreText, scoreTitle } from "./calibration.ts";
import type { ComparedEntry, ExaminedPair } from "./examine-pairs.ts";
import type { PairKind, PairReason } from "./found-pair.ts";
import { isSameAgency } from "./same-agency.ts";
import { splitTitle } from "./title-parts.ts";

/** The strongest kind. What an earlier list knows from elsewhere, or one side calls a replication, is replication. */
export function kindOf({ title, text }: ExaminedPair, a: ComparedEntry, b: ComparedEntry): PairKind {
  if (isReplication(a, b)) return "replication";
  if (title.isEqual) return "same-title";
  return scoreTitle(title) >= scoreText(text) ? "near-title" : "near-text";
}

function isReplication(a: ComparedEntry, b: ComparedEntry): boolean {
  const isElsewhere = !isSameAgency(a.agency, b.agency);
  if (b.isCatalogue) return isElsewhere || isEarlier(a, b);
  return isElsewhere && (a.isDeclaredReplication || b.isDeclaredReplication);
}

function isEarlier(a: ComparedEntry, b: ComparedEntry): boolean {
  return a.year !== null && b.year !== null && b.year < a.year;
}

/** Shares below it are no reason. */
const LEAST_PERCENT = 25;

/** Every reason, the strongest first. */
export function reasonsOf(pair: ExaminedPair, a: ComparedEntry, b: ComparedEntry): PairReason[] {
  const reasons: PairReason[] = [...titleReasons(pair, a, b), ...textReasons(pair)];
  if (!isSameAgency(a.agency, b.agency)) reasons.push({ type: "other-agency" });
  if (b.isCatalogue && b.year !== null && isEarlier(a, b))
    reasons.push({ type: "earlier-year", year: b.year });
  if (a.isDeclaredReplication || b.isDeclaredReplication) reasons.push({ type: "declared-replication" });
  return reasons;
}

function titleReasons({ title }: ExaminedPair, a: ComparedEntry, b: ComparedEntry): PairReason[] {
  if (title.isEqual) return [{ type: "title-equal" }];
  if (title.isReordered) return [{ type: "title-reordered" }];
  const names = { a: splitTitle(a.title).name, b: splitTitle(b.title).name };
  const reasons: PairReason[] = [];
  if (title.name === 1) reasons.push({ type: "name-equal", name: names.a });
  else if (title.name > 0) reasons.push({ type: "name-near", ...names });
  const percent = Math.round(title.words * 100);
  if (percent >= LEAST_PERCENT) reasons.push({ type: "title-words", percent });
  return reasons;
}

function textReasons({ text }: ExaminedPair): PairReason[] {
  if (text.passages.length === 0) return [];
  const percent = Math.round(text.share * 100);
  return [{ type: "text-shared", percent, words: text.tellingWords, passages: text.passages.length }];
}
