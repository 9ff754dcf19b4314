import * as z from "zod";

export const Language = z.enum(["id", "en"]);
export type Language = z.output<typeof Language>;

/** Text that belongs to data rather than to the program, in both languages of the product. */
export const LocalisedText = z.object({ id: z.string(), en: z.string() });
export type LocalisedText = z.output<typeof LocalisedText>;
