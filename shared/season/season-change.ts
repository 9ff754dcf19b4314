import * as z from "zod";

/** What a revision of a season's content was about, as the log tells it. `figures` are counts by name. */
export const SeasonChange = z.object({
  kind: z.enum([
    "frame",
    "rubric",
    "proposals",
    "attachments",
    "panel",
    "conflict-rules",
    "assignment",
    /** The panel's certificates, or whom its authority no longer vouches for. */
    "certificates",
    /** A participant's copy replaced by a newer packet of the Secretariat. */
    "packet",
  ]),
  figures: z.record(z.string().max(40), z.int()),
  reason: z.string().max(2000),
});
export type SeasonChange = z.output<typeof SeasonChange>;
