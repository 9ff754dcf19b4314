import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { rankRatings } from "#electron/cli/commands/rank-ratings.ts";
import { planRereads } from "#electron/cli/commands/reread.ts";
import { askWhatIf } from "#electron/cli/commands/what-if.ts";
import type { CommandContext, Outcome } from "#electron/cli/outcome.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { makeFolder, resourcesDirectory } from "#tests/support/contract-folders.ts";

const SENTENCE = /^[A-Z“].*[.]$/u;
const Planned = z.object({ rows: z.array(z.object({ dossier: z.string(), judge: z.string() })) });

function contextOf(lang: Language, told: string[] = []): CommandContext {
  const translate = createTranslate(lang);
  return {
    translate,
    say: ({ key, values }) => translate(key, values),
    progress: (line) => void told.push(line),
    environment: {},
    resourcesDirectory,
  };
}

const COMMON = { lang: "en", seed: 7, top: 3 } as const;
const RANK = { ...COMMON, draws: 200, interval: 0.9 } as const;
const REREAD = { ...COMMON, budget: 4, rounds: 1, mostPerDossier: 1 } as const;

/** Twelve dossiers, each read by two of three judges; judge C gives ten points less than the others. */
const PANEL = Array.from({ length: 12 }, (_, index) =>
  ["A", "B", "C"]
    .filter((_judge, place) => place !== index % 3)
    .map((judge, place) => {
      const mark = 57 + ((index * 7) % 12) * 2 + ((index * 5 + place * 3) % 7);
      return `K-${index + 1},${judge},${judge === "C" ? mark - 10 : mark}`;
    }),
).flat();

describe("what a file of marks may hold", () => {
  let folder: string;
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const panel = (): string => file("marks.csv", ["dossier,judge,mark", ...PANEL].join("\n"));
  const rank = (text: string, context = contextOf("en")): Promise<Outcome> =>
    rankRatings(context, file("marks.csv", text), RANK);
  const reread = (
    lists: { readonly conflicts?: string; readonly capacity?: string },
    lang: Language = "en",
  ) => {
    const named = Object.fromEntries(
      Object.entries(lists).map(([option, text]) => [option, file(`${option}.csv`, text)]),
    );
    return planRereads(contextOf(lang), panel(), { ...REREAD, ...named });
  };

  beforeAll(() => void (folder = makeFolder()));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["dossier,judge\nK-1,Z", "ratings-list-unknown", "Z"],
    ["dossier,judge\nK-1,A\nK-99,A", "ratings-list-unknown", "K-99"],
    ["dossier,judge\nk-1,A", "ratings-list-near", "k-1"],
    ["dossier,judge\nK-1,A\u200BB", "ratings-list-unknown", "A\u200BB"],
    ["dossier,judge\nK-\u200B1,A", "ratings-list-near", "K-\u200B1"],
    ["dossier,judge\nK-1,", "ratings-list-blank", undefined],
    ["dossier,judge\n,A", "ratings-list-blank", undefined],
    ["dossier,judge\n", "ratings-list-empty", undefined],
    ["", "ratings-list-empty", undefined],
    ["dossier,who\nK-1,A", "ratings-list-column", undefined],
    ['dossier,judge\nK-1,"A', "ratings-list-broken", undefined],
  ])("refuses conflicts %j, which would bind nobody", async (conflicts, type, value) => {
    for (const lang of ["id", "en"] as const) {
      const { exitCode, json, lines } = await reread({ conflicts }, lang);
      expect(exitCode).toBe(2);
      expect(json).toMatchObject({ error: { type, name: "conflicts.csv", ...(value && { value }) } });
      expect(lines).toEqual([expect.stringMatching(SENTENCE)]);
    }
  });

  it("keeps conflicts under Indonesian headings and with spaces that nobody sees", async () => {
    const capacity = "penilai;kapasitas\nA;4\nD;1\n";
    const rows = Array.from({ length: 12 }, (_, index) => `K-${index + 1}\u00A0;\u200BA`);
    const conflicts = `\uFEFFUsulan;Penilai\n${rows.join("\n")}\n`;
    const { json, lines } = await reread({ capacity, conflicts });
    expect(Planned.parse(json).rows.map(({ judge }) => judge)).toEqual(["D"]);
    expect(json).toMatchObject({ newJudges: ["D"] });
    expect(lines[0]).toBe("1 judge of --capacity has not read anything yet: D.");
  });

  it.each([
    ["judge,capacity\na,4", "ratings-list-near"],
    ["judge,capacity\nA,4\nA,5", "ratings-list-twice"],
    ["judge,capacity\nD,4\nd,5", "ratings-list-twice"],
    ["judge,capacity\nA,-1", "ratings-list-number"],
    ["judge,capacity\nA,1.5", "ratings-list-number"],
  ])("refuses capacities %j", async (capacity, type) => {
    for (const lang of ["id", "en"] as const) {
      const { exitCode, json, lines } = await reread({ capacity }, lang);
      expect(exitCode).toBe(2);
      expect(json).toMatchObject({ error: { type } });
      expect(lines).toEqual([expect.stringMatching(SENTENCE)]);
    }
  });

  it.each([
    ["dossier,judge,mark,order\nA,X,70,5\nB,X,71,5", "ratings-order-twice"],
    ["dossier,J1,J2\nA,70,5,\nB,71,80", "ratings-field-count"],
    ["dossier,J1,J2,J3\nA,70\nB,71,60,80", "ratings-field-count"],
  ])("takes no decimal comma between commas for two cells: %j", async (text, type) => {
    const { exitCode, json, lines } = await rank(text);
    expect(exitCode).toBe(2);
    expect(json).toMatchObject({ problems: [{ type }] });
    expect(lines[1]).toContain("semicolons");
  });

  it("suspects a decimal comma where empty cells hide it, and believes semicolons", async () => {
    const text = "dossier,J1,J2,J3\nA,70,5,\nB,71,0,80";
    expect((await rank(text)).json).toMatchObject({ error: { type: "ratings-decimals-split" } });
    expect((await rank(text.replaceAll(",", ";"))).exitCode).toBe(0);
    expect((await rank("dossier,J1,J2,J3\nA,7,5,\nB,10,0,8\nC,70,8,80")).exitCode).toBe(0);
    // Wines tasted out of 20.
    expect((await rank("dossier,J1,J2,J3\nA,14,9,12\nB,15,8,17\nC,10,7,9")).exitCode).toBe(0);
  });

  it("takes an order that each judge has once, and one that cannot be decimals", async () => {
    const once = "dossier,judge,mark,order\nA,X,70,1\nB,X,71,2\nA,Y,70,1\nB,Y,71,2";
    const before = "dossier,judge,order,mark\nA,X,1,70\nB,X,1,71";
    for (const text of [once, before]) expect((await rank(text)).exitCode).toBe(0);
  });

  it("refuses commas and points in one file, for one may separate thousands", async () => {
    expect((await rank("dossier;judge;mark\nA;X;1.234\nB;X;70,5")).json).toMatchObject({
      error: { type: "ratings-decimals-mixed", value: "70,5", text: "1.234" },
    });
  });

  it("takes numbers as programs and typesetters write them", async () => {
    const marks = [".5", "5.", "1e-7", "1.5e1", "\u221270", `70.1${"2".repeat(40)}`, "+3", "2.5E-1"];
    const { json } = await rank(
      ["dossier,judge,mark", ...marks.map((mark, at) => `${at},X,${mark}`)].join("\n"),
    );
    const found = z
      .object({ ranking: z.array(z.object({ dossier: z.string(), mean: z.number() })) })
      .parse(json);
    const means = found.ranking.toSorted((left, right) => Number(left.dossier) - Number(right.dossier));
    expect(means.map(({ mean }) => mean)).toEqual([0.5, 5, 0, 15, -70, 70.122222, 3, 0.25]);
    expect(json).toMatchObject({ input: { rounded: 2 } });
    for (const mark of ["e5", ".", "1e", "-", "1e9", "\u221E"])
      expect((await rank(`dossier,judge,mark\nA,X,${mark}`)).exitCode, mark).toBe(2);
  });

  it("takes for one name what looks the same, and tells of names that nearly do", async () => {
    const told: string[] = [];
    const { json } = await rank(
      "dossier,judge,mark\n\u00E9,X,70\ne\u0301,Y,71\n\u00A0k\u200B,X,60\nK,Y,61",
      contextOf("en", told),
    );
    expect(json).toMatchObject({
      input: { dossiers: 3, judges: 2, lookAlikes: [{ kind: "dossier", labels: ["K", "k"] }] },
    });
    expect(told.join("\n")).toContain("“K” / “k”");
  });

  it.each(["\u001B[31mA", "A".repeat(201), "A\tB", '"A\nB"'])("refuses the name %j", async (name) => {
    for (const lang of ["id", "en"] as const) {
      const { json, lines } = await rank(`dossier,judge,mark\n${name},X,70`, contextOf(lang));
      expect(json).toMatchObject({
        problems: [{ type: "ratings-label-invalid", row: 2, column: "dossier" }],
      });
      expect(lines[1]).toMatch(SENTENCE);
    }
    expect((await rank(`dossier,X,${name}\nA,70,71`)).json).toMatchObject({
      error: { type: "ratings-label-invalid", row: 1 },
    });
  });

  it("cuts long names in tables, not in JSON, and finds names of options as it does those of marks", async () => {
    const long = "K".repeat(150);
    const { json, lines } = await rank(`dossier,judge,mark\n${long},X,70\nB,X,71`);
    expect(json).toMatchObject({ ranking: [{ dossier: "B" }, { dossier: long }] });
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(160);
    const asked = await askWhatIf(contextOf("en"), panel(), { ...COMMON, dropJudge: ["C\u200B "] });
    expect(asked).toMatchObject({ exitCode: 0, json: { outcomes: [{ scenario: { judge: "C" } }] } });
  });

  it("bounds draws by memory", async () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => `${at},A,${at % 90}`);
    const path = file("marks.csv", ["dossier,judge,mark", ...rows].join("\n"));
    const { exitCode, json } = await rankRatings(contextOf("en"), path, { ...RANK, draws: 100_000 });
    expect(exitCode).toBe(2);
    expect(json).toMatchObject({ error: { type: "ratings-draws-too-many", count: 100_000 } });
  });
});
