import type { id } from "./id.ts";

/** A sentence that depends on a count: the form is chosen by the value named `number`, as the language counts (CLDR). */
export interface Plural {
  readonly _one?: string;
  readonly _other: string;
}

type Sentence = string | Plural;
type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends Plural ? Plural : Shape<T[K]>;
};
type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends Sentence ? K : `${K}.${KeysOf<T[K]>}`;
}[keyof T & string];

/** Every sentence of the product in one language; the Indonesian catalog says which there are. */
export type Catalog = Shape<typeof id>;
export type MessageKey = KeysOf<typeof id>;

/** A sentence with what belongs into its `{{gaps}}`; a gap may hold another sentence. */
export interface Message {
  readonly key: MessageKey;
  readonly values: MessageValues;
}
export type MessageValue = string | number | FixedFigure | Message;

/** A figure that is said with the same decimals wherever it stands, as `16,0`. */
export interface FixedFigure {
  readonly figure: number;
  readonly decimals: number;
}
export type MessageValues = Readonly<Record<string, MessageValue>>;

export function fixed(figure: number, decimals: number): FixedFigure {
  return { figure, decimals };
}

export function message(key: MessageKey, values: MessageValues = {}): Message {
  return { key, values };
}
