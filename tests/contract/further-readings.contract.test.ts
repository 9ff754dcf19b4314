import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tableWriter } from "#electron/tables/table-writer.ts";
import type { Assignment } from "#shared/assignment/assignment.ts";
import { conflictsOf } from "#shared/conflict/explain-conflict.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { DossierId } from "#shared/identifiers.ts";
import type { RereadRow } from "#shared/reconciliation/rereads/reread-plan.ts";
import type { Season } from "#shared/season/season.ts";
import { applyEvent, createSeasonState } from "#shared/season/season-state.ts";
import { currentStanding } from "#shared/season/standing.ts";
import { fileHosts, type HostKind, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { CHAIR_ID, type Panel, setUpPanel } from "#tests/support/contract-panel.ts";
import {
  dealtTo,
  errorOf,
  footprint,
  markAll,
  must,
  openContent,
  type Person,
} from "#tests/support/people.ts";

const FIGURES = {
  nth: 1,
  judgeReason: "least-loaded",
  margin: -0.4,
  turnProbability: 0.31,
  topProbability: 0.48,
  rankLow: 1,
  rankHigh: 4,
  readings: 2,
  scoreSd: 3,
  scoreSdAfter: 2.5,
  expectedGain: 0.1,
} as const;

const REASON = "rencana Ketua, putaran 1";

async function seasonOf({ client }: Pick<Person, "client">): Promise<Season> {
  const current = await client["season.current"]({});
  if (!current) throw new Error("no season");
  return current.season;
}

/** Readings that could be dealt on top of the present ones, and one that a rule blocks. */
function findPairs(season: Season) {
  const conflictOf = conflictsOf(season);
  const has = ({ dossierId, memberId }: Assignment): boolean =>
    season.assignments.some((one) => one.dossierId === dossierId && one.memberId === memberId);
  const pairs = season.dossiers.flatMap(({ id: dossierId }) =>
    season.members
      .filter(({ role }) => role === "judge")
      .map(({ id: memberId }) => ({ dossierId, memberId })),
  );
  const isBlocked = ({ memberId, dossierId }: Assignment): boolean =>
    conflictOf(memberId, dossierId) !== null;
  return {
    spare: pairs.filter((pair) => !has(pair) && !isBlocked(pair)),
    blocked: pairs.find((pair) => !has(pair) && isBlocked(pair)),
  };
}

function table(rows: readonly (readonly (string | number)[])[]): NamedFile {
  return {
    name: "rencana.csv",
    bytes: tableWriter.write("csv", [{ name: "Rencana", rows }]),
  };
}

/** Everybody reads all of their dossiers and sends the sheets, which the chair takes in. */
async function readEverything({ chair, judges, packetFor, bundle }: Panel): Promise<void> {
  must(await chair.client["packet.accept"]({ file: await packetFor(CHAIR_ID) }));
  for (const judge of judges) {
    must(await judge.client["packet.accept"]({ file: await packetFor(judge.memberId) }));
    await openContent(judge);
    for (const dossierId of dealtTo(bundle, judge.memberId)) await release(judge, dossierId, 6000);
    await sendTo(chair, judge);
  }
}

async function release(judge: Person, dossierId: DossierId, mark: number): Promise<void> {
  await markAll(judge, dossierId, mark);
  must(await judge.client["sheet.release"]({ dossierIds: [dossierId] }));
}

async function sendTo(chair: Person, judge: Person): Promise<void> {
  const sent = must(await judge.client["packet.seal-return"]({}));
  const [row] = await chair.client["merge.apply"]({ files: [sent] });
  expect(row?.result.ok).toBe(true);
}

/** The proposal's place in the chair's ranking as it stands. */
async function placeOf({ client }: Person, dossierId: DossierId): Promise<{ sheets: number; mean: number }> {
  const state = createSeasonState(await seasonOf({ client }));
  const events = must(await client["journal.read"]({ afterSeq: 0, limit: 5000 }));
  for (const event of events) applyEvent(state, event);
  const row = currentStanding(state).find((ranked) => ranked.dossierId === dossierId);
  if (!row) throw new Error("not ranked");
  return { sheets: row.sheets, mean: row.mean.sum / row.mean.count };
}

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("further readings on %s", (_name, createKind) => {
  let kind: HostKind;
  let panel: Panel;

  beforeAll(async () => {
    kind = await createKind();
  });

  afterAll(() => kind.close());

  beforeEach(async () => {
    panel = await setUpPanel(kind);
  });

  const read = async (file: NamedFile) =>
    must(await panel.secretariat.client["assignment.read-further"]({ file }));

  const deal = (readings: Assignment[], reason = REASON) =>
    panel.secretariat.client["assignment.deal-further"]({ readings, reason });

  /** One reading that can be dealt, and the judge it goes to. */
  async function findSpare() {
    const [pair] = findPairs(await seasonOf(panel.secretariat)).spare;
    const judge = panel.judges.find(({ memberId }) => memberId === pair?.memberId);
    if (!pair || !judge) throw new Error("everybody reads everything");
    return { pair, judge };
  }

  const exportRow = async (
    { dossierId, memberId }: Assignment,
    format: "xlsx" | "ods" | "csv",
    language: "id" | "en",
  ): Promise<NamedFile> => {
    const rows: RereadRow[] = [{ dossierId, judgeId: memberId, round: 1, ...FIGURES }];
    const request = { rows, format, language };
    return must(await panel.chair.client["reconciliation.export-rereads"](request));
  };

  it("are read from every table the chair can export, and not for the chair to deal", async () => {
    const { chair, packetFor } = panel;
    must(await chair.client["packet.accept"]({ file: await packetFor(CHAIR_ID) }));
    const { pair } = await findSpare();
    for (const format of ["xlsx", "ods", "csv"] as const)
      for (const language of ["id", "en"] as const)
        expect(await read(await exportRow(pair, format, language)), `${format} ${language}`).toMatchObject({
          fault: null,
          rows: [{ row: 2, round: 1, ...pair, problem: null, isOverLimit: false }],
        });
    const refused = await chair.client["assignment.deal-further"]({ readings: [pair], reason: REASON });
    expect(errorOf(refused)).toMatchObject({ type: "not-your-role" });
  });

  it("go from the chair's table to the official mean", async () => {
    const { secretariat, chair, packetFor } = panel;
    await readEverything(panel);
    const { pair, judge } = await findSpare();
    const { dossierId } = pair;
    const before = await placeOf(chair, dossierId);
    const { rows } = await read(await exportRow(pair, "xlsx", "id"));
    expect(rows).toMatchObject([{ ...pair, problem: null }]);
    const saved = must(await deal([pair]));
    expect(saved.events.map(({ event }) => event)).toMatchObject([
      {
        type: "season-revised",
        change: { kind: "assignment", figures: { given: 1, taken: 0 }, reason: REASON },
      },
    ]);
    const { assignmentMethod } = await seasonOf(secretariat);
    expect(assignmentMethod).toMatchObject({ furtherReadings: 1 });
    expect(assignmentMethod.changedByHand).toBeUndefined();

    must(await judge.client["packet.accept"]({ file: await packetFor(judge.memberId) }));
    expect((await seasonOf(judge)).assignmentMethod.furtherReadings).toBeUndefined();
    expect(errorOf(await judge.client["dossier.text"]({ dossierId }))).toEqual({ type: "sweep-first" });
    must(await judge.client["conflict.finish-sweep"]({}));
    must(await judge.client["dossier.text"]({ dossierId }));
    await release(judge, dossierId, 9000);

    must(await chair.client["packet.accept"]({ file: await packetFor(CHAIR_ID) }));
    await sendTo(chair, judge);
    const after = await placeOf(chair, dossierId);
    expect(after.sheets).toBe(before.sheets + 1);
    expect(after.mean).toBeGreaterThan(before.mean);
  });

  it("are dealt no more once the ranking stands", async () => {
    const { secretariat, chair } = panel;
    await readEverything(panel);
    must(await chair.client["ranking.freeze"]({ reason: "Semua lembar telah diterima" }));
    const result = must(await chair.client["packet.seal-result"]({}));
    must(await secretariat.client["packet.accept"]({ file: result }));
    const { pair } = await findSpare();
    const file = await exportRow(pair, "csv", "en");
    const preview = await secretariat.client["assignment.read-further"]({ file });
    expect(errorOf(preview)).toEqual({ type: "ranking-frozen" });
    expect(errorOf(await deal([pair]))).toEqual({ type: "ranking-frozen" });
  });

  it("are matched by number and name, and told row by row what is in their way", async () => {
    const { secretariat } = panel;
    const season = await seasonOf(secretariat);
    const { spare, blocked } = findPairs(season);
    const [pair] = spare;
    const [dealt] = season.assignments;
    if (!pair || !dealt) throw new Error("no readings");
    const words = ({ dossierId, memberId }: Assignment): [string, string] => [
      season.dossiers.find(({ id }) => id === dossierId)?.number ?? "",
      season.members.find(({ id }) => id === memberId)?.name ?? "",
    ];
    const [number, name] = words(pair);
    const other = season.members.find(({ role, id }) => role === "judge" && id !== pair.memberId);
    const before = await footprint(secretariat);
    const { rows, fault } = await read(
      table([
        ["Rencana Ketua"],
        ["Nomor", "Penilai", "Putaran", "Id penilai"],
        [number.toLowerCase(), name.toUpperCase(), 2, ""],
        [number, name, 2, ""],
        ["", "", "", ""],
        [...words(dealt), 1, ""],
        ["tidak ada", name, 1, ""],
        [number, "Siapa Saja", 1, ""],
        [number, other?.name ?? "", 1, pair.memberId],
        [number, name, "lusa", ""],
        [number, season.members.find(({ role }) => role !== "judge")?.name ?? "", 1, ""],
        ...(blocked ? [[...words(blocked), 1, ""]] : []),
      ]),
    );
    expect(fault).toBeNull();
    expect(rows.map(({ row, problem }) => [row, problem])).toEqual([
      [3, null],
      [4, "twice"],
      [6, "reader-already"],
      [7, "proposal-unknown"],
      [8, "judge-unknown"],
      [9, "ids-disagree"],
      [10, "round-unusable"],
      [11, "reader-no-judge"],
      ...(blocked ? [[12, "reader-in-conflict"]] : []),
    ]);
    expect(rows[0]).toMatchObject({ ...pair, round: 2 });
    expect(await footprint(secretariat)).toEqual(before);
    expect((await read(table([["Nama", "Nilai"]]))).fault).toEqual({ problem: "headings-missing", row: 1 });
  });

  it("are dealt all together or not at all, and never without a reason", async () => {
    const { secretariat } = panel;
    const season = await seasonOf(secretariat);
    const { spare, blocked } = findPairs(season);
    const [pair] = spare;
    const [dealt] = season.assignments;
    if (!pair || !dealt) throw new Error("no readings");
    const before = await footprint(secretariat);
    expect(errorOf(await deal([pair], " "))).toEqual({ type: "reason-missing" });
    const refused: readonly (readonly [Assignment, string])[] = [
      [pair, "reader-already"],
      [dealt, "reader-already"],
      [{ ...pair, dossierId: DossierId.parse("tidak-ada") }, "proposal-unknown"],
      ...(blocked ? [[blocked, "reader-in-conflict"] as const] : []),
    ];
    for (const [other, problem] of refused)
      expect(errorOf(await deal([pair, other]))).toMatchObject({ type: "reading-refused", problem });
    expect(await footprint(secretariat)).toEqual(before);
    must(await deal([pair]));
    const { rows } = await read(
      table([
        ["Id proposal", "Id penilai"],
        [pair.dossierId, pair.memberId],
      ]),
    );
    expect(rows).toMatchObject([{ ...pair, problem: "reader-already" }]);
  });

  it("stay when a new plan changes as little as possible", async () => {
    const { secretariat } = panel;
    const [pair] = findPairs(await seasonOf(secretariat)).spare;
    if (!pair) throw new Error("everybody reads everything");
    must(await deal([pair]));
    const options = {
      readers: 2,
      capacity: null,
      seed: 5,
      expertise: false,
      teams: "any",
      shadowReadings: 0,
    } as const;
    const propose = async (keep: "present" | "finished") => {
      const request = { options: { ...options, keep }, taskId: crypto.randomUUID() };
      const plan = must(await secretariat.client["assignment.propose"](request));
      if (!plan.feasible) throw new Error(JSON.stringify(plan.reasons));
      return plan;
    };
    expect(await propose("present")).toMatchObject({ added: 0, removed: 0 });
    expect((await propose("finished")).readings).toBe(8);
  });
});
