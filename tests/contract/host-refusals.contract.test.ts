import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { resign } from "#tests/support/contract-forge.ts";
import { fileHosts, httpHosts, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { CHAIR_ID } from "#tests/support/contract-panel.ts";
import { bundle, holding, type Stage, setUpStage } from "#tests/support/contract-stage.ts";
import { buildSmallSeason, errorOf, footprint, invite } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
  ["the browser host over HTTP", httpHosts],
])("packets refused by %s", (_name, createKind) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setUpStage(await createKind());
  });

  afterAll(() => stage.kind.close());

  it("when they are for somebody else", async () => {
    const { panel, forger, judge, other, judgePacket, returnPacket, refusalOf, returnOf, asSeasonOf } = stage;
    expect(await refusalOf(other, judgePacket)).toEqual({ type: "not-for-you" });
    expect(await refusalOf(panel.chair, judgePacket)).toEqual({ type: "not-for-you" });
    expect(await refusalOf(other, returnPacket)).toEqual({ type: "not-for-you" });
    // Sealed for the key of one, addressed to another member.
    const content = returnOf({ kind: "judge-packet", memberId: judge.memberId });
    const misaddressed = await forger.seal(content, asSeasonOf(forger), other.card);
    expect(await refusalOf(other, misaddressed)).toEqual({ type: "not-for-you" });
  });

  it("cut at every tenth of their length", async () => {
    const { panel, other, returnPacket, refusalOf } = stage;
    for (const [person, file] of [
      [other, await panel.packetFor(other.memberId)],
      [panel.chair, returnPacket],
    ] as const)
      for (let tenth = 0; tenth < 10; tenth += 1) {
        const cut = {
          name: file.name,
          bytes: file.bytes.slice(0, Math.floor((file.bytes.length * tenth) / 10)),
        };
        const expected = tenth === 0 ? { type: "not-a-packet" } : { type: "packet-damaged" };
        expect(await refusalOf(person, cut), `${tenth} tenths of ${file.name}`).toMatchObject(expected);
      }
  });

  it("with one byte of the manifest changed after it was signed", async () => {
    const { panel, forger, mine, refusalOf, returnOf } = stage;
    const [dossierId] = mine;
    if (!dossierId) throw new Error("no dossier");
    const content = holding(await forger.sheet(bundle.season, dossierId));
    const renamed = await forger.sealAltered(returnOf(), content, panel.chair.card, (packet) => {
      const text = Buffer.from(packet.get("manifest.json") ?? []).toString("utf8");
      packet.set("manifest.json", Buffer.from(text.replace("Musim", "Masim")));
    });
    expect(await refusalOf(panel.chair, renamed)).toEqual({
      type: "signature-wrong",
      sender: "Penilai ketiga",
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const file = await forger.sealAltered(returnOf(), content, panel.chair.card, (packet) => {
          const bytes = new Uint8Array(packet.get("manifest.json") ?? []);
          const at = place % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ change;
          packet.set("manifest.json", bytes);
        });
        expect(await refusalOf(panel.chair, file)).not.toBeNull();
      }),
      { numRuns: 15 },
    );
  });

  it("with an entry changed, added or left out behind the manifest", async () => {
    const { panel, forger, refusalOf, returnOf } = stage;
    const content = holding();
    const seal = (alter: (packet: Map<string, Uint8Array>) => void) =>
      forger.sealAltered(returnOf(), content, panel.chair.card, alter);
    const damaged = { type: "packet-damaged", where: "return.json" };
    expect(
      await refusalOf(panel.chair, await seal((packet) => packet.set("return.json", Buffer.from("{}")))),
    ).toEqual(damaged);
    expect(await refusalOf(panel.chair, await seal((packet) => packet.delete("return.json")))).toEqual(
      damaged,
    );
    expect(
      await refusalOf(panel.chair, await seal((packet) => packet.set("more", Buffer.from("x")))),
    ).toEqual({
      type: "packet-damaged",
      where: "more",
    });
    for (const name of ["manifest.json", "manifest.sig"])
      expect(await refusalOf(panel.chair, await seal((packet) => packet.delete(name)))).toEqual({
        type: "not-a-packet",
      });
  });

  it("of a newer or an older version", async () => {
    const { panel, forger, refusalOf, returnOf } = stage;
    const seal = (version: number) =>
      forger.sealAltered(returnOf(), holding(), panel.chair.card, (packet) =>
        resign(forger, packet, (text) => text.replace(/"version":1\}$/u, `"version":${version}}`)),
      );
    expect(await refusalOf(panel.chair, await seal(2))).toEqual({
      type: "newer-version",
      found: 2,
      known: 1,
    });
    expect(await refusalOf(panel.chair, await seal(0))).toEqual({
      type: "older-version",
      found: 0,
      known: 1,
    });
  });

  it("of another season, and a rehearsal mixed with real ones", async () => {
    const { panel, forger, refusalOf, returnOf } = stage;
    const { chair } = panel;
    const elsewhere = returnOf({ seasonId: buildSmallSeason(8).season.id, seasonName: "Musim lain" });
    expect(await refusalOf(chair, await forger.seal(elsewhere, holding(), chair.card))).toEqual({
      type: "other-season",
      found: "Musim lain",
      expected: bundle.season.name,
    });
    expect(
      await refusalOf(chair, await forger.seal(returnOf({ rehearsal: false }), holding(), chair.card)),
    ).toEqual({
      type: "rehearsal-mixed",
      packetIsRehearsal: false,
    });
  });

  it("of the wrong kind", async () => {
    const { panel, returnPacket, refusalOf } = stage;
    const { chair, secretariat } = panel;
    expect(await refusalOf(chair, await panel.packetFor(CHAIR_ID))).toEqual({
      type: "wrong-kind",
      found: "season",
      expected: ["return-packet"],
    });
    const before = await footprint(secretariat);
    expect(errorOf(await secretariat.client["packet.accept"]({ file: returnPacket }))).toMatchObject({
      type: "wrong-kind",
      found: "return-packet",
    });
    expect(await footprint(secretariat)).toEqual(before);
  });

  it("when they come to somebody without a season or without keys", async () => {
    const { kind, judgePacket, returnPacket } = stage;
    const nobody = await kind.openStation();
    expect(errorOf(await nobody.client["packet.accept"]({ file: judgePacket }))).toEqual({
      type: "no-identity",
    });
    const fresh = await invite(kind, "Baru");
    expect(errorOf((await fresh.client["merge.apply"]({ files: [returnPacket] }))[0]?.result)).toEqual({
      type: "no-season",
    });
    await fresh.client["identity.lock"]({});
    expect(errorOf(await fresh.client["packet.accept"]({ file: judgePacket }))).toEqual({
      type: "vault-locked",
    });
    expect(await fresh.client["season.list"]({})).toEqual([]);
  });
});
