import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AssignOptions, assignReaders } from "#electron/cli/commands/assign.ts";
import type { CommandContext } from "#electron/cli/outcome.ts";
import { tableWriter } from "#electron/tables/table-writer.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { makeFolder, resourcesDirectory } from "#tests/support/contract-folders.ts";

const translate = createTranslate("id");
const context: CommandContext = {
  translate,
  say: ({ key, values }) => translate(key, values),
  progress: () => {},
  environment: {},
  resourcesDirectory,
};

const DOSSIERS = Array.from({ length: 12 }, (_, index) => [`K-${index + 1}`, `a-${index % 4}`]);
const JUDGES = Array.from({ length: 4 }, (_, index) => [`${index + 1}`, `Penilai ${index + 1}`]);

describe("pleno assign", () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const csv = (name: string, rows: readonly (readonly string[])[]): string => {
    writeFileSync(at(name), rows.map((row) => row.join(",")).join("\n"));
    return at(name);
  };
  const run = (options: Partial<AssignOptions> = {}) =>
    assignReaders(context, {
      dossiers: at("d.csv"),
      judges: at("j.csv"),
      readers: 2,
      seed: 7,
      teams: "any",
      ...options,
    });

  beforeAll(() => {
    folder = makeFolder();
    csv("d.csv", [["code", "agency"], ...DOSSIERS]);
    csv("j.csv", [["id", "name"], ...JUDGES]);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("deals, the same for lists in any order and in any format", async () => {
    const dealt = await run();
    expect(dealt).toMatchObject({
      exitCode: 0,
      json: { feasible: true, why: [], loads: { least: 6, most: 6 } },
    });
    csv("d2.csv", [["code", "agency"], ...DOSSIERS.toReversed()]);
    expect((await run({ dossiers: at("d2.csv") })).json).toEqual(dealt.json);
    for (const format of ["xlsx", "ods"] as const) {
      const sheet = { name: "Penilai", rows: [["id", "name"], ...JUDGES] };
      writeFileSync(at(`j.${format}`), tableWriter.write(format, [sheet]));
      expect((await run({ judges: at(`j.${format}`) })).json).toEqual(dealt.json);
    }
  });

  it("ends with 1 and says why", async () => {
    const conflicts = csv("x.csv", [
      ["dossier", "judge"],
      ...["K-1", "K-5", "K-9"].flatMap((code) => ["2", "3", "4"].map((judge) => [code, judge])),
    ]);
    const refused = await run({ conflicts });
    expect(refused.exitCode).toBe(1);
    expect(refused.json).toMatchObject({ feasible: false, assignment: [], shortfall: 3 });
    expect(refused.lines).toContain("Penilai 4 berbenturan dengan semua 3 proposal dari a-0.");
    expect((await run({ capacity: 5 })).lines[0]).toBe(
      "Penugasan ini memerlukan 24 pembacaan, tetapi batas semua penilai bersama hanya 20: kurang 4.",
    );
  });

  it("keeps what is finished", async () => {
    const keep = csv("k.csv", [
      ["dossier", "judge"],
      ["K-3", "4"],
      ["K-4", "4"],
    ]);
    const conflicts = csv("kx.csv", [
      ["dossier", "judge"],
      ["K-3", "4"],
    ]);
    const { json } = await run({ keep, conflicts });
    expect(json).toMatchObject({
      keptInConflict: [{ dossier: "K-3", judge: "4" }],
      assignment: expect.arrayContaining([{ dossier: "K-3", judges: expect.arrayContaining(["4"]) }]),
    });
  });

  it("ends with 2 for lists it cannot read", async () => {
    expect(await run({ dossiers: at("tidak-ada.csv") })).toMatchObject({ exitCode: 2 });
    expect(await run({ dossiers: at("j.csv"), judges: csv("e.csv", [["nama"], ["x"]]) })).toMatchObject({
      exitCode: 2,
      json: { feasible: false, assignment: [] },
    });
  });
});
