import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { CriterionId, DossierId, MemberId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { eventsToLine, eventToLine, GENESIS, linkEvents, readChain } from "#shared/journal/chain.ts";
import { JointScore } from "#shared/scoring/layers.ts";
import { buildConflict, buildReturn, buildSheet, chainOf, MOMENT } from "#tests/support/builders.ts";

const { sha256 } = nodeCrypto;

function noteEvent(note: string): SeasonEvent {
  return {
    type: "note-entered",
    dossierId: DossierId.parse("d-1"),
    memberId: MemberId.parse("judge-1"),
    criterionId: CriterionId.parse("dampak"),
    note,
  };
}

const event = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }).map(noteEvent),
  fc.string({ maxLength: 20 }).map((reason): SeasonEvent => ({ type: "ranking-reopened", reason })),
  fc.constant<SeasonEvent>({ type: "sheet-released", signed: buildSheet() }),
  fc.constant(buildReturn("judge-1", [buildSheet({ revision: 2 })], [buildConflict()])),
);
const events = fc.array(event, { minLength: 1, maxLength: 8 });

function linesOf(some: readonly SeasonEvent[]): string[] {
  return chainOf(some).map(eventToLine);
}

/** A journal with one line chosen, by its index. */
const journalWithLine = events.chain((some) =>
  fc.record({
    lines: fc.constant(linesOf(some)),
    index: fc.integer({ min: 0, max: some.length - 1 }),
  }),
);

function brokenLine(lines: readonly string[]): number | null {
  const read = readChain(lines, sha256);
  return read.ok ? null : read.error.line;
}

describe("a journal", () => {
  it("reads back as it was written", () => {
    fc.assert(
      fc.property(events, (some) => {
        const linked = chainOf(some);
        expect(readChain(linked.map(eventToLine), sha256)).toEqual({ ok: true, value: linked });
        const batched = linked.length === 0 ? [] : [eventsToLine(linked)];
        expect(readChain(batched, sha256)).toEqual({ ok: true, value: linked });
        expect(linked.map((item) => item.event)).toEqual(some);
      }),
    );
  });

  it("numbers events from one and binds each to the one before", () => {
    const linked = chainOf([noteEvent("a"), noteEvent("b")]);
    expect(linked.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(linked[0]?.prev).toBe(GENESIS.hash);
    expect(linked[1]?.prev).toBe(linked[0]?.hash);
  });

  it("is the same whether events are linked at once or one after another", () => {
    fc.assert(
      fc.property(events, events, (some, more) => {
        const first = chainOf(some);
        const end = first.at(-1);
        const head = end ? { seq: end.seq, hash: end.hash } : GENESIS;
        const rest = linkEvents(head, more, { at: MOMENT, by: "Ketua", sha256 });
        expect([...first, ...rest]).toEqual(chainOf([...some, ...more]));
        expect(readChain(rest.map(eventToLine), sha256, head)).toEqual({ ok: true, value: rest });
      }),
    );
  });

  it("is empty and whole before the first event", () => {
    expect(readChain([], sha256)).toEqual({ ok: true, value: [] });
    expect(chainOf([])).toEqual([]);
  });

  it("reads back a reason that was written with blanks around it", () => {
    const score = JointScore.parse({
      layer: "panel",
      dossierId: "d-1",
      marks: { dampak: 7000 },
      members: ["judge-1"],
      reason: "sepakat",
      at: MOMENT,
    });
    const joint: SeasonEvent = { type: "joint-score-decided", score: { ...score, reason: "  sepakat\n" } };
    expect(brokenLine(linesOf([joint, noteEvent("a")]))).toBeNull();
  });
});

describe("a tampered journal", () => {
  it("names the line where a character was changed", () => {
    fc.assert(
      fc.property(journalWithLine, fc.nat(), fc.constantFrom("0", "a", "}", '"', " "), (journal, at, put) => {
        const { lines, index } = journal;
        const line = lines[index] ?? "";
        const place = at % line.length;
        fc.pre(line[place] !== put);
        const altered = lines.with(index, line.slice(0, place) + put + line.slice(place + 1));
        expect(brokenLine(altered)).toBe(index + 1);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["another field in the line", (line: string) => line.replace('{"at"', '{"added":1,"at"')],
    ["another field in the event", (line: string) => line.replace('"event":{', '"event":{"added":1,')],
    ["a field said twice", (line: string) => line.replace('{"at"', '{"by":"Lain","at"')],
    ["a blank between fields", (line: string) => line.replace(',"by"', ', "by"')],
    ["an empty line", () => ""],
    ["a torn line", (line: string) => line.slice(0, -10)],
    ["a list", () => "[]"],
    ["nothing but null", () => "null"],
  ])("names the line that holds %s", (_what, alter) => {
    const lines = linesOf([noteEvent("a"), noteEvent("b"), noteEvent("c")]);
    expect(brokenLine(lines.with(1, alter(lines[1] ?? "")))).toBe(2);
  });

  it("names the place of a dropped line", () => {
    fc.assert(
      fc.property(journalWithLine, ({ lines, index }) => {
        const isLast = index === lines.length - 1;
        expect(brokenLine(lines.toSpliced(index, 1))).toBe(isLast ? null : index + 1);
      }),
    );
  });

  it("shows a cut-off end by its head, which no longer is the one noted", () => {
    const linked = chainOf([noteEvent("a"), noteEvent("b")]);
    const read = readChain(linked.slice(0, 1).map(eventToLine), sha256);
    expect(read.ok && read.value.at(-1)?.hash).not.toBe(linked.at(-1)?.hash);
  });

  it("names the first of two swapped lines", () => {
    fc.assert(
      fc.property(journalWithLine, ({ lines, index }) => {
        const [line, next] = lines.slice(index, index + 2);
        fc.pre(line !== undefined && next !== undefined);
        if (line === undefined || next === undefined) return;
        expect(brokenLine(lines.with(index, next).with(index + 1, line))).toBe(index + 1);
      }),
    );
  });

  it("names an inserted line, be it a copy or freshly linked elsewhere", () => {
    fc.assert(
      fc.property(journalWithLine, event, ({ lines, index }, other) => {
        expect(brokenLine(lines.toSpliced(index + 1, 0, lines[index] ?? ""))).toBe(index + 2);
        const forged = linkEvents({ seq: index + 1, hash: "f".repeat(64) }, [other], {
          at: MOMENT,
          by: "Lain",
          sha256,
        }).map(eventToLine);
        expect(brokenLine(lines.toSpliced(index + 1, 0, ...forged))).toBe(index + 2);
      }),
    );
  });

  it("breaks after a line that was linked anew, for the next one remembers the old", () => {
    const linked = chainOf([noteEvent("a"), noteEvent("b"), noteEvent("c")]);
    const [first] = linked;
    if (!first) throw new Error("no first event");
    const anew = linkEvents(first, [noteEvent("lain")], { at: MOMENT, by: "Ketua", sha256 });
    const lines = linked.map(eventToLine).toSpliced(1, 1, ...anew.map(eventToLine));
    expect(brokenLine(lines)).toBe(3);
  });

  it("names a line that claims another number, though it follows the one before", () => {
    const [first] = chainOf([noteEvent("a")]);
    if (!first) throw new Error("no first event");
    const skipping = linkEvents({ seq: 2, hash: first.hash }, [noteEvent("b")], {
      at: MOMENT,
      by: "Ketua",
      sha256,
    });
    expect(brokenLine([first, ...skipping].map(eventToLine))).toBe(2);
  });

  it("counts lines from the start of the journal when only its end is read", () => {
    const [first, ...rest] = chainOf([noteEvent("a"), noteEvent("b"), noteEvent("c")]);
    if (!first) throw new Error("no first event");
    const lines = rest.map(eventToLine);
    expect(readChain(lines.with(1, "{}"), sha256, first)).toEqual({
      ok: false,
      error: { type: "line-unreadable", line: 3 },
    });
    expect(readChain(lines.with(1, lines[0] ?? ""), sha256, first)).toEqual({
      ok: false,
      error: { type: "chain-broken", line: 3 },
    });
  });
});
