import * as z from "zod";
import { Base64 } from "../identifiers.ts";

/** Largest logo taken: a coat of arms of 600 × 600 points as PNG has about 200 kB. */
export const MAX_LOGO_BASE64 = 2 * 1024 * 1024;

/** The head of official letters (kop surat) of whoever makes documents on this computer. */
export const Letterhead = z.object({
  /** From the highest body down, e.g. the ministry and then the secretariat; the first is printed largest. */
  lines: z.array(z.string().trim().min(1).max(120)).max(5),
  /** Address, telephone and site in one or two lines; empty for none. */
  address: z.string().trim().max(300),
  logo: z
    .object({ mediaType: z.enum(["image/png", "image/jpeg"]), data: Base64.max(MAX_LOGO_BASE64) })
    .nullable(),
});
export type Letterhead = z.output<typeof Letterhead>;

/** Without a letterhead of its own a document is headed by the competition and the panel. */
export const NO_LETTERHEAD: Letterhead = { lines: [], address: "", logo: null };
