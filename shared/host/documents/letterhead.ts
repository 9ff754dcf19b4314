import { imageProblem } from "../../documents/image-check.ts";
import { Letterhead, NO_LETTERHEAD } from "../../documents/letterhead.ts";
import { err, ok, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import { parseJson } from "../identity.ts";
import type { HostPorts } from "../ports.ts";

const BOX = "letterheads";
const NAME = "own";

/** The head of this computer's letters; the plain one where none was set, or where what is kept cannot be read. */
export async function readLetterhead({
  shelf,
}: Pick<HostPorts, "shelf">): Promise<Result<Letterhead, SeasonError>> {
  const text = await shelf.read(BOX, NAME);
  if (!text.ok) return text;
  const letterhead = Letterhead.safeParse(parseJson(text.value ?? ""));
  return ok(letterhead.success ? letterhead.data : NO_LETTERHEAD);
}

/** Keeps a letterhead whose logo can be printed in a PDF/A. */
export async function writeLetterhead(
  { shelf, text }: Pick<HostPorts, "shelf" | "text">,
  letterhead: Letterhead,
): Promise<Result<Letterhead, SeasonError>> {
  const { logo } = letterhead;
  const problem = logo ? imageProblem(text.fromBase64(logo.data), logo.mediaType) : null;
  if (problem) return err({ type: "logo-refused", problem });
  const written = await shelf.write(BOX, NAME, JSON.stringify(letterhead));
  return written.ok ? ok(letterhead) : written;
}
