import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { NamedFile } from "#shared/host/identity.ts";
import type { PacketContent } from "#shared/host/packet-envelope.ts";
import type { DossierId } from "#shared/identifiers.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import type { SignedSheet } from "#shared/scoring/score-sheet.ts";
import { createForger, type Forger, resign } from "#tests/support/contract-forge.ts";
import {
  fileHosts,
  type HostKind,
  httpHosts,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import { CHAIR_ID, type Panel, setUpPanel } from "#tests/support/contract-panel.ts";
import {
  buildSmallSeason,
  dealtTo,
  errorOf,
  footprint,
  invite,
  markAll,
  must,
  type Person,
} from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

const bundle = buildSmallSeason();
const forgerId = bundle.season.members.filter(({ role }) => role === "judge")[2]?.id;

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
  ["the browser host over HTTP", httpHosts],
])("packets refused by %s", (_name, createKind) => {
  let kind: HostKind;
  let panel: Panel;
  let forger: Forger;
  let judge: Panel["judges"][number];
  let other: Panel["judges"][number];
  let mine: DossierId[];
  let judgePacket: NamedFile;
  let returnPacket: NamedFile;

  beforeAll(async () => {
    kind = await createKind();
    if (!forgerId) throw new Error("no third judge");
    forger = await createForger("Penilai ketiga", forgerId);
    panel = await setUpPanel(kind, { [forgerId]: forger.cardFile }, bundle);
    const [first, second] = panel.judges;
    if (!first || !second) throw new Error("too few judges");
    [judge, other] = [first, second];
    mine = dealtTo(bundle, forgerId);
    judgePacket = await panel.packetFor(judge.memberId);
    must(await judge.client["packet.accept"]({ file: judgePacket }));
    must(await judge.client["conflict.finish-sweep"]({}));
    const dealt = dealtTo(bundle, judge.memberId);
    for (const dossierId of dealt) await markAll(judge, dossierId, 8000);
    must(await judge.client["sheet.release"]({ dossierIds: dealt }));
    returnPacket = must(await judge.client["packet.seal-return"]({}));
    must(await panel.chair.client["packet.accept"]({ file: await panel.packetFor(CHAIR_ID) }));
  });

  afterAll(() => kind.close());

  /** What a person's machine says to a packet, by whatever way it is taken in; and that nothing changed. */
  async function refusalOf(person: Person, file: NamedFile): Promise<unknown> {
    const before = await footprint(person);
    const isCollector = person !== judge && person !== other;
    const [preview] = isCollector ? await person.client["merge.preview"]({ files: [file] }) : [];
    const [applied] = isCollector ? await person.client["merge.apply"]({ files: [file] }) : [];
    const accepted = isCollector ? undefined : await person.client["packet.accept"]({ file });
    if (isCollector) expect(errorOf(applied?.result)).toEqual(errorOf(preview?.result));
    expect(await footprint(person)).toEqual(before);
    return errorOf(isCollector ? applied?.result : accepted);
  }

  const returnOf = (changes: Partial<PacketContent> = {}): PacketContent => ({
    kind: "return-packet",
    seasonId: bundle.season.id,
    seasonName: bundle.season.name,
    rehearsal: true,
    memberId: forgerId ?? null,
    sequence: 1,
    ...changes,
  });
  /** The season as if the forger were its Secretariat. */
  const asSeasonOf = ({ card }: Forger): Record<string, unknown> => {
    const members = bundle.season.members.map((member) =>
      member.id === judge.memberId ? { ...member, card: judge.card } : member,
    );
    const files = [...bundle.attachments].map(([hash, bytes]) => [`attachments/${hash}`, bytes] as const);
    const season = { ...bundle.season, secretariat: card, members };
    return { "season.json": season, "texts.json": bundle.texts, ...Object.fromEntries(files) };
  };
  const holding = (...sheets: readonly SignedSheet[]) => ({ "return.json": { sheets, conflicts: [] } });

  it("when they are for somebody else", async () => {
    expect(await refusalOf(other, judgePacket)).toEqual({ type: "not-for-you" });
    expect(await refusalOf(panel.chair, judgePacket)).toEqual({ type: "not-for-you" });
    expect(await refusalOf(other, returnPacket)).toEqual({ type: "not-for-you" });
    // Sealed for the key of one, addressed to another member.
    const content = returnOf({ kind: "judge-packet", memberId: judge.memberId });
    const misaddressed = await forger.seal(content, asSeasonOf(forger), other.card);
    expect(await refusalOf(other, misaddressed)).toEqual({ type: "not-for-you" });
  });

  it("cut at every tenth of their length", async () => {
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

  it("under another judge's name, and from a stranger", async () => {
    const { chair } = panel;
    const asOther = await forger.seal(returnOf({ memberId: judge.memberId }), holding(), chair.card);
    expect(await refusalOf(chair, asOther)).toEqual({
      type: "sender-unknown",
      sender: "Penilai ketiga",
      memberName: judge.name,
    });
    const stranger = await createForger("Orang asing", judge.memberId);
    expect(await refusalOf(chair, await stranger.seal(returnOf(), holding(), chair.card))).toMatchObject({
      type: "sender-unknown",
      sender: "Orang asing",
    });
    const [dossierId] = mine;
    if (!dossierId) throw new Error("no dossier");
    const foreign = await forger.sheet(bundle.season, dossierId, { memberId: judge.memberId });
    expect(await refusalOf(chair, await forger.seal(returnOf(), holding(foreign), chair.card))).toMatchObject(
      {
        type: "sheet-invalid",
        problem: "other-judge",
      },
    );
  });

  it("with a sheet that its judge did not sign so, or that does not belong", async () => {
    const { chair } = panel;
    const [dossierId] = mine;
    const notMine = bundle.season.dossiers.find(({ id }) => !mine.includes(id))?.id;
    if (!dossierId || !notMine) throw new Error("no dossier");
    const { season } = bundle;
    const good = await forger.sheet(season, dossierId);
    const { marks } = good.sheet;
    const [criterion = ""] = Object.keys(marks);
    const withMarks = (changes: Record<string, number | undefined>) => {
      const all = Object.entries({ ...marks, ...changes }).filter(([, mark]) => mark !== undefined);
      return forger.sheet(season, dossierId, {
        marks: Object.fromEntries(all.map(([id, mark]) => [id, hundredths(mark ?? 0)])),
      });
    };
    const cases: [SignedSheet, string][] = [
      [await withMarks({ [criterion]: 10_100 }), `mark-off-scale:${criterion}`],
      [await withMarks({ [criterion]: 7050 }), `mark-off-scale:${criterion}`],
      [await withMarks({ [criterion]: undefined }), `mark-missing:${criterion}`],
      [await withMarks({ extra: 100 }), "criterion-unknown:extra"],
      [await forger.sheet(season, notMine), "not-assigned"],
      [await forger.sheet(season, dossierId, { seasonId: buildSmallSeason(8).season.id }), "other-season"],
      [await forger.sheet(season, dossierId, { rubric: { id: "x", version: 1 } }), "other-rubric"],
      [{ ...good, notes: { [criterion]: "ditambah" } }, "notes-changed"],
      [{ ...good, sheet: { ...good.sheet, revision: 2 } }, "signature-wrong"],
    ];
    for (const [sheet, problem] of cases)
      expect(
        await refusalOf(chair, await forger.seal(returnOf(), holding(sheet), chair.card)),
        problem,
      ).toMatchObject({
        type: "sheet-invalid",
        problem,
      });
    // One bad sheet among good ones takes the good ones with it: all or none.
    const mixed = holding(good, await withMarks({ [criterion]: 10_100 }));
    expect(await refusalOf(chair, await forger.seal(returnOf(), mixed, chair.card))).toMatchObject({
      type: "sheet-invalid",
    });
  });

  it("of the wrong kind", async () => {
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

  it("as a result from anybody but the chair", async () => {
    const { secretariat } = panel;
    const file = await forger.seal(
      returnOf({ kind: "result", memberId: null }),
      { "result.json": {} },
      secretariat.card,
    );
    const before = await footprint(secretariat);
    expect(errorOf(await secretariat.client["packet.accept"]({ file }))).toMatchObject({
      type: "sender-unknown",
    });
    expect(await footprint(secretariat)).toEqual(before);
  });

  it("as a season from anybody but its Secretariat, and leave the open season open", async () => {
    const before = await footprint(judge);
    const content = returnOf({ kind: "judge-packet", memberId: judge.memberId });
    const file = await forger.seal(content, asSeasonOf(forger), judge.card);
    expect(errorOf(await judge.client["packet.accept"]({ file }))).toMatchObject({
      type: "sender-unknown",
      sender: "Penilai ketiga",
      memberName: "Sekretariat",
    });
    expect(await footprint(judge)).toEqual(before);
    // The same with another season open: it must stay the open one.
    const sample = must(await judge.client["season.start-sample"]({}));
    const withSample = await footprint(judge);
    expect(errorOf(await judge.client["packet.accept"]({ file }))).toMatchObject({ type: "sender-unknown" });
    expect(await footprint(judge)).toEqual(withSample);
    expect((await judge.client["season.current"]({}))?.season.id).toBe(sample.id);
    must(await judge.client["season.select"]({ seasonId: bundle.season.id }));
  });

  it("as cards that are not whole, not signed by themselves, or somebody else's", async () => {
    const { secretariat } = panel;
    const before = await footprint(secretariat);
    const card = JSON.parse(Buffer.from(judge.cardFile.bytes).toString("utf8"));
    const register = async (memberId: string, content: string) => {
      const file = { name: "kartu.json", bytes: new TextEncoder().encode(content) };
      return errorOf(await secretariat.client["panel.register-card"]({ memberId, file }));
    };
    for (const content of ["", "{}", "x".repeat(20_000), JSON.stringify({ ...card, name: "Orang lain" })])
      expect(await register(judge.memberId, content)).toEqual({ type: "card-invalid" });
    expect(await register(other.memberId, JSON.stringify(card))).toEqual({
      type: "card-taken",
      memberName: judge.name,
    });
    expect(await register("nobody", JSON.stringify(card))).toEqual({ type: "member-unknown" });
    expect(await footprint(secretariat)).toEqual(before);
  });

  it("not when they are in order: the same forger's honest packet is taken in, once", async () => {
    const { chair } = panel;
    const sheets = await Promise.all(mine.map((dossierId) => forger.sheet(bundle.season, dossierId)));
    const file = await forger.seal(returnOf(), holding(...sheets), chair.card);
    const [first] = await chair.client["merge.apply"]({ files: [file] });
    expect(first?.result.ok && first.result.value.changes.length).toBe(mine.length);
    const after = await footprint(chair);
    const [again] = await chair.client["merge.apply"]({ files: [file] });
    expect(again?.result.ok && again.result.value.changes).toEqual([]);
    expect(await footprint(chair)).toEqual(after);
    // Another sheet under the same revision is a fork: shown, never resolved silently.
    const [dossierId] = mine;
    if (!dossierId) throw new Error("no dossier");
    const fork = await forger.sheet(bundle.season, dossierId);
    const forked = await forger.seal(returnOf({ sequence: 2 }), holding(fork), chair.card);
    const [row] = await chair.client["merge.apply"]({ files: [forked] });
    expect(row?.result.ok && row.result.value.changes.map(({ change }) => change)).toEqual(["fork"]);
    expect(errorOf(await chair.client["ranking.freeze"]({ reason: "Selesai" }))).toMatchObject({
      type: "readings-open",
    });
  });

  it("when they come to somebody without a season or without keys", async () => {
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
