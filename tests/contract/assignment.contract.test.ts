import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readTable } from "#electron/tables/read-table.ts";
import type { AssignmentOptions } from "#shared/assignment/assignment-options.ts";
import { describeDesign } from "#shared/assignment/describe-design.ts";
import type { PlannedAssignment } from "#shared/bridge/assignment-contract.ts";
import { conflictsOf } from "#shared/conflict/explain-conflict.ts";
import type { Season } from "#shared/season/season.ts";
import { fileHosts, type HostKind, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { type Panel, setUpPanel } from "#tests/support/contract-panel.ts";
import {
  buildSmallSeason,
  errorOf,
  footprint,
  invite,
  markAll,
  must,
  openContent,
  toSeasonFile,
} from "#tests/support/people.ts";

const OPTIONS: AssignmentOptions = {
  readers: 2,
  capacity: null,
  seed: 11,
  expertise: false,
  teams: "any",
  shadowReadings: 0,
  keep: "finished",
};

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("assignment on %s", (_name, createKind) => {
  let kind: HostKind;
  let panel: Panel;

  beforeAll(async () => {
    kind = await createKind();
  });

  afterAll(() => kind.close());

  beforeEach(async () => {
    panel = await setUpPanel(kind);
  });

  const seasonOf = async (): Promise<Season> => {
    const current = await panel.secretariat.client["season.current"]({});
    if (!current) throw new Error("no season");
    return current.season;
  };

  const propose = async (options: Partial<AssignmentOptions> = {}) =>
    must(
      await panel.secretariat.client["assignment.propose"]({
        options: { ...OPTIONS, ...options },
        taskId: crypto.randomUUID(),
      }),
    );

  const planned = async (options: Partial<AssignmentOptions> = {}): Promise<PlannedAssignment> => {
    const proposed = await propose(options);
    if (!proposed.feasible) throw new Error(JSON.stringify(proposed.reasons));
    return proposed;
  };

  it("plans without touching the season, then takes the plan over with how it was made", async () => {
    const { client } = panel.secretariat;
    const before = await footprint(panel.secretariat);
    const plan = await planned({ readers: 1 });
    expect(await footprint(panel.secretariat)).toEqual(before);
    expect(plan).toMatchObject({ readings: 4, loads: { least: 1, most: 2 }, packetsToRenew: [] });
    must(await client["assignment.apply"]({ planId: plan.planId, reason: "" }));
    const season = await seasonOf();
    expect(season.assignments).toHaveLength(4);
    expect(season.assignmentMethod).toMatchObject({ seed: 11, isRandom: true, options: { readers: 1 } });
    expect(season.formerAssignments?.length).toBe(plan.removed);
    const conflictOf = conflictsOf(season);
    for (const { memberId, dossierId } of season.assignments)
      expect(conflictOf(memberId, dossierId)).toBeNull();
  });

  it("gives the same plan for the same seed, and none after the season has changed", async () => {
    const { client } = panel.secretariat;
    const [first, second] = [await planned(), await planned()];
    expect({ ...first, planId: "" }).toEqual({ ...second, planId: "" });
    expect(errorOf(await client["assignment.apply"]({ planId: first.planId, reason: "" }))).toEqual({
      type: "plan-outdated",
    });
    must(await client["assignment.apply"]({ planId: second.planId, reason: "" }));
    expect(errorOf(await client["assignment.apply"]({ planId: second.planId, reason: "" }))).toEqual({
      type: "plan-outdated",
    });
  });

  it("says why nothing can be dealt, and keeps no plan", async () => {
    expect(await propose({ readers: 2, capacity: 1 })).toMatchObject({
      feasible: false,
      shortfall: 5,
      reasons: [{ type: "capacity-short", needed: 8, places: 3, short: 5 }],
    });
  });

  /** Has the first judge release one sheet, which the Secretariat then merges. */
  const releaseOne = async () => {
    const { client } = panel.secretariat;
    const [judge] = panel.judges;
    if (!judge) throw new Error("no judge");
    const packet = await panel.packetFor(judge.memberId);
    must(await judge.client["packet.accept"]({ file: packet }));
    await openContent(judge);
    const dossierId = panel.bundle.season.assignments.find(
      (one) => one.memberId === judge.memberId,
    )?.dossierId;
    if (!dossierId) throw new Error("nothing dealt");
    await markAll(judge, dossierId, 7000);
    must(await judge.client["sheet.release"]({ dossierIds: [dossierId] }));
    const sent = must(await judge.client["packet.seal-return"]({}));
    const [merged] = await client["merge.apply"]({ files: [sent] });
    expect(merged?.result.ok).toBe(true);
    return { judge, dossierId };
  };

  it("keeps released work that a relation blocks later, and names it", async () => {
    const { client } = panel.secretariat;
    const { judge, dossierId } = await releaseOne();
    const reading = { dossierId, memberId: judge.memberId };
    const relation = {
      memberId: judge.memberId,
      target: { kind: "dossier", dossierId },
      reason: "saudara kandung pengusul",
    } as const;
    must(await client["conflict.declare-relation"]({ relation }));
    for (const keep of ["finished", "present"] as const) {
      const plan = await planned({ keep });
      expect(plan.finishedInConflict).toEqual([reading]);
      expect(plan.dossiers.find((row) => row.dossierId === dossierId)?.readers).toContain(judge.memberId);
    }
    const plan = await planned();
    must(await client["assignment.apply"]({ planId: plan.planId, reason: "hubungan baru" }));
    expect((await seasonOf()).assignments).toContainEqual(reading);
  });

  it("keeps released work and wants a reason once packets were sealed", async () => {
    const { client } = panel.secretariat;
    const { judge, dossierId } = await releaseOne();
    const plan = await planned({ readers: 1, seed: 3 });
    expect(plan.finishedInConflict).toEqual([]);
    expect(plan.dossiers.find((row) => row.dossierId === dossierId)?.readers).toEqual([judge.memberId]);
    expect(plan.packetsToRenew).toEqual([judge.memberId]);
    expect(errorOf(await client["assignment.apply"]({ planId: plan.planId, reason: "" }))).toEqual({
      type: "reason-missing",
    });
    must(await client["assignment.apply"]({ planId: plan.planId, reason: "satu pembaca cukup" }));
    const other = panel.judges[1]?.memberId ?? null;
    expect(
      errorOf(
        await client["assignment.move"]({ dossierId, from: judge.memberId, to: other, reason: "coba tarik" }),
      ),
    ).toMatchObject({ type: "reading-refused", problem: "reading-finished" });
  });

  it("changes one reading by hand, never against a conflict", async () => {
    const { client } = panel.secretariat;
    const season = await seasonOf();
    const conflictOf = conflictsOf(season);
    const judges = season.members.filter(({ role }) => role === "judge");
    const readersOf = (dossierId: string): string[] =>
      season.assignments.flatMap((one) => (one.dossierId === dossierId ? [one.memberId] : []));
    for (const { id: dossierId } of season.dossiers) {
      const blocked = judges.find(({ id }) => conflictOf(id, dossierId));
      if (!blocked) continue;
      const refusal = await client["assignment.move"]({ dossierId, from: null, to: blocked.id, reason: "" });
      expect(errorOf(refusal)).toMatchObject({ problem: "reader-in-conflict", memberName: blocked.name });
    }
    const spare = season.dossiers.flatMap(({ id: dossierId }) =>
      judges
        .filter(({ id }) => !readersOf(dossierId).includes(id) && !conflictOf(id, dossierId))
        .map(({ id }) => ({ dossierId, memberId: id })),
    )[0];
    if (!spare) throw new Error("everybody reads everything");
    const { dossierId, memberId: to } = spare;
    must(await client["assignment.move"]({ dossierId, from: null, to, reason: "" }));
    const after = await seasonOf();
    expect(after.assignments).toContainEqual({ dossierId, memberId: to });
    expect(after.assignmentMethod.changedByHand).toBe(1);
    const again = await client["assignment.move"]({ dossierId, from: null, to, reason: "" });
    expect(errorOf(again)).toMatchObject({ problem: "reader-already" });
    must(await client["assignment.move"]({ dossierId, from: to, to: null, reason: "" }));
    expect((await seasonOf()).formerAssignments).toContainEqual({ dossierId, memberId: to });
  });

  it("moves the work of a judge who left, and no other", async () => {
    const base = buildSmallSeason();
    const gone = base.season.members.find(({ role }) => role === "judge")?.id ?? "";
    const free = base.season.members.map((member) => ({
      ...member,
      homeAgencyCodes: [],
      homeRegionCodes: [],
      ...(member.id === gone ? { withdrawn: { at: base.season.createdAt, reason: "sakit" } } : {}),
    }));
    panel = { ...panel, secretariat: await invite(kind, "Sekretariat lain") };
    const { client } = panel.secretariat;
    const bundle = { ...base, season: { ...base.season, members: free } };
    must(await client["season.start-file"]({ file: toSeasonFile(bundle) }));
    const plan = await planned({ keep: "present" });
    const lost = base.season.assignments.filter(({ memberId }) => memberId === gone).length;
    expect([plan.removed, plan.added]).toEqual([lost, lost]);
    expect(plan.judges.find(({ memberId }) => memberId === gone)?.load ?? 0).toBe(0);
  });

  it("exports the plan or the present assignment as a table", async () => {
    const { client } = panel.secretariat;
    const plan = await planned();
    const file = must(
      await client["assignment.export"]({ planId: plan.planId, format: "csv", language: "id" }),
    );
    const lines = new TextDecoder().decode(file.bytes).trim().split("\n");
    expect(lines).toHaveLength(1 + plan.readings);
    expect(file.name).toMatch(/^penugasan-\d{4}\.csv$/u);
    const present = must(await client["assignment.export"]({ planId: null, format: "xlsx", language: "en" }));
    expect(present.bytes.length).toBeGreaterThan(1000);
  });

  it("exports no plan that the season has outgrown, and the limits that were dealt by", async () => {
    const { client } = panel.secretariat;
    const [old, plan] = [await planned({ capacity: 30 }), await planned({ capacity: 33 })];
    const request = { format: "xlsx", language: "id" } as const;
    const exported = async (planId: string | null) =>
      await client["assignment.export"]({ ...request, planId });
    expect(errorOf(await exported(old.planId))).toEqual({ type: "plan-outdated" });
    must(await client["assignment.apply"]({ planId: plan.planId, reason: "" }));
    expect(errorOf(await exported(plan.planId))).toEqual({ type: "plan-outdated" });
    const present = must(await exported(null));
    const table = readTable(present, { encoding: null, separator: null });
    expect(table.ok && table.value.sheets[1]?.rows[1]?.[2]).toBe("33");
  });

  it("is not for judges", async () => {
    const [judge] = panel.judges;
    if (!judge) throw new Error("no judge");
    must(await judge.client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
    const refused = await judge.client["assignment.propose"]({ options: OPTIONS, taskId: "t" });
    expect(errorOf(refused)).toMatchObject({ type: "not-your-role" });
  });

  it("deals a connected design", async () => {
    const plan = await planned();
    const readings = plan.dossiers.flatMap(({ dossierId, readers }) =>
      readers.map((memberId) => ({ dossierId, memberId })),
    );
    const ids = plan.judges.map(({ memberId }) => memberId);
    expect(describeDesign(readings, ids).components).toBe(plan.design.components);
  });
});
