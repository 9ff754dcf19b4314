import { expect } from "vitest";
import type { NamedFile } from "#shared/host/identity.ts";
import type { PacketContent } from "#shared/host/packet-envelope.ts";
import type { DossierId } from "#shared/identifiers.ts";
import type { SignedSheet } from "#shared/scoring/score-sheet.ts";
import { createForger, type Forger } from "./contract-forge.ts";
import type { HostKind } from "./contract-hosts.ts";
import { CHAIR_ID, type Panel, setUpPanel } from "./contract-panel.ts";
import {
  buildSmallSeason,
  dealtTo,
  errorOf,
  footprint,
  markAll,
  must,
  openContent,
  type Person,
} from "./people.ts";

type Judge = Panel["judges"][number];

/** A season in which one judge has sent a return, another has opened nothing, and the third is a forger. */
export interface Stage {
  readonly kind: HostKind;
  readonly panel: Panel;
  readonly forger: Forger;
  readonly judge: Judge;
  readonly other: Judge;
  /** The dossiers dealt to the forger. */
  readonly mine: readonly DossierId[];
  readonly judgePacket: NamedFile;
  readonly returnPacket: NamedFile;
  /** What a person's machine says to a packet, in every way it is taken in; fails if anything has changed. */
  readonly refusalOf: (person: Person, file: NamedFile) => Promise<unknown>;
  /** The head of a return packet of the forger. */
  readonly returnOf: (changes?: Partial<PacketContent>) => PacketContent;
  /** The season as if the forger were its Secretariat. */
  readonly asSeasonOf: (forger: Forger) => Record<string, unknown>;
}

export const bundle = buildSmallSeason();

export async function setUpStage(kind: HostKind): Promise<Stage> {
  const forgerId = bundle.season.members.filter(({ role }) => role === "judge")[2]?.id;
  if (!forgerId) throw new Error("no third judge");
  const forger = await createForger("Penilai ketiga", forgerId);
  const panel = await setUpPanel(kind, { [forgerId]: forger.cardFile }, bundle);
  const [judge, other] = panel.judges;
  if (!judge || !other) throw new Error("too few judges");
  const judgePacket = await panel.packetFor(judge.memberId);
  must(await judge.client["packet.accept"]({ file: judgePacket }));
  await openContent(judge);
  const dealt = dealtTo(bundle, judge.memberId);
  for (const dossierId of dealt) await markAll(judge, dossierId, 8000);
  must(await judge.client["sheet.release"]({ dossierIds: dealt }));
  const returnPacket = must(await judge.client["packet.seal-return"]({}));
  must(await panel.chair.client["packet.accept"]({ file: await panel.packetFor(CHAIR_ID) }));
  return {
    kind,
    panel,
    forger,
    judge,
    other,
    mine: dealtTo(bundle, forgerId),
    judgePacket,
    returnPacket,
    refusalOf: (person, file) =>
      person === judge || person === other ? offer(person, file) : offerTwice(person, file),
    returnOf: (changes = {}) => ({
      kind: "return-packet",
      seasonId: bundle.season.id,
      seasonName: bundle.season.name,
      rehearsal: true,
      memberId: forgerId,
      sequence: 1,
      ...changes,
    }),
    asSeasonOf: ({ card }) => {
      const members = bundle.season.members.map((member) =>
        member.id === judge.memberId ? { ...member, card: judge.card } : member,
      );
      const files = [...bundle.attachments].map(([hash, bytes]) => [`attachments/${hash}`, bytes] as const);
      const season = { ...bundle.season, secretariat: card, members };
      return { "season.json": season, "texts.json": bundle.texts, ...Object.fromEntries(files) };
    },
  };
}

/** What a return packet holds. */
export function holding(...sheets: readonly SignedSheet[]): Record<string, unknown> {
  return { "return.json": { sheets, conflicts: [] } };
}

async function offer(person: Person, file: NamedFile): Promise<unknown> {
  const before = await footprint(person);
  const accepted = await person.client["packet.accept"]({ file });
  expect(await footprint(person)).toEqual(before);
  return errorOf(accepted);
}

/** The preview must say what the merge says. */
async function offerTwice(person: Person, file: NamedFile): Promise<unknown> {
  const before = await footprint(person);
  const [preview] = await person.client["merge.preview"]({ files: [file] });
  const [applied] = await person.client["merge.apply"]({ files: [file] });
  expect(errorOf(applied?.result)).toEqual(errorOf(preview?.result));
  expect(await footprint(person)).toEqual(before);
  return errorOf(applied?.result);
}
