import { digestText } from "#renderer/parts/digest-text.ts";
import { type DossierId, type Sha256, Sha256Hex } from "#shared/identifiers.ts";
import { checkPaperCode, type PaperSheet, paperSheetCode } from "#shared/scoring/paper-sheet-code.ts";

type FoundSheet =
  | { readonly verdict: "matches"; readonly dossierId: DossierId }
  | { readonly verdict: "mistyped" | "other-sheet" };

/** Finds the sheet whose code was typed. */
export type FindSheet = (typed: string) => FoundSheet;

/** Prepares the codes of a judge's sheets, for the page computes digests only asynchronously. */
export async function loadSheetCodes(sheets: readonly PaperSheet[]): Promise<FindSheet> {
  const digests = new Map<string, Sha256Hex>();
  const missing = new Set<string>();
  const sha256: Sha256 = (data) => {
    const text = String(data);
    const digest = digests.get(text);
    if (digest === undefined) missing.add(text);
    return digest ?? NO_DIGEST;
  };
  // A code may need another attempt that is only known once the digest before it is.
  do {
    missing.clear();
    for (const sheet of sheets) paperSheetCode(sheet, sha256);
    const found = await Promise.all(
      [...missing].map(async (text) => [text, await digestText(text)] as const),
    );
    for (const [text, digest] of found) digests.set(text, digest);
  } while (missing.size > 0);
  return (typed) => {
    let verdict: "mistyped" | "other-sheet" = "mistyped";
    for (const sheet of sheets) {
      const checked = checkPaperCode(typed, sheet, sha256);
      if (checked === "matches") return { verdict: "matches", dossierId: sheet.dossierId };
      verdict = checked;
    }
    return { verdict };
  };
}

const NO_DIGEST = Sha256Hex.parse("0".repeat(64));
