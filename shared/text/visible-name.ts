const BIDI_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A name from outside as it may be shown: characters that only turn the direction of writing, and could make
 * `gpj.exe` read as `exe.jpg` (UAX #9, section 2), are replaced by the sign for an unknown character.
 */
export function visibleName(name: string): string {
  return name.replaceAll(BIDI_CONTROLS, "\ufffd");
}
