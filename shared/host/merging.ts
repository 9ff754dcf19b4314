import type * as z from "zod";
import { readingKey } from "../identifiers.ts";
import { canonicalJson } from "../packet/canonical-json.ts";
import type { Manifest, PacketError } from "../packet/manifest.ts";
import {
  checkPact,
  checkProgress,
  checkReturn,
  checkRevision,
  describeMerge,
  type MergeDifference,
  PACT_ENTRY,
  PROGRESS_ENTRY,
  ReturnContent,
} from "../packet/merge.ts";
import { isEarlierPact, SignedPact } from "../panel/integrity-pact.ts";
import { countProgress, WorkProgress } from "../panel/work-progress.ts";
import { err, ok, type Result } from "../result.ts";
import { revisionOf } from "../season/season.ts";
import type { SeasonError } from "../season/season-error.ts";
import { findMember, type SeasonState } from "../season/season-state.ts";
import { packetSequenceKey } from "../season/season-status.ts";
import { asCollector, asJudge } from "./access.ts";
import { fileSlug, type NamedFile } from "./identity.ts";
import { openPacket } from "./packet-envelope.ts";
import { wrongKind } from "./packet-intake.ts";
import { sealAndRecord } from "./panel-packets.ts";
import type { HostPorts } from "./ports.ts";
import { readEntry } from "./season-content.ts";
import type { Workspace } from "./workspace.ts";

const RETURN_ENTRY = "return.json";

/** Seals every sheet the judge has released, every conflict declared, the pact and how far the judge is, for chair and Secretariat. */
export async function sealReturn(
  ports: HostPorts,
  workspace: Workspace,
): Promise<Result<NamedFile, SeasonError>> {
  const season = asJudge(workspace);
  if (!season.ok) return season;
  const { state, judge, events } = season.value;
  const content = returnContent(state);
  const pact = state.status.pacts[judge.id];
  const countedAt = ports.clock.now();
  // A clock that was set back since must not make the count contradict itself.
  const openedAt = events[0]?.at ?? countedAt;
  const progress = countProgress({
    readings: state.readings.values(),
    rubric: state.season.rubric,
    openedAt: openedAt < countedAt ? openedAt : countedAt,
    countedAt,
    revision: revisionOf(state.season),
  });
  const to = [
    ...state.season.members
      .filter(({ role }) => role === "chair")
      .map(({ id }) => findMember(state, id)?.card ?? null),
    state.season.secretariat,
  ];
  return sealAndRecord(ports, workspace, state, {
    kind: "return-packet",
    memberId: judge.id,
    entries: new Map([
      [RETURN_ENTRY, ports.text.encode(canonicalJson(content))],
      [PROGRESS_ENTRY, ports.text.encode(canonicalJson(progress))],
      ...(pact ? [[PACT_ENTRY, ports.text.encode(canonicalJson(pact))] as const] : []),
    ]),
    to: to.flatMap((card) => (card ? [{ card }] : [])),
    fileName: `kembali-${judge.id}-${fileSlug(judge.name)}-${nextNumber(state, judge.id)}.pleno`,
  });
}

/** What a return packet would change; writes nothing. */
export async function previewReturn(
  ports: HostPorts,
  workspace: Workspace,
  file: NamedFile,
): Promise<Result<MergeDifference, SeasonError>> {
  const read = await readReturn(ports, workspace, file);
  return read.ok ? ok(read.value.difference) : read;
}

/** Takes a return packet in as one transaction; a packet with nothing new changes nothing. */
export async function mergeReturn(
  ports: HostPorts,
  workspace: Workspace,
  file: NamedFile,
): Promise<Result<MergeDifference, SeasonError>> {
  const read = await readReturn(ports, workspace, file);
  if (!read.ok) return read;
  const { state, difference, content, pact, progress } = read.value;
  const { packetHash, memberId, sequence } = difference;
  if (state.status.mergedPackets.some((packet) => packet.packetHash === packetHash)) return ok(difference);
  const hasNews = difference.changes.length > 0 || difference.newConflicts.length > 0;
  if (state.status.frozen && hasNews) return err({ type: "ranking-frozen" });
  const changed = new Set<string>(
    difference.changes.map((change) => `${readingKey(change)}#${change.revision}`),
  );
  const recorded = await workspace.record([
    {
      type: "return-merged",
      packetHash,
      memberId,
      sequence,
      sheets: content.sheets.filter(({ sheet }) => changed.has(`${readingKey(sheet)}#${sheet.revision}`)),
      conflicts: content.conflicts.filter(({ declaration }) =>
        difference.newConflicts.includes(declaration.dossierId),
      ),
      ...(pact && isNewPact(state, pact) ? { pact } : {}),
      ...(progress ? { progress } : {}),
    },
  ]);
  return recorded.ok ? ok(difference) : recorded;
}

async function readReturn(ports: HostPorts, workspace: Workspace, file: NamedFile) {
  const season = asCollector(workspace);
  if (!season.ok) return season;
  const { state } = season.value;
  const packet = await openPacket(ports, file.bytes);
  if (!packet.ok) return packet;
  const { manifest, entries, hash } = packet.value;
  if (manifest.kind !== "return-packet") return err(wrongKind(packet.value, ["return-packet"]));
  const content = readEntry(ports, entries, RETURN_ENTRY, ReturnContent);
  if (!content.ok) return content;
  // Packets of earlier versions bring neither pact nor progress.
  const pact = readOptional(ports, entries, PACT_ENTRY, SignedPact);
  if (!pact.ok) return pact;
  const progress = readOptional(ports, entries, PROGRESS_ENTRY, WorkProgress);
  if (!progress.ok) return progress;
  const told = { content: content.value, pact: pact.value, progress: progress.value };
  const problem = findProblem(ports, state, manifest, told);
  if (problem) return err(problem);
  const difference = describeMerge(state, manifest, content.value, hash);
  if (!difference.ok) return difference;
  return ok({
    state,
    difference: difference.value,
    content: content.value,
    pact: pact.value,
    progress: progress.value,
  });
}

function findProblem(
  { crypto }: HostPorts,
  state: SeasonState,
  manifest: Manifest,
  told: {
    readonly content: ReturnContent;
    readonly pact: SignedPact | null;
    readonly progress: WorkProgress | null;
  },
): PacketError | null {
  const { content, pact, progress } = told;
  return (
    // First, because what a later revision dealt would be called unassigned here.
    checkRevision(state, manifest, progress) ??
    checkReturn(state, manifest, content, crypto) ??
    (pact && checkPact(state, manifest, pact, crypto)) ??
    (progress && checkProgress(state, manifest, content, progress))
  );
}

function readOptional<T extends z.ZodType>(
  ports: HostPorts,
  entries: ReadonlyMap<string, Uint8Array>,
  entry: string,
  schema: T,
): Result<z.output<T> | null, SeasonError> {
  return entries.has(entry) ? readEntry(ports, entries, entry, schema) : ok(null);
}

function isNewPact({ status }: SeasonState, pact: SignedPact): boolean {
  const known = status.pacts[pact.acceptance.memberId];
  return !known || isEarlierPact(pact, known);
}

function returnContent({ readings }: SeasonState): ReturnContent {
  const all = [...readings.values()];
  return {
    sheets: all.flatMap(({ sheets }) => sheets),
    conflicts: all.flatMap(({ conflict }) => conflict ?? []),
  };
}

function nextNumber({ status }: SeasonState, memberId: string): string {
  const last = status.sequences[packetSequenceKey("return-packet", memberId)] ?? 0;
  return String(last + 1).padStart(3, "0");
}
