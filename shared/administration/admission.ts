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

/** Whether a proposal may be dealt: everything but what was decided against. */
export function isAdmitted(
  admissions: Readonly<Record<string, AdmissionDecision>>,
  dossierId: DossierId,
): boolean {
  const decision = admissions[dossierId];
  return decision === undefined || decision.admission === "admitted";
}
