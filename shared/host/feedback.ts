import type { MemberId } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import { JudgeFeedback } from "../packet/judge-feedback.ts";
import { checkSeason } from "../packet/merge.ts";
import { ownSeverity } from "../reconciliation/own-severity.ts";
import { err, ok, type Result } from "../result.ts";
import type { SeasonError } from "../season/season-error.ts";
import { findMember, isFromChair } from "../season/season-state.ts";
import { packetSequenceKey } from "../season/season-status.ts";
import { countingReadings } from "../season/standing.ts";
import { asChair, asJudge } from "./access.ts";
import { fileSlug, type NamedFile } from "./identity.ts";
import type { OpenedPacket } from "./packet-envelope.ts";
import { sealAndRecord } from "./panel-packets.ts";
import type { HostPorts } from "./ports.ts";
import { readEntry } from "./season-content.ts";
import { type SeasonSummary, summarise, type Workspace } from "./workspace.ts";

const FEEDBACK_ENTRY = "feedback.json";

/** Seals what one judge may know of their own marking; not before the ranking is frozen (independence). */
export async function sealFeedback(
  ports: HostPorts,
  workspace: Workspace,
  memberId: MemberId,
): Promise<Result<NamedFile, SeasonError>> {
  const season = asChair(workspace);
  if (!season.ok) return season;
  const { state } = season.value;
  if (!state.status.frozen) return err({ type: "ranking-not-frozen" });
  const member = findMember(state, memberId);
  if (member?.role !== "judge") return err({ type: "member-unknown" });
  if (!member.card) return err({ type: "card-missing", memberName: member.name });
  // A shadow judge may compare their own marks with the panel's; nobody is compared with a shadow.
  const others = state.season.members.filter(({ id }) => id !== memberId);
  const feedback: JudgeFeedback = {
    seasonId: state.season.id,
    memberId,
    createdAt: ports.clock.now(),
    severity: ownSeverity(countingReadings(state.readings.values(), others), state.season.rubric, memberId),
  };
  const number = (state.status.sequences[packetSequenceKey("feedback", memberId)] ?? 0) + 1;
  return sealAndRecord(ports, workspace, state, {
    kind: "feedback",
    memberId,
    entries: new Map([[FEEDBACK_ENTRY, ports.text.encode(canonicalJson(feedback))]]),
    to: [{ card: member.card }],
    fileName: `umpan-balik-${memberId}-${fileSlug(member.name)}-${String(number).padStart(3, "0")}.pleno`,
  });
}

/** Takes in what the chair of this season says to this very judge; an older word than the one known changes nothing. */
export async function acceptFeedback(
  ports: HostPorts,
  workspace: Workspace,
  { manifest, entries, hash }: OpenedPacket,
): Promise<Result<SeasonSummary, SeasonError>> {
  const season = asJudge(workspace);
  if (!season.ok) return season;
  const { state, judge } = season.value;
  const problem = checkSeason(state, manifest);
  if (problem) return err(problem);
  if (!isFromChair(state, manifest))
    return err({ type: "sender-unknown", sender: manifest.sender.name, memberName: "" });
  if (manifest.memberId !== judge.id) return err({ type: "not-for-you" });
  const feedback = readEntry(ports, entries, FEEDBACK_ENTRY, JudgeFeedback);
  if (!feedback.ok) return feedback;
  const { seasonId, memberId, createdAt } = feedback.value;
  if (seasonId !== state.season.id || memberId !== judge.id)
    return err({ type: "content-invalid", entry: FEEDBACK_ENTRY, problem: "other-judge" });
  const known = state.status.feedback;
  if (known && known.createdAt >= createdAt) return ok(summarise(season.value));
  const recorded = await workspace.record([
    { type: "feedback-received", feedback: feedback.value, packetHash: hash },
  ]);
  return recorded.ok ? ok(summarise(season.value)) : recorded;
}
