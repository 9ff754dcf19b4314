/** A value of a PDF as far as the structure of a file asks for it. */
export type SyntaxValue =
  /** As an integer only where it is written as one: `12.0` is none to some programs. */
  | { readonly type: "number"; readonly integer: number | undefined }
  | { readonly type: "name"; readonly value: string }
  | { readonly type: "reference"; readonly object: number }
  | { readonly type: "dictionary"; readonly entries: ReadonlyMap<string, SyntaxValue> }
  | { readonly type: "array"; readonly items: readonly SyntaxValue[] }
  | { readonly type: "plain" };

interface Read {
  readonly value: SyntaxValue;
  readonly end: number;
}

const deepestValue = 64;
const ends = "(?=[\\t\\n\\f\\r ()<>\\[\\]/]|$)";
const space = /[\t\n\f\r ]*/y;
const number = new RegExp(`[+-]?(?:\\d{1,10}(?:\\.\\d*)?|\\.\\d+)${ends}`, "y");
const name = new RegExp(`/((?:[!-~](?<![()<>\\[\\]{}/%#])|#[0-9a-fA-F]{2})*)${ends}`, "y");
const hexadecimal = /<[0-9a-fA-F\t\n\f\r ]*>/y;
const reference = new RegExp(`([1-9]\\d{0,7})[\\t\\n\\f\\r ]{1,8}0[\\t\\n\\f\\r ]{1,8}R${ends}`, "y");
const keyword = new RegExp(`(?:true|false|null)${ends}`, "y");

/**
 * Reads one value in the plain syntax that every program reads alike (ISO 32000-2, 7.3): no comments, no key twice, no
 * odd numbers, no generations but 0. Undefined for anything else, however many programs would mend it.
 */
export function readSyntax(text: string, from: number, depth = 0): Read | undefined {
  const at = skipSpace(text, from);
  if (depth > deepestValue) return undefined;
  if (text.startsWith("<<", at)) return readDictionary(text, at + 2, depth);
  if (text[at] === "[") return readArray(text, at + 1, depth);
  if (text[at] === "(") return readString(text, at + 1);
  return readScalar(text, at);
}

export function skipSpace(text: string, from: number): number {
  return from + (matchAt(space, text, from)?.[0].length ?? 0);
}

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function integerOf(value: SyntaxValue | undefined): number | undefined {
  return value?.type === "number" ? value.integer : undefined;
}

export function nameOf(value: SyntaxValue | undefined): string | undefined {
  return value?.type === "name" ? value.value : undefined;
}

function readScalar(text: string, at: number): Read | undefined {
  const referred = matchAt(reference, text, at);
  if (referred !== null)
    return { value: { type: "reference", object: Number(referred[1]) }, end: at + referred[0].length };
  const counted = matchAt(number, text, at);
  if (counted !== null)
    return { value: { type: "number", integer: toInteger(counted[0]) }, end: at + counted[0].length };
  const named = matchAt(name, text, at);
  if (named !== null)
    return { value: { type: "name", value: decodeName(named[1] ?? "") }, end: at + named[0].length };
  const plain = matchAt(hexadecimal, text, at) ?? matchAt(keyword, text, at);
  return plain === null ? undefined : { value: { type: "plain" }, end: at + plain[0].length };
}

function toInteger(written: string): number | undefined {
  return /^\d+$/.test(written) ? Number(written) : undefined;
}

function decodeName(written: string): string {
  return written.replaceAll(/#([0-9a-fA-F]{2})/g, (_match, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

function readDictionary(text: string, from: number, depth: number): Read | undefined {
  const entries = new Map<string, SyntaxValue>();
  for (let at = skipSpace(text, from); ; at = skipSpace(text, at)) {
    if (text.startsWith(">>", at)) return { value: { type: "dictionary", entries }, end: at + 2 };
    const key = text[at] === "/" ? readScalar(text, at) : undefined;
    const read = key === undefined ? undefined : readSyntax(text, key.end, depth + 1);
    const label = nameOf(key?.value);
    if (read === undefined || label === undefined || entries.has(label)) return undefined;
    entries.set(label, read.value);
    at = read.end;
  }
}

function readArray(text: string, from: number, depth: number): Read | undefined {
  const items: SyntaxValue[] = [];
  for (let at = skipSpace(text, from); ; at = skipSpace(text, at)) {
    if (text[at] === "]") return { value: { type: "array", items }, end: at + 1 };
    const read = readSyntax(text, at, depth + 1);
    if (read === undefined) return undefined;
    items.push(read.value);
    at = read.end;
  }
}

/** Parentheses inside are balanced or escaped (ISO 32000-2, 7.3.4.2). */
function readString(text: string, from: number): Read | undefined {
  let open = 1;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === "(") open += 1;
    else if (character === ")") open -= 1;
    if (open === 0) return { value: { type: "plain" }, end: at + 1 };
  }
  return undefined;
}
