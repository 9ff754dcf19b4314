import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { readingKey } from "#shared/identifiers.ts";
import { generateSeason } from "#shared/rehearsal/generate-season.ts";
import { simulateMarks } from "#shared/rehearsal/simulate-marks.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import type { SeasonBundle } from "#shared/season/season-bundle.ts";
import type { Panel } from "./contract-panel.ts";
import { dealtTo, must, openContent, readRubric } from "./people.ts";

const SEED = 7;

/** What the first judge of a marked season may still take on; the others have no limit of their own. */
export const ROOM_OF_FIRST = 1;

/** Enough for every figure of a panel: 20 dossiers, 4 judges, 2 readers each, a list of 5. */
export function buildMarkedSeason(): SeasonBundle {
  const { season, texts } = generateSeason({
    rubric: readRubric(),
    dossiers: 20,
    judges: 4,
    readers: 2,
    seed: SEED,
    listSize: 5,
    narrative: "short",
    createdAt: "2026-11-01T00:00:00.000Z",
    sha256: nodeCrypto.sha256,
  });
  const [first] = season.members;
  const dealt = season.assignments.filter(({ memberId }) => memberId === first?.id).length;
  const members = season.members.map((member) =>
    member === first ? { ...member, capacity: dealt + ROOM_OF_FIRST } : member,
  );
  return { season: { ...season, members }, texts, attachments: new Map() };
}

/** Every judge of a panel marks what was dealt, as the simulation has it, and releases it; returns the packets they send. */
export async function judgeEverything({ bundle, judges, packetFor }: Panel): Promise<readonly NamedFile[]> {
  const marks = simulateMarks(bundle.season, SEED);
  const packets: NamedFile[] = [];
  for (const judge of judges) {
    const { client, memberId } = judge;
    must(await client["packet.accept"]({ file: await packetFor(memberId) }));
    await openContent(judge);
    const dossierIds = dealtTo(bundle, memberId);
    for (const dossierId of dossierIds)
      for (const { id: criterionId } of scoredCriteria(bundle.season.rubric)) {
        const mark = marks.get(readingKey({ dossierId, memberId }))?.[criterionId] ?? 0;
        must(await client["sheet.mark"]({ dossierId, criterionId, mark }));
      }
    must(await client["sheet.release"]({ dossierIds }));
    packets.push(must(await client["packet.seal-return"]({})));
  }
  return packets;
}
