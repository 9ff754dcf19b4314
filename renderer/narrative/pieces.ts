import type { EvidencePin } from "#shared/desk/desk-entry.ts";
import { findAddresses } from "./addresses.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { AnchoredPin, Span } from "./passage.ts";

/** A run of a paragraph throughout which the same holds. */
export interface Piece extends Span {
  readonly text: string;
  readonly isAddress: boolean;
  /** Every pin that covers this piece. */
  readonly pins: readonly EvidencePin[];
  /** The pins whose passage ends with this piece. */
  readonly ending: readonly EvidencePin[];
  /** The address that ends with this piece, whole. */
  readonly address: string | null;
}

/** Cuts a paragraph wherever a pin or an address begins or ends, so that passages may overlap in any way. */
export function cutPieces({ start, text }: Paragraph, pins: readonly AnchoredPin[]): readonly Piece[] {
  const end = start + text.length;
  const touching = pins.filter((pin) => pin.start < end && pin.end > start);
  const addresses = findAddresses(text).map((span) => ({ start: span.start + start, end: span.end + start }));
  const cuts = new Set([start, end]);
  for (const span of [...touching, ...addresses]) {
    cuts.add(Math.max(span.start, start));
    cuts.add(Math.min(span.end, end));
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(1).map((to, index): Piece => {
    const from = places[index] ?? start;
    const covers = (span: Span): boolean => span.start <= from && span.end >= to;
    const address = addresses.find(covers);
    const covering = touching.filter(covers);
    return {
      start: from,
      end: to,
      text: text.slice(from - start, to - start),
      isAddress: address !== undefined,
      pins: covering.map(({ pin }) => pin),
      ending: covering.filter((pin) => pin.end === to).map(({ pin }) => pin),
      address: address?.end === to ? text.slice(address.start - start, to - start) : null,
    };
  });
}
