import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { showAgreement } from "#electron/cli/commands/agree.ts";
import { rankRatings } from "#electron/cli/commands/rank-ratings.ts";
import { planRereads } from "#electron/cli/commands/reread.ts";
import { askWhatIf } from "#electron/cli/commands/what-if.ts";
import type { CommandContext, Outcome } from "#electron/cli/outcome.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { makeFolder, resourcesDirectory } from "#tests/support/contract-folders.ts";

const translate = createTranslate("en");
const context: CommandContext = {
  translate,
  say: ({ key, values }) => translate(key, values),
  progress: () => {},
  environment: {},
  resourcesDirectory,
};

const COMMON = { lang: "en", seed: 7, top: 3 } as const;
const RANK = { ...COMMON, draws: 200, interval: 0.9 } as const;
const REREAD = { ...COMMON, budget: 4, rounds: 1, mostPerDossier: 1 } as const;

const Ranked = z.object({ ranking: z.array(z.object({ topProbability: z.number() })) });
const Planned = z.object({ rows: z.array(z.object({ dossier: z.string(), judge: z.string() })).min(1) });
const Answered = z.object({ outcomes: z.array(z.unknown()) });

/** Twelve dossiers, each read by two of three judges; judge C gives ten points less than the others. */
const PANEL = Array.from({ length: 12 }, (_, index) => {
  const merit = 60 + ((index * 7) % 12) * 2;
  const readers = ["A", "B", "C"].filter((_judge, place) => place !== index % 3);
  return readers.map((judge, place) => {
    const noise = ((index * 5 + place * 3) % 7) - 3;
    return `K-${index + 1},${judge},${merit + noise - (judge === "C" ? 10 : 0)}`;
  });
}).flat();

describe("files of marks", () => {
  let folder: string;
  const file = (text: string, encoding: BufferEncoding = "utf8"): string => {
    const path = join(folder, "marks.csv");
    writeFileSync(path, text, encoding);
    return path;
  };
  const panel = (): string => file(["dossier,judge,mark", ...PANEL].join("\n"));
  const rank = (text: string, rubric?: string): Promise<Outcome> =>
    rankRatings(context, file(text), rubric === undefined ? RANK : { ...RANK, rubric });

  beforeAll(() => void (folder = makeFolder()));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("ranks by raw means and says beside it what severity makes of them", async () => {
    const { exitCode, json, lines } = await rankRatings(context, panel(), RANK);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({
      ok: true,
      k: 3,
      sample: { dossiers: 12, judges: 3, readings: 24, incompleteSheets: 0 },
      estimator: { used: "intra-block" },
      line: { state: "known", k: 3 },
      judges: [{ judge: "A", readings: 8, severity: null, withheld: { reason: "too-few-dossiers" } }, {}, {}],
    });
    const { ranking } = Ranked.parse(json);
    expect(ranking).toHaveLength(12);
    expect(ranking.reduce((sum, { topProbability }) => sum + topProbability, 0)).toBeCloseTo(3, 9);
    expect(lines[0]).toMatch(/^ *Rank +Dossier +Mean/u);
  });

  it("reads the same panel from every layout, in any order of rows", async () => {
    const long = (await rank(["dossier,judge,mark", ...PANEL].join("\n"))).json;
    const reversed = (await rank(["dossier,judge,mark", ...PANEL.toReversed()].join("\r\n"))).json;
    expect(reversed).toEqual(long);
    const rows = Array.from({ length: 12 }, (_, index) => {
      const of = (judge: string): string =>
        PANEL.find((row) => row.startsWith(`K-${index + 1},${judge},`))?.split(",")[2] ?? "";
      return [`K-${index + 1}`, of("A"), of("B"), of("C")].join(";");
    });
    const matrix = (await rank(`\uFEFFusulan;A;B;C\n${rows.join("\n")}`)).json;
    const { input: _wide, ...figures } = z.record(z.string(), z.unknown()).parse(matrix);
    expect(long).toMatchObject(figures);
  });

  it("weighs criteria by a rubric, names them in either language and refuses what is off its scale", async () => {
    const rubric = "kipp-8q-umum-2023-type";
    const off = await rank("dossier,judge,criterion,mark\nK-1,A,signifikansi,101\nK-1,A,nonsense,80", rubric);
    expect(off).toMatchObject({
      exitCode: 2,
      json: { ok: false, error: { type: "ratings-problems", count: 2 } },
    });
    expect(off.lines.slice(1)).toEqual([
      "Row 2, column mark: 101 is off the scale of the rubric, 0 to 100.",
      "Row 3: the rubric has no criterion “nonsense”.",
    ]);
    const names = ["latar_belakang", "Novelty / added value", "implementasi", "SIGNIFIKANSI"];
    const others = ["adaptabilitas", "sumber_daya", "strategi_keberlanjutan"];
    const rows = [...names, ...others].map((name, place) => `K-1,A,${name},${place === 3 ? 90 : 80}`);
    const { json } = await rank(`dossier,judge,criterion,mark\n${rows.join("\n")}`, rubric);
    expect(json).toMatchObject({ ranking: [{ mean: 83, readings: 1 }] });
    expect(await rank("dossier,judge,mark\nK-1,A,80", "none")).toMatchObject({
      exitCode: 2,
      json: { error: { type: "rubric-unknown", id: "none" } },
    });
    expect(await rank("dossier,judge,mark\nK-1,A,80", "kipp-2022-umum")).toMatchObject({
      json: { error: { type: "ratings-rubric-unusable", problem: "weight-unknown" } },
    });
  });

  it("takes decimal commas, quotes, tabs and Windows letters", async () => {
    const { json } = await rank(
      'dossier\tjudge\tinovasi\tdampak\n"K ""1"""\tA\t67,5\t70\n"K ""1"""\tB\t68\t"70"',
    );
    expect(json).toMatchObject({ ranking: [{ dossier: 'K "1"', mean: 68.875, readings: 2 }] });
    const latin = file("dossier,judge,mark\nK-1,Andr\u00e9,80\nK-1,Andr\u00e8,82", "latin1");
    expect((await rankRatings(context, latin, RANK)).json).toMatchObject({ input: { judges: 2 } });
  });

  it("takes identical lines once and leaves empty marks out", async () => {
    const { json } = await rank("dossier,judge,mark\nK-1,A,80\nK-1,A,80.0\nK-1,B,\nK-2,B,70");
    expect(json).toMatchObject({
      input: { repeated: 1, marks: 2 },
      ranking: [
        { dossier: "K-1", readings: 1 },
        { dossier: "K-2", readings: 1 },
      ],
    });
  });

  it("takes R's NA as no mark, and leaves criteria without weight out", async () => {
    expect((await rank("dossier,judge,mark\nK-1,A,80\nK-1,B,NA\nK-2,B,70")).json).toMatchObject({
      input: { marks: 2, ignoredCriteria: [] },
    });
    expect((await rank("dossier,judge,mark\nK-1,A,80\nK-1,B,na")).exitCode).toBe(2);
    const rubric = "kipp-8q-umum-2023-type";
    const criteria = [
      ["ringkasan", "12345"],
      ["latar_belakang", "80"],
      ["kebaruan", "80"],
      ["implementasi", "80"],
      ["signifikansi", "90"],
      ["adaptabilitas", "80"],
      ["sumber_daya", "80"],
      ["strategi_keberlanjutan", "80"],
    ];
    const rows = criteria.map(([name, mark]) => `K-1,A,${name},${mark}`);
    expect((await rank(`dossier,judge,criterion,mark\n${rows.join("\n")}`, rubric)).json).toMatchObject({
      input: { marks: 7, ignoredCriteria: ["ringkasan"] },
      ranking: [{ mean: 83 }],
    });
  });

  it("says the sign of an effect, sorts judges as people do, and tells what was assumed", async () => {
    const judges = ["T1", "T2", "T10"];
    const rows = Array.from({ length: 12 }, (_, at) =>
      judges.map(
        (judge, place) => `K-${at},${judge},${60 + 2 * at + 6 * place + ((at * 5 + place * 3) % 4)}`,
      ),
    ).flat();
    const { json, lines } = await rank(["dossier,judge,mark", ...rows, "K-x,T1,NA"].join("\n"));
    const found = z
      .object({
        judges: z.array(z.object({ judge: z.string(), effect: z.number(), severity: z.number() })),
        ranking: z.array(z.object({ adjustedSe: z.number(), comparisonSe: z.number() })),
      })
      .parse(json);
    for (const { effect, severity } of found.judges) expect(severity).toBe(0 - effect);
    expect(found.judges.find(({ judge }) => judge === "T10")?.effect).toBeGreaterThan(3);
    for (const row of found.ranking) expect(row.comparisonSe).toBeLessThan(row.adjustedSe);
    const listed = lines.flatMap((line) => /^T\d+/u.exec(line)?.[0] ?? []);
    expect(listed).toEqual(judges);
    expect(lines.join("\n")).toContain("a scale of 0 to 100 is assumed");
    expect(lines.some((line) => line.includes("strict −, lenient +"))).toBe(true);
  });

  it("names the real reason where everybody is on the list or has no complete sheet", async () => {
    const rows = PANEL.flatMap((row) => {
      const [dossier, judge, mark] = row.split(",");
      return [
        `${dossier},${judge},x,${mark}`,
        ...(dossier === "K-1" ? [] : [`${dossier},${judge},y,${mark}`]),
      ];
    });
    const path = file(["dossier,judge,criterion,mark", ...rows].join("\n"));
    const { json, lines } = await rankRatings(context, path, { ...RANK, top: 11 });
    expect(json).toMatchObject({
      sample: { dossiers: 11, incompleteSheets: 2, unrankedDossiers: 1 },
      line: { state: "withheld", reason: "everybody-listed" },
    });
    expect(lines).toContain("1 dossier has no complete score sheet and therefore no rank.");
    const plan = await planRereads(context, path, { ...REREAD, top: 11 });
    expect(plan.json).toMatchObject({ state: "withheld", reason: "everybody-listed" });
  });

  it("gives no chances to further readings of a panel in parts", async () => {
    const other = PANEL.map((row) => `x${row.replace(/,([ABC]),/u, ",x$1,")}`);
    const path = file(["dossier,judge,mark", ...PANEL, ...other].join("\n"));
    const { json, lines } = await planRereads(context, path, REREAD);
    expect(json).toMatchObject({
      state: "known",
      components: 2,
      expectedShareNow: null,
      rawShareNow: null,
      rows: [
        { judgeReason: "links-panels", topProbability: null, rankLow: null, turnProbability: null },
        {},
        {},
        {},
      ],
    });
    expect(lines.join("\n")).toContain("2 parts that share no dossier");
  });

  it.each([
    ["delapan", "mark: “delapan” is not a mark"],
    ["NaN", "mark: “NaN” is not a mark"],
    ["Infinity", "mark: “Infinity” is not a mark"],
    ["1e9", "mark: “1e9” is not a mark"],
    ["1.234.5", "mark: “1.234.5” is not a mark"],
    ["80,5", "has 4 fields, the first row 3"],
    ['"80', "a quote is not closed"],
  ])("refuses %s in place of a mark, by row and column", async (mark, sentence) => {
    const { exitCode, lines } = await rank(`dossier,judge,mark\nK-1,A,80\nK-2,A,${mark}`);
    expect(exitCode).toBe(2);
    expect(lines[1]).toContain("Row 3");
    expect(lines[1]).toContain(sentence);
  });

  it("refuses contradictions, empty names and headers it does not know", async () => {
    const twice = await rank("dossier,judge,mark\nK-1,A,80\n,A,70\nK-1,A,81");
    expect(twice.json).toMatchObject({
      error: { count: 2 },
      problems: [
        { type: "ratings-label-empty", row: 3, column: "dossier" },
        { type: "ratings-mark-twice", row: 4, firstRow: 2, dossier: "K-1", judge: "A" },
      ],
    });
    for (const [text, type] of [
      ["", "table-empty"],
      ["K-1,A,80\nK-1,B,81", "ratings-header"],
      ["dossier,mark\nK-1,80", "ratings-header"],
      ["dossier,judge,judge,mark\nK-1,A,B,80", "ratings-column-twice"],
      ["dossier,judge,mark\nK-1,A,", "ratings-no-marks"],
      ["dossier,judge,x,y\nK-1,A,80,\nK-1,B,,80", "ratings-no-sheet"],
    ] as const)
      expect((await rank(text)).json, text).toMatchObject({ ok: false, error: { type } });
    expect((await rankRatings(context, folder, RANK)).json).toMatchObject({ error: { type: "unreadable" } });
  });

  it.each([
    ["one judge", "K-1,A,70\nK-2,A,80\nK-3,A,75\nK-4,A,60"],
    ["one dossier", "K-1,A,70\nK-1,B,80\nK-1,C,75"],
    ["equal marks", "K-1,A,70\nK-1,B,70\nK-2,A,70\nK-2,B,70\nK-3,A,70\nK-4,B,70"],
    ["no shared dossier", "K-1,A,70\nK-2,B,80\nK-3,C,75\nK-4,A,60"],
  ])("withholds what %s cannot say, with a reason", async (_what, rows) => {
    const path = file(`dossier,judge,mark\n${rows}`);
    const outcomes = [
      await rankRatings(context, path, RANK),
      await showAgreement(context, path, COMMON),
      await planRereads(context, path, REREAD),
      await askWhatIf(context, path, COMMON),
    ];
    for (const { exitCode, json, lines } of outcomes) {
      expect(exitCode).toBe(0);
      expect(lines.join("\n")).not.toMatch(/NaN|undefined|Infinity/u);
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    }
    expect(outcomes[0]?.json).toMatchObject({ line: { state: "withheld", reason: "not-estimable" } });
    expect(outcomes[2]?.json).toMatchObject({ state: "withheld", reason: "not-estimable" });
  });

  it("tells how far judges agree", async () => {
    const { json, lines } = await showAgreement(context, panel(), COMMON);
    expect(json).toMatchObject({ ok: true, total: { design: "incomplete" } });
    expect(lines.some((line) => /^total .*0[.]\d\d/u.test(line))).toBe(true);
    expect(lines.filter((line) => /Krippendorff/u.test(line))).toHaveLength(1);
  });

  it("gives out further readings within capacity and conflicts", async () => {
    const path = panel();
    const conflicts = join(folder, "conflicts.csv");
    const capacity = join(folder, "capacity.csv");
    writeFileSync(conflicts, "dossier,judge\nK-1,A\nK-4,A\nK-7,A\nK-10,A\n");
    writeFileSync(capacity, "judge,capacity\nA,4\nD,1\n");
    const { json } = await planRereads(context, path, { ...REREAD, conflicts, capacity });
    const { rows } = Planned.parse(json);
    expect(json).toMatchObject({ state: "known", k: 3, budget: 4 });
    expect(rows.every(({ judge }) => judge === "D")).toBe(true);
    writeFileSync(capacity, "judge,capacity\nA,many\n");
    expect((await planRereads(context, path, { ...REREAD, capacity })).json).toMatchObject({
      error: { type: "ratings-list-number", row: 2, column: "capacity", value: "many" },
    });
  });

  it("answers what other decisions would change, and refuses names the marks do not have", async () => {
    const path = panel();
    const asked = await askWhatIf(context, path, { ...COMMON, dropJudge: ["C"], median: true });
    expect(asked.json).toMatchObject({
      ok: true,
      outcomes: [
        { scenario: { type: "drop-judge", judge: "C" }, state: "computed" },
        { scenario: { type: "median" } },
      ],
    });
    const usual = Answered.parse((await askWhatIf(context, path, COMMON)).json);
    expect(usual.outcomes.length).toBeGreaterThan(3);
    for (const wrong of [
      { dropJudge: ["Z"] },
      { dropCriterion: ["z"] },
      { weight: ["total"] },
      { weight: ["z=+5"] },
      { tieOrder: "z" },
      { normalised: ["y"] },
    ])
      expect(await askWhatIf(context, path, { ...COMMON, ...wrong }), JSON.stringify(wrong)).toMatchObject({
        exitCode: 2,
        json: { ok: false },
      });
  });
});
