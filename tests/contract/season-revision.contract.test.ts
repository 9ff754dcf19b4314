import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readState } from "#electron/cli/read-state.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { type DossierId, MemberId } from "#shared/identifiers.ts";
import { planParts } from "#shared/season/attachment-parts.ts";
import { type Season, seasonForChair, seasonForJudge } from "#shared/season/season.ts";
import { createForger, type Forger } from "#tests/support/contract-forge.ts";
import { fileHosts, type HostKind, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import {
  buildSmallSeason,
  errorOf,
  footprint,
  invite,
  markAll,
  must,
  openContent,
  type Person,
} from "#tests/support/people.ts";

const bundle = buildSmallSeason();
const JUDGE = pickJudge();
const CHAIR = MemberId.parse("ketua");

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("a revised season on %s", (_name, createKind) => {
  let kind: HostKind;
  let secretariat: Forger;
  let judge: Person;
  let chair: Person;
  /** The season of the Secretariat, which writes its packets by hand. */
  let season: Season;
  let mine: readonly DossierId[];
  let others: readonly DossierId[];

  beforeAll(async () => {
    kind = await createKind();
  });

  afterAll(() => kind.close());

  beforeEach(async () => {
    secretariat = await createForger("Sekretariat", JUDGE);
    judge = await invite(kind, "Penilai");
    chair = await invite(kind, "Ketua");
    const cards = new Map([
      [JUDGE, judge.card],
      [CHAIR, chair.card],
    ]);
    season = {
      ...bundle.season,
      secretariat: secretariat.card,
      members: bundle.season.members.map((member) => ({ ...member, card: cards.get(member.id) ?? null })),
    };
    mine = dealt(season);
    others = season.dossiers.map(({ id }) => id).filter((id) => !mine.includes(id));
  });

  const seal = (whole: Season, memberId: MemberId, entries: Record<string, unknown>): Promise<NamedFile> => {
    const { id: seasonId, name: seasonName, rehearsal } = whole;
    const to = memberId === JUDGE ? judge.card : chair.card;
    const packetKind = memberId === JUDGE ? "judge-packet" : "season";
    return secretariat.seal(
      { kind: packetKind, seasonId, seasonName, rehearsal, memberId, sequence: 1 },
      entries,
      to,
    );
  };

  const judgePacket = (whole: Season): Promise<NamedFile> => {
    const own = seasonForJudge(whole, JUDGE);
    const ids = new Set(own.dossiers.map(({ id }) => id));
    const wanted = new Set(
      own.dossiers.flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256)),
    );
    const files = [...bundle.attachments].filter(([hash]) => wanted.has(hash));
    return seal(whole, JUDGE, {
      "season.json": own,
      "texts.json": bundle.texts.filter(({ dossierId }) => ids.has(dossierId)),
      ...Object.fromEntries(files.map(([hash, bytes]) => [`attachments/${hash}`, bytes])),
    });
  };

  const chairPacket = (whole: Season): Promise<NamedFile> =>
    seal(whole, CHAIR, { "season.json": seasonForChair(whole) });

  /** The next revision: the judge's first dossier goes, one of the others comes. */
  const dealAnew = (): Season => {
    const [gone] = mine;
    const [added] = others;
    if (!gone || !added) throw new Error("too few dossiers");
    const isGone = (reading: { dossierId: string; memberId: string }): boolean =>
      reading.memberId === JUDGE && reading.dossierId === gone;
    return {
      ...season,
      revision: 2,
      assignments: [
        ...season.assignments.filter((reading) => !isGone(reading)),
        { dossierId: added, memberId: JUDGE },
      ],
      formerAssignments: [{ dossierId: gone, memberId: JUDGE }],
    };
  };

  it("keeps what a judge has done, and closes what is new until the next sweep", async () => {
    must(await judge.client["packet.accept"]({ file: await judgePacket(season) }));
    await openContent(judge);
    const [gone, kept] = mine;
    const [added] = others;
    if (!gone || !kept || !added) throw new Error("too few dossiers");
    await markAll(judge, kept, 8000);
    await markAll(judge, gone, 7000);
    must(await judge.client["sheet.release"]({ dossierIds: [gone] }));
    const revised = dealAnew();
    must(await judge.client["packet.accept"]({ file: await judgePacket(revised) }));

    const state = await stateOf(judge);
    expect(state.season).toEqual(seasonForJudge(revised, JUDGE));
    expect(state.status).toMatchObject({ revision: 2, unswept: [added], sweptBy: [JUDGE] });
    expect(Object.keys(state.status.pacts)).toEqual([JUDGE]);
    expect(state.readings.get(`${kept}/${JUDGE}`)?.draft?.marks).not.toEqual({});
    expect(state.readings.get(`${gone}/${JUDGE}`)?.sheets).toHaveLength(1);
    const events = must(await judge.client["journal.read"]({ afterSeq: 0, limit: 1000 }));
    expect(events.at(-1)?.event).toMatchObject({
      type: "season-revised",
      change: { kind: "packet", figures: { added: 1, removed: 1 } },
    });

    must(await judge.client["dossier.text"]({ dossierId: kept }));
    expect(errorOf(await judge.client["dossier.text"]({ dossierId: added }))).toEqual({
      type: "sweep-first",
    });
    const search = must(await judge.client["dossier.search"]({ query: "inovasi", limit: 10 }));
    expect(search.searchable).toBe(mine.length - 1);
    must(await judge.client["conflict.finish-sweep"]({}));
    must(await judge.client["dossier.text"]({ dossierId: added }));
    expect((await stateOf(judge)).status.unswept).toEqual([]);
    expect(must(await judge.client["conflict.finish-sweep"]({})).events).toEqual([]);
    const restarted = await judge.station.restart();
    expect((await restarted.client["season.list"]({}))[0]).toMatchObject({ dossiers: mine.length });
  });

  it("takes a packet twice as one, and never an earlier one", async () => {
    const first = await judgePacket(season);
    const second = await judgePacket(dealAnew());
    must(await judge.client["packet.accept"]({ file: first }));
    must(await judge.client["packet.accept"]({ file: second }));
    const before = await footprint(judge);
    must(await judge.client["packet.accept"]({ file: second }));
    expect(await footprint(judge)).toEqual(before);
    expect(errorOf(await judge.client["packet.accept"]({ file: first }))).toEqual({
      type: "packet-outdated",
      found: 1,
      known: 2,
    });
    expect(await footprint(judge)).toEqual(before);
    const sameNumber = await judgePacket({ ...season, revision: 2, name: "Lain" });
    expect(errorOf(await judge.client["packet.accept"]({ file: sameNumber }))).toMatchObject({
      type: "season-exists",
    });
    expect(await footprint(judge)).toEqual(before);
  });

  it("changes the rubric only while there is no mark", async () => {
    must(await judge.client["packet.accept"]({ file: await judgePacket(season) }));
    const rubric = { ...season.rubric, version: season.rubric.version + 1 };
    must(
      await judge.client["packet.accept"]({ file: await judgePacket({ ...season, revision: 2, rubric }) }),
    );
    await openContent(judge);
    await markAll(judge, mine[0] ?? never(), 8000);
    const before = await footprint(judge);
    const file = await judgePacket({ ...season, revision: 3 });
    expect(errorOf(await judge.client["packet.accept"]({ file }))).toEqual({ type: "rubric-changed" });
    expect(await footprint(judge)).toEqual(before);
  });

  it("merges what a judge released before hearing of the revision as an additional reading", async () => {
    must(await judge.client["packet.accept"]({ file: await judgePacket(season) }));
    await openContent(judge);
    const [gone, kept] = mine;
    if (!gone || !kept) throw new Error("too few dossiers");
    await markAll(judge, gone, 7000);
    must(await judge.client["sheet.release"]({ dossierIds: [gone] }));
    const file = must(await judge.client["packet.seal-return"]({}));
    must(await chair.client["packet.accept"]({ file: await chairPacket(season) }));
    must(await chair.client["packet.accept"]({ file: await chairPacket(dealAnew()) }));
    const [row] = await chair.client["merge.apply"]({ files: [file] });
    expect(must(row?.result ?? never()).changes).toMatchObject([{ dossierId: gone, change: "new" }]);
    const state = await stateOf(chair);
    expect(state.readings.get(`${gone}/${JUDGE}`)?.sheets).toHaveLength(1);
    // Every other reading is left out with a reason, and the ranking stands on the one that came.
    const open = [...state.readings.values()].filter(({ sheets }) => sheets.length === 0);
    const readings = open.map(({ dossierId, memberId }) => ({ dossierId, memberId }));
    must(await chair.client["ranking.exclude"]({ readings, reason: "uji" }));
    must(await chair.client["ranking.freeze"]({ reason: "uji" }));
    expect(must(await chair.client["packet.seal-result"]({})).name).toMatch(/\.pleno$/u);
    const later = await chairPacket({ ...dealAnew(), revision: 3 });
    expect(errorOf(await chair.client["packet.accept"]({ file: later }))).toEqual({ type: "ranking-frozen" });
  });

  it("asks for the Secretariat's new packet before the return of a judge who already has it", async () => {
    must(await judge.client["packet.accept"]({ file: await judgePacket(season) }));
    must(await judge.client["packet.accept"]({ file: await judgePacket(dealAnew()) }));
    const file = must(await judge.client["packet.seal-return"]({}));
    must(await chair.client["packet.accept"]({ file: await chairPacket(season) }));
    const before = await footprint(chair);
    const [row] = await chair.client["merge.apply"]({ files: [file] });
    expect(errorOf(row?.result)).toEqual({ type: "season-ahead", found: 2, known: 1 });
    expect(await footprint(chair)).toEqual(before);
    must(await chair.client["packet.accept"]({ file: await chairPacket(dealAnew()) }));
    const [again] = await chair.client["merge.apply"]({ files: [file] });
    expect(errorOf(again?.result)).toBeNull();
  });

  it("takes a conflict about a reading that was taken back as nothing", async () => {
    must(await judge.client["packet.accept"]({ file: await judgePacket(season) }));
    const [gone] = mine;
    if (!gone) throw new Error("too few dossiers");
    must(await judge.client["conflict.declare"]({ dossierId: gone, kind: "other", reason: "kenal baik" }));
    const file = must(await judge.client["packet.seal-return"]({}));
    must(await chair.client["packet.accept"]({ file: await chairPacket(dealAnew()) }));
    const [row] = await chair.client["merge.apply"]({ files: [file] });
    expect(must(row?.result ?? never())).toMatchObject({ changes: [], newConflicts: [] });
    expect((await stateOf(chair)).readings.has(`${gone}/${JUDGE}`)).toBe(false);
  });
});

describe("a judge's attachments in several packets", () => {
  const files = [40, 70, 30, 80].map((size, index) => new Uint8Array(size).fill(index));

  it("fills every packet in the order of the dossiers and never asks for a file twice", () => {
    const attachments = files.map((bytes, index) => ({
      name: `${index}.pdf`,
      mediaType: "application/pdf",
      size: bytes.length,
      sha256: String(index).repeat(64),
    }));
    const [card] = bundle.season.dossiers;
    if (!card) throw new Error("no dossier");
    const dossiers = [
      { ...card, attachments },
      { ...card, attachments: attachments.slice(0, 1) },
    ];
    expect(planParts({ dossiers })).toMatchObject({ parts: 1 });
    const { parts, partOf } = planParts({ dossiers, partBytes: 100 });
    expect(parts).toBe(3);
    expect([...partOf.values()]).toEqual([1, 2, 2, 3]);
  });
});

function dealt({ assignments }: Season): DossierId[] {
  return assignments.filter(({ memberId }) => memberId === JUDGE).map(({ dossierId }) => dossierId);
}

async function stateOf({ client }: Person) {
  return (await readState(client)) ?? never();
}

/** One who reads some of the dossiers, but not all. */
function pickJudge(): MemberId {
  const all = bundle.season.dossiers.length;
  const judge = bundle.season.members.find(({ id, role }) => {
    const { length } = bundle.season.assignments.filter(({ memberId }) => memberId === id);
    return role === "judge" && length > 1 && length < all;
  });
  return judge?.id ?? never();
}

function never(): never {
  throw new Error("missing");
}
