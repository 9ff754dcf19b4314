import * as z from "zod";

/** What a plan of readings allows to be compared; judges in the order given. */
export const Design = z.object({
  status: z.enum(["connected", "disconnected", "single-judge", "no-judges"]),
  /** Groups of judges that share no dossier, however indirectly; only inside one is severity comparable. */
  components: z.int(),
  /** From 1, numbered by their first judge. */
  componentOfJudge: z.array(z.int()).readonly(),
  /** Rank of the information matrix of judge contrasts: judges less components. */
  rank: z.int(),
  /** Second smallest eigenvalue of the information matrix; 0 when disconnected. */
  algebraicConnectivity: z.number().nullable(),
  /** Variance of the difference of two judges' severities in units of the error variance. */
  contrastVariance: z.object({ average: z.number(), most: z.number() }).nullable(),
  /** Average contrast variance of complete reading by all, divided by this one's (A-efficiency); 1 is best. */
  efficiency: z.number().nullable(),
  singleReadingDossiers: z.array(z.string()).readonly(),
  /** Dossiers that two judges share: least and most over all pairs. */
  pairs: z.object({ least: z.int(), most: z.int() }).nullable(),
});
export type Design = z.output<typeof Design>;
