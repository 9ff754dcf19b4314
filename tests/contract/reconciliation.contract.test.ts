import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readTable } from "#electron/tables/read-table.ts";
import type { RereadRequest } from "#shared/bridge/reconciliation-contract.ts";
import { conflictsOf } from "#shared/conflict/explain-conflict.ts";
import { readingKey } from "#shared/identifiers.ts";
import type { RereadFigures } from "#shared/reconciliation/rereads/reread-plan.ts";
import { rereadSentence } from "#shared/reconciliation/rereads/reread-sentence.ts";
import { scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { fileHosts, type HostKind, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { CHAIR_ID, type Panel, setUpPanel } from "#tests/support/contract-panel.ts";
import { buildMarkedSeason, judgeEverything, ROOM_OF_FIRST } from "#tests/support/marked-season.ts";
import { errorOf, footprint, must } from "#tests/support/people.ts";

const REQUEST: RereadRequest & { readonly seed: number } = {
  budget: 9,
  rounds: 2,
  mostPerDossier: 2,
  freePerJudge: 3,
  seed: 1,
};

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("reconciliation on %s", (_name, createKind) => {
  let kind: HostKind;
  let panel: Panel;

  beforeAll(async () => {
    kind = await createKind();
    panel = await setUpPanel(kind, {}, buildMarkedSeason());
    must(await panel.chair.client["packet.accept"]({ file: await panel.packetFor(CHAIR_ID) }));
  });

  afterAll(() => kind.close());

  const plan = async (request: Partial<RereadRequest> = {}): Promise<RereadFigures> => {
    const { client } = panel.chair;
    const taskId = crypto.randomUUID();
    const planned = must(await client["reconciliation.rereads"]({ ...REQUEST, ...request, taskId }));
    if (planned.state !== "known") throw new Error(planned.reason);
    return planned;
  };

  it("has nothing to say before anything was merged", async () => {
    const { client } = panel.chair;
    const taskId = "t";
    const refusals = [
      await client["reconciliation.report"]({ seed: 1, taskId }),
      await client["reconciliation.rereads"]({ ...REQUEST, taskId }),
      await client["reconciliation.what-if"]({ scenarios: null, taskId }),
    ];
    expect(refusals.map(errorOf)).toEqual(refusals.map(() => ({ type: "nothing-to-rank" })));
    const files = [...(await judgeEverything(panel))];
    for (const { result } of await client["merge.apply"]({ files })) must(result);
  });

  it("is for the chair alone", async () => {
    const [judged] = panel.judges;
    const refused = { type: "not-your-role", needed: "chair" };
    for (const person of [panel.secretariat, judged]) {
      if (!person) throw new Error("no judge");
      const { client } = person;
      const answers = [
        await client["reconciliation.report"]({ seed: 1, taskId: "t" }),
        await client["reconciliation.rereads"]({ ...REQUEST, taskId: "t" }),
        await client["reconciliation.what-if"]({ scenarios: null, taskId: "t" }),
        await client["reconciliation.export-rereads"]({ rows: [], format: "csv", language: "id" }),
      ];
      expect(answers.map(errorOf)).toEqual(answers.map(() => refused));
    }
  });

  it("reports what was merged, the same for the same seed, and writes nothing", async () => {
    const { client } = panel.chair;
    const before = await footprint(panel.chair);
    const report = must(await client["reconciliation.report"]({ seed: 1, taskId: "r" }));
    const { season } = panel.bundle;
    expect(report.k).toBe(season.list.size);
    expect(report.sample).toEqual({
      dossiers: 20,
      judges: 4,
      readings: 40,
      incompleteSheets: 0,
      unrankedDossiers: 0,
    });
    expect(report.ranking.filter(({ listed }) => listed).length).toBeGreaterThanOrEqual(season.list.size);
    expect(report.ranking.map(({ mean }) => mean)).toEqual(
      report.ranking.map(({ mean }) => mean).toSorted((a, b) => b - a),
    );
    expect(report.agreement.criteria.map(({ criterion }) => criterion)).toEqual(
      scoredCriteria(season.rubric).map(({ id }) => id),
    );
    expect(report.agreement.total.figures.length).toBeGreaterThan(0);
    expect(must(await client["reconciliation.report"]({ seed: 1, taskId: "r" }))).toEqual(report);
    expect(await footprint(panel.chair)).toEqual(before);
  });

  it("plans further readings within conflicts, limits and what was dealt, and deals nothing", async () => {
    const before = await footprint(panel.chair);
    const { season } = panel.bundle;
    const planned = await plan();
    expect(planned.rows.length).toBeGreaterThan(0);
    expect(planned.rows.length + planned.unused).toBe(REQUEST.budget);
    expect(planned.perRound.reduce((sum, number) => sum + number, 0)).toBe(planned.rows.length);
    expect(planned.comparison.map(({ rule }) => rule).toSorted()).toEqual([
      "adjusted-difference",
      "line",
      "random",
      "raw-difference",
    ]);
    const conflictOf = conflictsOf(season);
    const dealt = new Set<string>(season.assignments.map(readingKey));
    const loads = new Map<string, number>();
    const extra = new Map<string, number>();
    for (const { dossierId, judgeId } of planned.rows) {
      const card = season.dossiers.find(({ id }) => id === dossierId);
      const member = season.members.find(({ id }) => id === judgeId);
      if (!card || !member) throw new Error("not of this season");
      expect(member.role).toBe("judge");
      expect(conflictOf(member.id, card.id)).toBeNull();
      const key = readingKey({ dossierId, memberId: judgeId });
      expect(dealt.has(key)).toBe(false);
      dealt.add(key);
      loads.set(judgeId, (loads.get(judgeId) ?? 0) + 1);
      extra.set(dossierId, (extra.get(dossierId) ?? 0) + 1);
    }
    const limited = season.members.find(({ capacity }) => capacity !== undefined);
    expect(loads.get(limited?.id ?? "") ?? 0).toBeLessThanOrEqual(ROOM_OF_FIRST);
    expect(Math.max(...loads.values())).toBeLessThanOrEqual(REQUEST.freePerJudge);
    expect(Math.max(...extra.values())).toBeLessThanOrEqual(REQUEST.mostPerDossier);
    expect(await plan()).toEqual(planned);
    expect(await footprint(panel.chair)).toEqual(before);
  });

  it("plans no reading where nobody has room", async () => {
    const planned = await plan({ freePerJudge: 0 });
    expect(planned.rows).toEqual([]);
    expect(planned.unused).toBe(REQUEST.budget);
  });

  it("gives a plan up when it is cancelled", async () => {
    const { client } = panel.chair;
    const taskId = crypto.randomUUID();
    const asked = client["reconciliation.rereads"]({ ...REQUEST, taskId });
    await client["task.cancel"]({ taskId });
    expect(errorOf(await asked)).toEqual({ type: "cancelled" });
    expect((await plan()).rows.length).toBeGreaterThan(0);
  });

  it("says what other decisions would change", async () => {
    const { client } = panel.chair;
    const usual = must(await client["reconciliation.what-if"]({ scenarios: null, taskId: "w" }));
    const { season } = panel.bundle;
    const judges = season.members.filter(({ role }) => role === "judge").map(({ id }) => id);
    const dropped = usual.flatMap(({ scenario }) =>
      scenario.type === "drop-judge" ? [scenario.judgeId] : [],
    );
    expect(dropped.toSorted()).toEqual(judges.toSorted());
    expect(usual.some(({ scenario }) => scenario.type === "change-weight")).toBe(true);
    const scenarios = [
      { type: "drop-judge", judgeId: "nobody" },
      { type: "normalised", normalisation: "z" },
      { type: "median" },
    ] as const;
    const own = must(await client["reconciliation.what-if"]({ scenarios: [...scenarios], taskId: "w" }));
    expect(own.map(({ scenario }) => scenario)).toEqual(scenarios);
    expect(own[0]).toMatchObject({ state: "impossible", reason: "unknown-judge" });
    expect(own[1]).toMatchObject({ state: "computed", harms: [{ type: "assumes-equal-pools" }] });
  });

  it("exports the plan for the Secretariat, one row for each reading", async () => {
    const { client } = panel.chair;
    const { rows } = await plan();
    const { season } = panel.bundle;
    for (const format of ["xlsx", "csv", "ods"] as const) {
      const file = must(
        await client["reconciliation.export-rereads"]({ rows, format, language: "id" }),
        format,
      );
      expect(file.name).toBe(`rencana-pembacaan-ulang-${season.year}.${format}`);
      const read = readTable(file, { encoding: null, separator: null });
      if (!read.ok) throw new Error(read.error.type);
      const [heading, ...cells] = read.value.sheets[0]?.rows ?? [];
      expect(heading?.slice(0, 5)).toEqual(["Putaran", "Nomor", "Proposal", "Instansi", "Penilai"]);
      expect(cells).toHaveLength(rows.length);
      const numberOf = new Map<string, string>(season.dossiers.map(({ id, number }) => [id, number]));
      expect(cells.map(([, number]) => number)).toEqual(rows.map((row) => numberOf.get(row.dossierId)));
    }
  });

  it("writes a CSV as spreadsheets of the language read it, each reading with its own reason", async () => {
    const { client } = panel.chair;
    const { rows } = await plan();
    const textOf = async (language: "id" | "en"): Promise<readonly string[]> => {
      const request = { rows, format: "csv", language } as const;
      const { bytes } = must(await client["reconciliation.export-rereads"](request));
      expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
      return new TextDecoder().decode(bytes).split("\r\n");
    };
    const [first] = rows;
    const sd = first?.scoreSd.toFixed(2).replace(/0+$/u, "") ?? "";
    const indonesian = await textOf("id");
    expect(indonesian[0]?.startsWith("Putaran;Nomor;Proposal;")).toBe(true);
    expect(indonesian[1]).toContain(`;${sd.replace(".", ",")};`);
    const english = await textOf("en");
    expect(english[0]?.startsWith("Round,Number,Proposal,")).toBe(true);
    expect(english[1]).toContain(`,${sd},`);
    const reasons = rows.map(
      (row) => `${rereadSentence(row).key}${JSON.stringify(rereadSentence(row).values)}`,
    );
    expect(new Set(reasons).size).toBeGreaterThan(1);
  });
});
