import * as z from "zod";
import { type DossierId, Instant } from "../identifiers.ts";

/** What the Secretariat decided of a proposal after the administrative check (seleksi administrasi). */
export const Admission = z.enum(["admitted", "rejected", "incomplete"]);
export type Admission = z.output<typeof Admission>;

/** A decision as it stands: `incomplete` waits for the proposer and is not dealt to judges. */
export const AdmissionDecision = z.object({
  admission: Admission,
  reason: z.string().max(2000),
  at: Instant,
  by: z.string(),
});
export type AdmissionDecision = z.output<typeof AdmissionDecision>;

type Admissions = Readonly<Record<string, AdmissionDecision>>;

/**
 * Whether a proposal may be dealt. Once one has been admitted by decision, only admitted ones may; before that,
 * everything that was not decided against, so that a season without an administrative check can be dealt as well.
 */
export function isAdmitted(admissions: Admissions, dossierId: DossierId): boolean {
  const decision = admissions[dossierId];
  return decision === undefined ? !hasAdmitted(admissions) : decision.admission === "admitted";
}

/** Asked for every proposal of a list, so the answer is kept for as long as the decisions are the same. */
const answers = new WeakMap<Admissions, boolean>();

function hasAdmitted(admissions: Admissions): boolean {
  const known = answers.get(admissions);
  if (known !== undefined) return known;
  const answer = Object.values(admissions).some(({ admission }) => admission === "admitted");
  answers.set(admissions, answer);
  return answer;
}
