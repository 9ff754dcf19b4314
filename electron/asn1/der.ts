/** One DER element: tag, definite length, content. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(contents);
  return Buffer.concat([Uint8Array.of(tag), encodeLength(content.length), content]);
}

export function sequence(...contents: readonly Uint8Array[]): Uint8Array {
  return element(0x30, ...contents);
}

/** A SET OF in DER order, which some validators restore before they hash. */
export function setOf(...contents: readonly Uint8Array[]): Uint8Array {
  return element(0x31, ...contents.toSorted((left, right) => Buffer.compare(left, right)));
}

export function octetString(bytes: Uint8Array): Uint8Array {
  return element(0x04, bytes);
}

export function smallInteger(value: number): Uint8Array {
  return element(0x02, Uint8Array.of(value));
}

/** An INTEGER of any size, from the octets of its magnitude. */
export function positiveInteger(magnitude: Uint8Array): Uint8Array {
  const first = magnitude.findIndex((octet) => octet !== 0);
  const octets = first === -1 ? Uint8Array.of(0) : magnitude.subarray(first);
  return (octets[0] ?? 0) < 0x80 ? element(0x02, octets) : element(0x02, Uint8Array.of(0), octets);
}

export function objectIdentifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return element(0x06, Uint8Array.from([first * 40 + second, ...rest.flatMap(encodeBase128)]));
}

/** The same element under another tag, for IMPLICIT tagging. */
export function retag(tag: number, source: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(source);
  copy[0] = tag;
  return copy;
}

function encodeLength(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Uint8Array.from([0x80 | digits.length, ...digits]);
}

function encodeBase128(value: number): number[] {
  const digits = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest % 128) | 0x80);
  }
  return digits;
}
