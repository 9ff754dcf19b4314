import { setImmediate } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import type { DeskEntry } from "#shared/desk/desk-entry.ts";
import { DossierId } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { DEFAULT_PACT, pactDigest } from "#shared/panel/integrity-pact.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { paperSheetCode } from "#shared/scoring/paper-sheet-code.ts";
import { foldText } from "#shared/text/fold-text.ts";
import {
  fileHosts,
  type HostKind,
  httpHosts,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import { CHAIR_ID, type Panel, setUpPanel } from "#tests/support/contract-panel.ts";
import {
  dealtTo,
  errorOf,
  footprint,
  markAll,
  must,
  openContent,
  PASSPHRASE,
  readRubric,
} from "#tests/support/people.ts";

type Judge = Panel["judges"][number];

interface Seat {
  readonly panel: Panel;
  readonly judge: Judge;
  readonly mine: readonly DossierId[];
  readonly first: DossierId;
  readonly second: DossierId;
}

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
  ["the browser host over HTTP", httpHosts],
])("a judge's workspace on %s", (_name, createKind) => {
  let kind: HostKind;

  beforeAll(async () => {
    kind = await createKind();
  });

  afterAll(() => kind.close());

  /** A judge who has opened the packet. */
  async function seat(): Promise<Seat> {
    const panel = await setUpPanel(kind);
    const [judge] = panel.judges;
    if (!judge) throw new Error("no judge");
    must(await judge.client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
    const mine = dealtTo(panel.bundle, judge.memberId);
    const [first, second] = mine;
    if (!first || !second) throw new Error("too few dossiers");
    return { panel, judge, mine, first, second };
  }

  it("keeps the desk through a restart, for its judge alone, in no journal and no blob", async () => {
    const { panel, judge, first: dossierId } = await seat();
    const entries: DeskEntry[] = [
      { type: "private-note", dossierId, text: "rahasia\nmeja \u{1f512}" },
      { type: "bookmark", dossierId, on: true },
      { type: "order", by: "number" },
    ];
    const before = await footprint(judge);
    expect(must(await judge.client["desk.read"]({}))).toEqual([]);
    must(await judge.client["desk.put"]({ entries }));
    must(await judge.client["desk.put"]({ entries: [{ type: "bookmark", dossierId, on: false }] }));
    const all = [...entries, { type: "bookmark", dossierId, on: false }];
    expect(must(await judge.client["desk.read"]({}))).toEqual(all);
    expect(await footprint(judge)).toEqual(before);
    for (const { client } of [panel.chair, panel.secretariat])
      for (const refused of [await client["desk.read"]({}), await client["desk.put"]({ entries })])
        expect(["no-season", "not-your-role"]).toContain(errorOf(refused)?.type);
    const { client } = await judge.station.restart();
    must(await client["season.select"]({ seasonId: panel.bundle.season.id }));
    expect(errorOf(await client["desk.read"]({}))).toEqual({ type: "vault-locked" });
    expect(errorOf(await client["desk.put"]({ entries }))).toEqual({ type: "vault-locked" });
    must(await client["identity.unlock"]({ passphrase: PASSPHRASE }));
    expect(must(await client["desk.read"]({}))).toEqual(all);
  });

  it("opens nothing before the pact is accepted, and takes only the words of this season", async () => {
    const { judge, first: dossierId } = await seat();
    const { client } = judge;
    const text = { dossierId };
    for (const refused of [
      await client["dossier.text"](text),
      await client["dossier.attachment"]({ ...text, sha256: "0".repeat(64) }),
      await client["dossier.search"]({ query: "layanan", limit: 10 }),
      await client["sheet.mark"]({ ...text, criterionId: "kebaruan", mark: 7000 }),
      await client["conflict.finish-sweep"]({}),
    ])
      expect(errorOf(refused)).toEqual({ type: "pact-first" });
    const other = pactDigest({ ...DEFAULT_PACT, version: 2 }, nodeCrypto.sha256);
    const before = await footprint(judge);
    expect(errorOf(await client["pact.accept"]({ digest: other }))).toEqual({ type: "pact-changed" });
    expect(await footprint(judge)).toEqual(before);
    const digest = pactDigest(DEFAULT_PACT, nodeCrypto.sha256);
    const [accepted] = must(await client["pact.accept"]({ digest })).events;
    expect(accepted?.event).toMatchObject({
      type: "pact-accepted",
      pact: { acceptance: { memberId: judge.memberId, pact: { id: DEFAULT_PACT.id, digest } } },
    });
    expect(must(await client["pact.accept"]({ digest })).events).toEqual([]);
    expect(errorOf(await client["dossier.text"](text))).toEqual({ type: "sweep-first" });
    expect(errorOf(await client["dossier.search"]({ query: "layanan", limit: 10 }))).toEqual({
      type: "sweep-first",
    });
  });

  it("brings the pact to the chair with the first return, once", async () => {
    const { panel, judge } = await seat();
    const { client } = panel.chair;
    must(await client["packet.accept"]({ file: await panel.packetFor(CHAIR_ID) }));
    const unpledged = must(await judge.client["packet.seal-return"]({}));
    await openContent(judge);
    const files = [must(await judge.client["packet.seal-return"]({}))];
    files.push(must(await judge.client["packet.seal-return"]({})));
    for (const { result } of await client["merge.apply"]({ files: [...files, unpledged] })) must(result);
    const events = must(await client["journal.read"]({ afterSeq: 0, limit: 100 }));
    const pacts = events.flatMap(({ event }) => (event.type === "return-merged" ? [event.pact] : []));
    expect(pacts).toMatchObject([{ acceptance: { memberId: judge.memberId } }, undefined, undefined]);
  });

  it("finds words in own dossiers, and never in one that is in conflict", async () => {
    const { panel, judge, mine, first } = await seat();
    const { client } = judge;
    await openContent(judge);
    const narrative = must(await client["dossier.text"]({ dossierId: first }));
    const word = /[a-z]{7,}/iu.exec(narrative.sections[0]?.text ?? "")?.[0] ?? "";
    await readIn(judge, mine.length);
    const found = must(await client["dossier.search"]({ query: word.toUpperCase(), limit: 50 }));
    expect(found).toMatchObject({ indexed: mine.length, searchable: mine.length });
    const passages = found.hits.flatMap((hit) => (hit.dossierId === first ? hit.passages : []));
    expect(passages.length).toBeGreaterThan(0);
    const written = canonicalJson(narrative.sections.map(({ text }) => text));
    for (const { text, matches } of passages) {
      expect(written).toContain(JSON.stringify(text).slice(1, -1));
      for (const { start, end } of matches) expect(foldText(text.slice(start, end))).toBe(word.toLowerCase());
    }
    expect(found.hits.every(({ dossierId }) => mine.includes(dossierId))).toBe(true);
    for (const query of [" ", ".*", "(", "a".repeat(200), "[^]{0,99}".repeat(20), '"', "\\u0000", "💥 💥"])
      expect(must(await client["dossier.search"]({ query, limit: 1 })).hits, query).toEqual([]);
    must(
      await client["conflict.declare"]({ dossierId: first, kind: "abstention", reason: "Bukan bidang saya" }),
    );
    const after = must(await client["dossier.search"]({ query: word, limit: 50 }));
    expect(after.hits.map(({ dossierId }) => dossierId)).not.toContain(first);
    expect(after).toMatchObject({ total: found.total - 1, searchable: mine.length - 1 });
    expect(
      errorOf(await panel.secretariat.client["dossier.search"]({ query: word, limit: 5 })),
    ).toMatchObject({
      type: "not-your-role",
    });
  });

  it("takes the marks of a printed sheet with its code and a second person", async () => {
    const { panel, judge, first: dossierId, second: other } = await seat();
    const { client, memberId } = judge;
    await openContent(judge);
    const seasonId = panel.bundle.season.id;
    const code = paperSheetCode({ seasonId, dossierId, memberId }, nodeCrypto.sha256);
    const criteria = scoredCriteria(readRubric()).map(({ id }) => id);
    const marks = Object.fromEntries(criteria.map((id) => [id, hundredths(7500)]));
    const entry = { dossierId, code, marks, confirmedBy: "Saksi Pencocok" };
    const before = await footprint(judge);
    const wrong = paperSheetCode({ seasonId, dossierId: other, memberId }, nodeCrypto.sha256);
    const refusals = [
      [{ code: wrong }, { type: "paper-code-wrong", dossierId, problem: "other-sheet" }],
      [{ code: "" }, { type: "paper-code-wrong", dossierId, problem: "mistyped" }],
      [{ code: "💥".repeat(30) }, { type: "paper-code-wrong", dossierId, problem: "mistyped" }],
      [{ confirmedBy: ` ${judge.name.toUpperCase()}  ` }, { type: "second-person-needed" }],
      [
        { confirmedBy: `Prof. ${judge.name.split("").join("\u200b")} (saksi)` },
        { type: "second-person-needed" },
      ],
      [{ confirmedBy: "R." }, { type: "second-person-needed" }],
      [{ confirmedBy: "\u200b" }, { type: "second-person-needed" }],
      [{ marks: {} }, { type: "marks-missing", dossierId, criteria }],
      [{ marks: { nonsense: 1000 } }, { type: "mark-off-scale", criterionId: "nonsense" }],
      [{ marks: { [criteria[0] ?? ""]: 7501 } }, { type: "mark-off-scale", criterionId: criteria[0] }],
    ] as const;
    for (const [change, error] of refusals)
      expect(errorOf(await client["sheet.enter-paper"]({ ...entry, ...change }))).toEqual(error);
    expect(await footprint(judge)).toEqual(before);
    const typed = `${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`;
    const { events } = must(await client["sheet.enter-paper"]({ ...entry, code: typed }));
    expect(events[0]?.event).toMatchObject({ type: "paper-sheet-entered", dossierId, memberId, marks });
    const [released] = must(await client["sheet.release"]({ dossierIds: [dossierId] })).events;
    expect(released?.event).toMatchObject({ signed: { sheet: { marks } } });
    expect(errorOf(await client["sheet.enter-paper"](entry))).toEqual({
      type: "already-released",
      dossierId,
    });
  });

  it("overwrites no mark that has changed since, when one that failed is sent again", async () => {
    const { judge, first: dossierId } = await seat();
    const { client } = judge;
    await openContent(judge);
    const [criterion] = scoredCriteria(readRubric());
    const criterionId = criterion?.id ?? "";
    const enter = (mark: number | null, before?: number | null) =>
      client["sheet.mark"]({ dossierId, criterionId, mark, ...(before === undefined ? {} : { before }) });
    must(await enter(9900));
    const footprintBefore = await footprint(judge);
    const changed = { type: "mark-changed-elsewhere", criterionId };
    expect(errorOf(await enter(3300, null))).toEqual(changed);
    expect(errorOf(await enter(null, 1000))).toEqual(changed);
    expect(await footprint(judge)).toEqual(footprintBefore);
    must(await enter(9900, null));
    must(await enter(3300, 9900));
  });

  it("keeps notes to criteria of the rubric and desk entries to own dossiers", async () => {
    const { judge, first: dossierId } = await seat();
    const { client } = judge;
    await openContent(judge);
    const before = await footprint(judge);
    for (const criterionId of ["nonsense", "constructor"])
      expect(errorOf(await client["sheet.note"]({ dossierId, criterionId, note: "x" }))).toEqual({
        type: "criterion-unknown",
        criterionId,
      });
    const foreign: DeskEntry[] = [{ type: "bookmark", dossierId: DossierId.parse("nope"), on: true }];
    expect(errorOf(await client["desk.put"]({ entries: foreign }))).toEqual({
      type: "not-assigned",
      dossierId: "nope",
    });
    expect(must(await client["desk.read"]({}))).toEqual([]);
    expect(await footprint(judge)).toEqual(before);
  });

  it("prints no paper while the identity is locked", async () => {
    const { judge, first: dossierId } = await seat();
    const { client } = judge;
    await openContent(judge);
    await client["identity.lock"]({});
    const order = { filled: true, paper: "F4", language: "id", taskId: "t" } as const;
    for (const paper of ["paper-sheets", "release-receipt", "signed-sheets"] as const)
      expect(
        errorOf(await client["document.make-own"]({ ...order, dossierIds: [dossierId], kind: paper })),
      ).toEqual({
        type: "vault-locked",
      });
  });

  it("writes down why a sheet is corrected, where a reason is given", async () => {
    const { judge, mine } = await seat();
    await openContent(judge);
    const dossierIds = mine.slice(0, 2);
    for (const dossierId of dossierIds) await markAll(judge, dossierId, 8000);
    must(await judge.client["sheet.release"]({ dossierIds }));
    const told: unknown[] = [];
    for (const [index, dossierId] of dossierIds.entries()) {
      const reason = index === 0 ? " Salah ketik " : "  ";
      told.push(must(await judge.client["sheet.correct"]({ dossierId, reason })).events[0]?.event);
    }
    const memberId = judge.memberId;
    expect(told).toEqual([
      { type: "correction-started", dossierId: dossierIds[0], memberId, reason: "Salah ketik" },
      { type: "correction-started", dossierId: dossierIds[1], memberId },
    ]);
  });
});

/** Waits until every narrative has been read into the search. */
async function readIn({ client }: Judge, dossiers: number): Promise<void> {
  for (;;) {
    const { indexed } = must(await client["dossier.search"]({ query: "", limit: 1 }));
    if (indexed === dossiers) return;
    await setImmediate();
  }
}
