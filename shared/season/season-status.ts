import * as z from "zod";
import { AdmissionDecision } from "../administration/admission.ts";
import { PairDecision } from "../duplicates/verdict.ts";
import { Base64, DossierId, Instant, MemberId, Sha256Hex } from "../identifiers.ts";
import type { AuditEvent, SeasonEvent } from "../journal/audit-event.ts";
import { JudgeFeedback } from "../packet/judge-feedback.ts";
import { IdentityCard } from "../panel/identity-card.ts";
import { isEarlierPact, SignedPact } from "../panel/integrity-pact.ts";
import { WorkProgress } from "../panel/work-progress.ts";
import { Decision, decisionOf } from "../plenary/decision.ts";
import { JointScore } from "../scoring/layers.ts";

/** What is known of a season's workspace as a whole, beside its readings. */
export const SeasonStatus = z.object({
  /** Whose workspace it is; `null` on the Secretariat's machine that set the season up. */
  memberId: MemberId.nullable(),
  /** Cards registered after the season was written. */
  cards: z.record(MemberId, IdentityCard),
  /** Keys that later cards replaced; sheets signed with them stay valid. */
  formerKeys: z.record(MemberId, z.array(Base64)),
  /** Members who have gone through the list for conflicts, before any content opens. */
  sweptBy: z.array(MemberId),
  /** Dossiers added since the last sweep: closed until the judge has gone through them for conflicts. */
  unswept: z.array(DossierId),
  /** Integrity pacts accepted: a judge's own, or on a collecting machine those that came with return packets. */
  pacts: z.record(MemberId, SignedPact),
  mergedPackets: z.array(
    z.object({ packetHash: Sha256Hex, memberId: MemberId, sequence: z.int(), at: Instant }),
  ),
  jointScores: z.array(JointScore),
  /** Every decision of the chair, oldest first. */
  decisions: z.array(Decision),
  /** `notesHash` only where the result came by packet; the chair has the notes in the readings. */
  frozen: z
    .object({
      resultHash: Sha256Hex,
      notesHash: Sha256Hex.nullable(),
      at: Instant,
      by: z.string(),
      reason: z.string(),
    })
    .nullable(),
  /** Last sequence number of sealed packets, by `kind/recipient`. */
  sequences: z.record(z.string(), z.int()),
  /** What the chair last let this judge know of their own marking. */
  feedback: JudgeFeedback.nullable(),
  /** What the Secretariat's table held beyond the cards, by the hash of its blob. */
  intakeHash: Sha256Hex.nullable(),
  /** The latest administrative check. */
  check: z
    .object({
      rulesId: z.string(),
      findingsHash: Sha256Hex,
      proposals: z.int(),
      findings: z.int(),
      at: Instant,
    })
    .nullable(),
  admissions: z.record(DossierId, AdmissionDecision),
  /** The latest search for duplicates and replications. */
  duplicates: z.object({ pairsHash: Sha256Hex, pairs: z.int(), at: Instant }).nullable(),
  /** Verdicts by `pairKey`. */
  verdicts: z.record(z.string(), PairDecision),
  /** When the last packet of a kind was sealed and for which revision of the season, by `kind/recipient`. */
  sealed: z.record(
    z.string(),
    z.object({ at: Instant, revision: z.int(), contentHash: Sha256Hex.exactOptional() }),
  ),
  /** How far each judge was, as their newest return packet told. */
  progress: z.record(MemberId, WorkProgress),
  archived: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
  /** Revision of the season's content, from 1. */
  revision: z.int(),
});
export type SeasonStatus = z.output<typeof SeasonStatus>;

export const INITIAL_STATUS: SeasonStatus = {
  memberId: null,
  cards: {},
  formerKeys: {},
  sweptBy: [],
  unswept: [],
  pacts: {},
  mergedPackets: [],
  jointScores: [],
  decisions: [],
  frozen: null,
  sequences: {},
  feedback: null,
  intakeHash: null,
  check: null,
  admissions: {},
  duplicates: null,
  verdicts: {},
  sealed: {},
  progress: {},
  archived: null,
  revision: 1,
};

/** The status after one more journalled event. */
export function applyToStatus(status: SeasonStatus, audit: AuditEvent): SeasonStatus {
  const decision = decisionOf(audit);
  const next = applySeasonEvent(status, audit);
  return decision ? { ...next, decisions: [...next.decisions, decision] } : next;
}

function applySeasonEvent(status: SeasonStatus, audit: AuditEvent): SeasonStatus {
  const { event, at, by } = audit;
  switch (event.type) {
    case "season-opened":
      return { ...status, ...openingOf(event) };
    case "card-registered":
      return withCard(status, event.memberId, event.card);
    case "packet-sealed":
      return withSealed(status, event, at);
    case "sweep-finished":
      return { ...status, sweptBy: [...new Set([...status.sweptBy, event.memberId])], unswept: [] };
    case "pact-accepted":
      return withPact(status, event.pact);
    case "return-merged":
      return withReturn(status, event, at);
    case "feedback-received":
      return { ...status, feedback: newerFeedback(status.feedback, event.feedback) };
    case "joint-score-decided":
      return { ...status, jointScores: [...status.jointScores, event.score] };
    case "ranking-frozen":
      return {
        ...status,
        frozen: { resultHash: event.resultHash, notesHash: null, at, by, reason: event.reason },
      };
    case "result-received":
      return {
        ...status,
        frozen: { resultHash: event.resultHash, notesHash: event.notesHash, ...event.frozen },
      };
    case "ranking-reopened":
      return { ...status, frozen: null };
    default:
      return applyPreparation(status, audit);
  }
}

function withSealed(
  status: SeasonStatus,
  { kind, to, sequence, contentHash }: Extract<SeasonEvent, { type: "packet-sealed" }>,
  at: string,
): SeasonStatus {
  const key = packetSequenceKey(kind, to);
  const sealed = { at, revision: status.revision, ...(contentHash ? { contentHash } : {}) };
  return {
    ...status,
    sequences: { ...status.sequences, [key]: sequence },
    sealed: { ...status.sealed, [key]: sealed },
  };
}

function openingOf(event: Extract<SeasonEvent, { type: "season-opened" }>) {
  return { memberId: event.memberId, intakeHash: event.intakeHash ?? null };
}

/** What the Secretariat does before and after the judging. */
function applyPreparation(status: SeasonStatus, { event, at, by }: AuditEvent): SeasonStatus {
  switch (event.type) {
    case "season-revised":
      return {
        ...status,
        revision: event.revision,
        intakeHash: event.intakeHash ?? status.intakeHash,
        unswept: [...new Set([...status.unswept, ...(event.unswept ?? [])])],
      };
    case "administration-checked": {
      const { rulesId, findingsHash, proposals, findings } = event;
      return { ...status, check: { rulesId, findingsHash, proposals, findings, at } };
    }
    case "admission-decided":
      return { ...status, admissions: withAdmission(status, event, { at, by }) };
    case "duplicates-found":
      return { ...status, duplicates: { pairsHash: event.pairsHash, pairs: event.pairs, at } };
    case "pair-decided": {
      const { [event.pair]: _earlier, ...others } = status.verdicts;
      const { pair, verdict, reason } = event;
      return {
        ...status,
        verdicts: verdict === null ? others : { ...others, [pair]: { verdict, reason, at, by } },
      };
    }
    case "season-archived":
      return { ...status, archived: { at, by, reason: event.reason } };
    case "season-unarchived":
      return { ...status, archived: null };
    default:
      return status;
  }
}

function withAdmission(
  { admissions }: SeasonStatus,
  { dossierIds, admission, reason }: Extract<SeasonEvent, { type: "admission-decided" }>,
  { at, by }: Pick<AuditEvent, "at" | "by">,
): SeasonStatus["admissions"] {
  const next: SeasonStatus["admissions"] = { ...admissions };
  for (const id of dossierIds) {
    if (admission === null) delete next[id];
    else next[id] = { admission, reason, at, by };
  }
  return next;
}

function withReturn(
  status: SeasonStatus,
  { packetHash, memberId, sequence, pact, progress }: Extract<SeasonEvent, { type: "return-merged" }>,
  at: string,
): SeasonStatus {
  return {
    ...(pact ? withPact(status, pact) : status),
    mergedPackets: [...status.mergedPackets, { packetHash, memberId, sequence, at }],
    progress:
      progress && isLatest(status, memberId, sequence)
        ? { ...status.progress, [memberId]: progress }
        : status.progress,
  };
}

/** By the packet's number, whatever the order of arrival: a wrong clock must not freeze what is known. */
function isLatest({ mergedPackets }: SeasonStatus, memberId: MemberId, sequence: number): boolean {
  return mergedPackets.every((known) => known.memberId !== memberId || known.sequence <= sequence);
}

/** The earliest pledge stays, whatever the order in which packets arrive. */
function withPact(status: SeasonStatus, pact: SignedPact): SeasonStatus {
  const { memberId } = pact.acceptance;
  const known = status.pacts[memberId];
  return known && !isEarlierPact(pact, known)
    ? status
    : { ...status, pacts: { ...status.pacts, [memberId]: pact } };
}

function newerFeedback(known: JudgeFeedback | null, received: JudgeFeedback): JudgeFeedback {
  return known && known.createdAt > received.createdAt ? known : received;
}

function withCard(status: SeasonStatus, memberId: MemberId, card: IdentityCard): SeasonStatus {
  const former = status.cards[memberId]?.signingKey;
  const known = status.formerKeys[memberId] ?? [];
  return {
    ...status,
    cards: { ...status.cards, [memberId]: card },
    formerKeys: former ? { ...status.formerKeys, [memberId]: [...known, former] } : status.formerKeys,
  };
}

export function packetSequenceKey(kind: string, to: string): string {
  return `${kind}/${to}`;
}
