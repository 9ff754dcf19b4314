import { afterEach, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { createClient, createRouter } from "#shared/bridge/contract.ts";
import { hostContract } from "#shared/bridge/host-contract.ts";
import { createHostHandlers } from "#shared/host/handlers.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { SeasonBundle } from "#shared/season/season-bundle.ts";
import { resourcesDirectory } from "#tests/support/contract-folders.ts";
import { type HostKind, takeFaults } from "#tests/support/contract-hosts.ts";
import { setUpPanel } from "#tests/support/contract-panel.ts";
import { createMemoryPorts, createTickingClock } from "#tests/support/memory-ports.ts";
import { buildSmallSeason, dealtTo, errorOf, footprint, must, openContent } from "#tests/support/people.ts";

const FILE_BYTES = 60;
/** One file in each packet. */
const PART_BYTES = 100;

afterEach(() => expect(takeFaults()).toEqual([]));

const never = (): Promise<never> => Promise.reject(new Error("never restarted"));

/** Machines whose packets hold next to nothing. */
const smallPackets: HostKind = {
  openStation: async () => {
    const library = createResourceLibrary(resourcesDirectory);
    const ports = {
      ...createMemoryPorts({ clock: createTickingClock(), library }),
      packetPartBytes: PART_BYTES,
    };
    const route = createRouter(hostContract, createHostHandlers(ports), () => {});
    return { client: createClient(hostContract, route), kept: () => null, restart: never };
  },
  close: async () => {},
};

/** Every dossier with an attachment of its own. */
function withAttachments(): SeasonBundle {
  const bundle = buildSmallSeason();
  const attachments = new Map<string, Uint8Array>();
  const dossiers = bundle.season.dossiers.map((card, index) => {
    const bytes = new Uint8Array(FILE_BYTES).fill(index + 1);
    const sha256 = nodeCrypto.sha256(bytes);
    attachments.set(sha256, bytes);
    return {
      ...card,
      attachments: [{ name: `${index}.pdf`, mediaType: "application/pdf", size: FILE_BYTES, sha256 }],
    };
  });
  return { ...bundle, season: { ...bundle.season, dossiers }, attachments };
}

it("brings a judge's attachments in several packets, in any order after the first", async () => {
  const panel = await setUpPanel(smallPackets, {}, withAttachments());
  const [judge, other] = panel.judges;
  if (!judge || !other) throw new Error("too few judges");
  const { memberId } = judge;
  const mine = dealtTo(panel.bundle, memberId);
  const parts: NamedFile[] = [];
  for (let part = 1, count = 1; part <= count; part += 1) {
    const sealed = must(await panel.secretariat.client["packet.seal-for-member"]({ memberId, part }));
    count = sealed.parts;
    parts.push(sealed);
  }
  expect(parts).toHaveLength(mine.length);
  const [first, second, ...rest] = parts;
  if (!first || !second) throw new Error("too few parts");

  const untouched = await footprint(judge);
  expect(errorOf(await judge.client["packet.accept"]({ file: second }))).toMatchObject({
    type: "first-part-missing",
  });
  expect(await footprint(judge)).toEqual(untouched);
  must(await judge.client["packet.accept"]({ file: first }));
  await openContent(judge);
  const open = (index: number) => {
    const card = panel.bundle.season.dossiers.find(({ id }) => id === mine[index]);
    const [file] = card?.attachments ?? [];
    if (!card || !file) throw new Error("no attachment");
    return judge.client["dossier.attachment"]({ dossierId: card.id, sha256: file.sha256 });
  };
  expect((await open(0)).ok).toBe(true);
  for (let index = 1; index < mine.length; index += 1)
    expect(errorOf(await open(index))).toMatchObject({ type: "attachment-in-part", part: index + 1 });
  for (const file of [...rest.toReversed(), second, second])
    must(await judge.client["packet.accept"]({ file }));
  for (const index of mine.keys()) expect((await open(index)).ok).toBe(true);
  expect(must(await judge.client["packet.inspect"]({ file: second })).kind).toBe("attachments");

  expect(errorOf(await other.client["packet.accept"]({ file: second }))).toMatchObject({
    type: "not-for-you",
  });
  const beyond = await panel.secretariat.client["packet.seal-for-member"]({
    memberId,
    part: parts.length + 1,
  });
  expect(errorOf(beyond)).toMatchObject({ type: "content-missing" });
});
