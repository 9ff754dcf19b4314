import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CriterionId, MemberId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { GENESIS } from "#shared/journal/chain.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { JointScore } from "#shared/scoring/layers.ts";
import { applyEvent, createSeasonState, findMember } from "#shared/season/season-state.ts";
import { INITIAL_STATUS, packetSequenceKey, SeasonStatus } from "#shared/season/season-status.ts";
import {
  buildCard,
  buildConflict,
  buildMember,
  buildReturn,
  buildSeason,
  buildSheet,
  chainOf,
  foldEvents,
  MOMENT,
} from "#tests/support/builders.ts";

const season = buildSeason();
const hash = "a".repeat(64);
const judge = MemberId.parse("judge-1");
const dossier = buildSheet().sheet.dossierId;
const reading = { dossierId: dossier, memberId: judge };

const events: readonly SeasonEvent[] = [
  {
    type: "season-opened",
    seasonId: season.id,
    seasonHash: hash,
    rehearsal: false,
    memberId: judge,
    packetHash: null,
  },
  { type: "card-registered", memberId: judge, card: buildCard("judge-1-baru") },
  { type: "packet-sealed", kind: "judge-packet", to: "judge-1", packetHash: hash, sequence: 3 },
  { type: "sweep-finished", memberId: judge },
  { type: "conflict-declared", conflict: buildConflict({ dossier: "d-2" }) },
  { type: "mark-entered", ...reading, criterionId: CriterionId.parse("dampak"), mark: hundredths(7000) },
  { type: "note-entered", ...reading, criterionId: CriterionId.parse("dampak"), note: "baik" },
  { type: "sheet-released", signed: buildSheet() },
  { type: "correction-started", ...reading },
  buildReturn("judge-2", [buildSheet({ judge: "judge-2" })]),
  {
    type: "joint-score-decided",
    score: JointScore.parse({
      layer: "panel",
      dossierId: "d-1",
      marks: {},
      members: ["judge-1"],
      reason: "a",
      at: MOMENT,
    }),
  },
  { type: "readings-excluded", readings: [reading], reason: "sakit" },
  { type: "ranking-frozen", resultHash: hash, reason: "lengkap" },
  { type: "ranking-reopened", reason: "keberatan" },
  {
    type: "result-received",
    resultHash: hash,
    packetHash: hash,
    notesHash: hash,
    frozen: { at: MOMENT, by: "Ketua", reason: "lengkap" },
  },
  { type: "document-made", kind: "recap", sha256: hash },
];

function registered(id: string, name: string): SeasonEvent {
  return { type: "card-registered", memberId: MemberId.parse(id), card: buildCard(name) };
}

describe("a season's state", () => {
  it("begins with every dealt reading, empty, and nothing else", () => {
    const state = createSeasonState(season);
    expect([...state.readings.keys()]).toEqual(
      season.assignments.map(({ dossierId, memberId }) => `${dossierId}/${memberId}`),
    );
    for (const { draft, sheets, conflict, exclusion } of state.readings.values())
      expect([draft, sheets, conflict, exclusion]).toEqual([null, [], null, null]);
    expect([state.status, state.head]).toEqual([INITIAL_STATUS, GENESIS]);
  });

  it("knows every dossier by its id", () => {
    expect([...createSeasonState(season).dossiers.values()]).toEqual(season.dossiers);
  });

  it("is the same whether events come at once, in batches, or from a copy", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 20 }), fc.nat(20), (some, cut) => {
        const chain = chainOf(some);
        const whole = foldEvents(season, some);
        const state = createSeasonState(season);
        for (const audit of chain.slice(0, cut)) applyEvent(state, audit);
        const copy = structuredClone(state);
        for (const audit of structuredClone(chain.slice(cut))) applyEvent(copy, audit);
        expect(copy).toEqual(whole);
      }),
    );
  });

  it("never changes the season or an event", () => {
    const before = structuredClone([season, events]);
    foldEvents(season, events);
    expect([season, events]).toEqual(before);
  });

  it("stands at the head of the journal", () => {
    const chain = chainOf(events);
    expect(foldEvents(season, events).head).toEqual({ seq: events.length, hash: chain.at(-1)?.hash });
  });
});

describe("a season's status", () => {
  it("gathers what happened to the season as a whole", () => {
    const { status } = foldEvents(season, events);
    expect(status).toMatchObject({
      memberId: judge,
      cards: { "judge-1": buildCard("judge-1-baru") },
      sweptBy: [judge],
      mergedPackets: [{ memberId: "judge-2", sequence: 1, at: MOMENT }],
      sequences: { [packetSequenceKey("judge-packet", "judge-1")]: 3 },
      frozen: { resultHash: hash, at: MOMENT, by: "Ketua" },
    });
    expect(status.jointScores).toHaveLength(1);
    expect(SeasonStatus.parse(JSON.parse(JSON.stringify(status)))).toEqual(status);
  });

  it("keeps the cards of several members and the newest of each", () => {
    const cards = [registered("judge-1", "a"), registered("judge-2", "b"), registered("judge-1", "c")];
    expect(foldEvents(season, cards).status.cards).toEqual({
      "judge-1": buildCard("c"),
      "judge-2": buildCard("b"),
    });
  });

  it("freezes with who, when and why, and opens again", () => {
    const freeze: SeasonEvent = { type: "ranking-frozen", resultHash: hash, reason: "lengkap" };
    expect(foldEvents(season, [freeze]).status.frozen).toEqual({
      resultHash: hash,
      notesHash: null,
      at: MOMENT,
      by: "Ketua",
      reason: "lengkap",
    });
    const reopened = foldEvents(season, [freeze, { type: "ranking-reopened", reason: "keberatan" }]);
    expect(reopened.status.frozen).toBeNull();
  });

  it.each([
    { memberId: undefined },
    { sweptBy: null },
    { mergedPackets: [{ packetHash: hash }] },
    { frozen: { resultHash: hash } },
    { sequences: { a: "1" } },
    { cards: { "judge-1": null } },
    { jointScores: [{}] },
  ])("is refused with %j", (altered) => {
    expect(SeasonStatus.safeParse({ ...INITIAL_STATUS, ...altered }).success).toBe(false);
  });
});

describe("findMember", () => {
  it("knows the newest card of a member", () => {
    const [member] = season.members;
    expect(findMember(foldEvents(season, []), judge)).toEqual(member);
    expect(findMember(foldEvents(season, events), judge)).toEqual({
      ...member,
      card: buildCard("judge-1-baru"),
    });
  });

  it("knows no one who is not of the panel, card or no card", () => {
    const stranger = buildMember("judge-9");
    const state = foldEvents(season, [
      { type: "card-registered", memberId: stranger.id, card: buildCard("judge-9") },
    ]);
    expect(findMember(state, stranger.id)).toBeUndefined();
  });
});
