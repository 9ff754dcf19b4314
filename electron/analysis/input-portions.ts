import type { InputPortion } from "./worker-protocol.ts";

/** Copying so many characters to another thread takes about ten milliseconds. */
const PORTION_CHARACTERS = 5_000_000;

/** Cuts an input into portions that can be handed over one by one; its lists are split, the rest goes as it is. */
export function* cutPortions(
  input: Readonly<Record<string, unknown>>,
): Generator<NonNullable<InputPortion>, void> {
  for (const [key, value] of Object.entries(input)) {
    if (!Array.isArray(value)) {
      yield { [key]: value };
      continue;
    }
    let items: unknown[] = [];
    let size = 0;
    for (const item of value) {
      items.push(item);
      size += sizeOf(item);
      if (size < PORTION_CHARACTERS) continue;
      yield { [key]: items };
      items = [];
      size = 0;
    }
    yield { [key]: items };
  }
}

/** Puts portions together again. */
export function addPortion(input: Record<string, unknown>, portion: NonNullable<InputPortion>): void {
  for (const [key, value] of Object.entries(portion)) {
    const known = input[key];
    if (!Array.isArray(known) || !Array.isArray(value)) input[key] = value;
    else for (const item of value) known.push(item);
  }
}

/** Fields and numbers cost something too. */
const LEAST_SIZE = 8;

function sizeOf(value: unknown): number {
  if (typeof value === "string") return LEAST_SIZE + value.length;
  if (typeof value !== "object" || value === null) return LEAST_SIZE;
  let size = LEAST_SIZE;
  for (const part of Object.values(value)) size += sizeOf(part);
  return size;
}
