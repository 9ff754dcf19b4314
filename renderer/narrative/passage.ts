import { type EvidencePin, MAX_QUOTE, type PinPlace } from "#shared/desk/desk-entry.ts";

export type PassagePlace = Extract<PinPlace, { readonly kind: "passage" }>;

/** Characters `start` to before `end` of a section. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A pin with the place at which its words stand now. */
export interface AnchoredPin extends Span {
  readonly pin: EvidencePin;
}

/** The passage of a section, without the white space at its ends; `null` when nothing is left of it. */
export function toPassage(
  sectionId: PassagePlace["sectionId"],
  body: string,
  span: Span,
): PassagePlace | null {
  const words = body.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = Math.min(span.start + words.trimEnd().length, start + MAX_QUOTE);
  if (end <= start) return null;
  return { kind: "passage", sectionId, start, end, quote: body.slice(start, end) };
}

/**
 * Where a pinned passage stands: at its characters if its words are there, else at the nearest place with the same
 * words (a corrected proposal may have moved them), else nowhere.
 */
export function anchorPassage(body: string, { start, end, quote }: Omit<PassagePlace, "kind">): Span | null {
  if (body.slice(start, end) === quote) return { start, end };
  if (quote === "") return null;
  let best = body.indexOf(quote);
  for (let at = best; at !== -1; at = body.indexOf(quote, at + 1))
    if (Math.abs(at - start) < Math.abs(best - start)) best = at;
  return best === -1 ? null : { start: best, end: best + quote.length };
}

/** The pins of one section that still have their words, first by place. */
export function anchorPins(
  body: string,
  sectionId: PassagePlace["sectionId"],
  pins: readonly EvidencePin[],
): readonly AnchoredPin[] {
  return pins
    .flatMap((pin): AnchoredPin[] => {
      if (pin.place.kind !== "passage" || pin.place.sectionId !== sectionId) return [];
      const span = anchorPassage(body, pin.place);
      return span ? [{ pin, ...span }] : [];
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}
