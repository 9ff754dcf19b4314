import { imageProblem } from "#shared/documents/image-check.ts";
import { type Letterhead, MAX_LOGO_BASE64 } from "#shared/documents/letterhead.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";
import { drawOnWhite } from "./draw-on-white.ts";

type Logo = NonNullable<Letterhead["logo"]>;

/** Writes a picture anew in one of the two formats; `null` for what cannot be shown. */
type Draw = (bytes: Uint8Array, mediaType: Logo["mediaType"]) => Promise<Uint8Array | null>;

/** First bytes of a file (ISO/IEC 15948, 5.2; ISO/IEC 10918-1, B.1.1.3); the name of a file proves nothing. */
const SIGNATURES = [
  { mediaType: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
] as const;

/** Bytes at a time, below the number of arguments that a call takes. */
const CHUNK = 8192;

/**
 * A picture for the letterhead out of a chosen file, on white: official logos are mostly transparent, which no document may
 * be. A PNG becomes a JPEG where it would be too large.
 */
export async function readLogo(
  bytes: Uint8Array,
  draw: Draw = drawOnWhite,
): Promise<Result<Logo, SeasonError>> {
  const found = SIGNATURES.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  if (!found) return err({ type: "logo-refused", problem: "not-an-image" });
  for (const mediaType of new Set([found.mediaType, "image/jpeg"] as const)) {
    const drawn = await draw(bytes, mediaType);
    if (!drawn) return err({ type: "logo-refused", problem: "not-an-image" });
    const data = toBase64(drawn);
    if (data.length <= MAX_LOGO_BASE64 && imageProblem(drawn, mediaType) === null)
      return ok({ mediaType, data });
  }
  return err({ type: "logo-refused", problem: "too-large" });
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK)
    binary += String.fromCodePoint(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}
