import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { buildResult } from "#shared/documents/build-result.ts";
import type { ResultRecord } from "#shared/documents/result-record.ts";
import { MemberId, SeasonId } from "#shared/identifiers.ts";
import { linkEvents } from "#shared/journal/chain.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import type { SignedSheet } from "#shared/scoring/score-sheet.ts";
import { Season } from "#shared/season/season.ts";
import { applyEvent, createSeasonState } from "#shared/season/season-state.ts";
import { createForger } from "#tests/support/contract-forge.ts";
import { fileHosts, httpHosts, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { CHAIR_ID, setUpPanel } from "#tests/support/contract-panel.ts";
import { bundle, holding, type Stage, setUpStage } from "#tests/support/contract-stage.ts";
import { buildSmallSeason, errorOf, footprint, must } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
  ["the browser host over HTTP", httpHosts],
])("forgeries refused by %s", (_name, createKind) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setUpStage(await createKind());
  });

  afterAll(() => stage.kind.close());

  it("under another judge's name, and from a stranger", async () => {
    const { panel, forger, judge, mine, refusalOf, returnOf } = stage;
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
    const { panel, forger, mine, refusalOf, returnOf } = stage;
    const { chair } = panel;
    const [dossierId] = mine;
    const notMine = bundle.season.dossiers.find(({ id }) => !mine.includes(id))?.id;
    if (!dossierId || !notMine) throw new Error("no dossier");
    const { season } = bundle;
    const good = await forger.sheet(season, dossierId);
    const { marks } = good.sheet;
    const [criterion = ""] = Object.keys(marks);
    const withMarks = (changes: Record<string, number>) => {
      const all = Object.entries<number>({ ...marks, ...changes }).filter(([, mark]) => mark >= 0);
      return forger.sheet(season, dossierId, {
        marks: Object.fromEntries(all.map(([id, mark]) => [id, hundredths(mark)])),
      });
    };
    const cases: [SignedSheet, string][] = [
      [await withMarks({ [criterion]: 10_100 }), `mark-off-scale:${criterion}`],
      [await withMarks({ [criterion]: 7050 }), `mark-off-scale:${criterion}`],
      [await withMarks({ [criterion]: -1 }), `mark-missing:${criterion}`],
      [await withMarks({ extra: 100 }), "criterion-unknown:extra"],
      [await forger.sheet(season, notMine), "not-assigned"],
      [await forger.sheet(season, dossierId, { seasonId: buildSmallSeason(8).season.id }), "other-season"],
      [
        await forger.sheet(season, dossierId, { rubric: { id: "x", version: 1, digest: "0".repeat(64) } }),
        "other-rubric",
      ],
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

  it("as a result from anybody but the chair", async () => {
    const { panel, forger, returnOf } = stage;
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
    const { forger, judge, returnOf, asSeasonOf } = stage;
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
    const { panel, judge, other } = stage;
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
    const { panel, forger, mine, returnOf } = stage;
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

  it("as a result that the chair has made up with judges of its own", async () => {
    const chair = await createForger("Ketua", MemberId.parse(CHAIR_ID));
    const { secretariat } = await setUpPanel(stage.kind, { [CHAIR_ID]: chair.cardFile });
    const season = Season.parse((await secretariat.client["season.current"]({}))?.season);
    const head = { kind: "result", seasonId: season.id, seasonName: season.name, rehearsal: true } as const;
    const invented = await inventResult(season);
    const other = { ...invented, season: { ...invented.season, id: SeasonId.parse("lain") } };
    const fewer = {
      ...invented,
      assignments: invented.assignments.slice(1),
      sheets: invented.sheets.slice(1),
    };
    const lighter = { ...invented, rubric: { ...invented.rubric, tieOrder: [] } };
    const before = await footprint(secretariat);
    for (const [record, problem] of [
      [invented, "members"],
      [other, "season"],
      [fewer, "assignments"],
      [lighter, "rubric"],
    ] as const) {
      const content = { ...head, memberId: null, sequence: 1 };
      const file = await chair.seal(content, { "result.json": record, "notes.json": [] }, secretariat.card);
      expect(errorOf(await secretariat.client["packet.accept"]({ file }))).toEqual({
        type: "content-invalid",
        entry: "result.json",
        problem,
      });
      expect(await footprint(secretariat)).toEqual(before);
    }
  });
});

/** A record that recounts the same, with every sheet signed by a key that nobody registered. */
async function inventResult(season: Season): Promise<ResultRecord> {
  const sheets: SignedSheet[] = [];
  const members = [...season.members];
  for (const [index, member] of members.entries()) {
    const ghost = await createForger(member.name, member.id);
    members[index] = { ...member, card: ghost.card };
    for (const { dossierId, memberId } of season.assignments)
      if (memberId === member.id) sheets.push(await ghost.sheet(season, dossierId));
  }
  const state = createSeasonState({ ...season, members });
  for (const signed of sheets) {
    const at = { at: signed.sheet.releasedAt, by: "Ketua", sha256: nodeCrypto.sha256 };
    for (const event of linkEvents(state.head, [{ type: "sheet-released", signed }], at))
      applyEvent(state, event);
  }
  return buildResult(state, { at: season.createdAt, by: "Ketua", reason: "Selesai" });
}
