import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FULL_WEIGHT, findRubricProblems, weightSum } from "#shared/rubric/rubric-pack.ts";
import { RUBRIC_ID } from "#shared/rubric/rubric-store.ts";
import { readRubric, resourcePath } from "../rehearsal/rehearsal-fixtures.ts";

const IDS = readdirSync(resourcePath("rubrics")).map((name) => name.replace(/\.json$/u, ""));

/** The sets of the sources whose weights in per cent are published; nothing else may be scored with. */
const USABLE = [
  "iga-2023-presentasi",
  "kipp-7q-umum-2026-as-quoted",
  "kipp-8q-umum-2023-type",
  "kipp-sulsel-2022-presentasi",
  "kovablik-jatim-tahap2-presentasi",
  "pkri-2024-presentasi",
];

function points(id: string): number {
  return readRubric(id).criteria.reduce((sum, criterion) => sum + (criterion.points ?? 0), 0);
}

describe("the packs that ship", () => {
  it("are sixteen, and those with published percentages are usable", () => {
    expect(IDS).toHaveLength(16);
    expect(IDS.filter((id) => findRubricProblems(readRubric(id)).length === 0).toSorted()).toEqual(USABLE);
  });

  it.each(IDS)("name their source, their doubts and both languages: %s", (id) => {
    const { provenance, criteria, levels, name, id: stated, version } = readRubric(id);
    expect(stated).toBe(id);
    expect(id).toMatch(RUBRIC_ID);
    expect(version).toBe(1);
    expect(provenance.sources.every((source) => source.trim() !== "")).toBe(true);
    const unnamed = provenance.sources.filter(
      (source) => /github/iu.test(source) && !source.startsWith("https://github.com/"),
    );
    expect(unnamed).toEqual([]);
    expect(provenance.note.id).toContain("bukan ketentuan resmi");
    expect(provenance.note.en).toContain("not official");
    const texts = [
      name,
      provenance.note,
      ...levels.flatMap(({ label, description }) => [label, description]),
    ];
    for (const criterion of criteria) texts.push(criterion.name, criterion.question);
    for (const text of texts) expect([text.id, text.en]).not.toContain("");
  });

  it.each(USABLE)("make 100 per cent: %s", (id) => {
    expect(weightSum(readRubric(id).criteria)).toBe(FULL_WEIGHT);
  });

  it.each(IDS.filter((id) => !USABLE.includes(id)))("invent no weight where none is published: %s", (id) => {
    const { criteria, provenance, stage } = readRubric(id);
    expect(criteria.some(({ weight }) => weight === null)).toBe(true);
    expect(provenance.status === "weights-unknown" || stage === "maturity" || stage === "eligibility").toBe(
      true,
    );
  });

  it("keep the multipliers and levels of the maturity index as the source has them", () => {
    expect(points("iid-2026-sid")).toBe(3700);
    expect(points("iid-2026-spd")).toBe(2100);
    expect(points("iid-2026-index-formula")).toBe(25_000);
    expect(points("sigap-2026-local-maturity")).toBe(9600);
    expect(readRubric("iid-2026-sid").criteria.map(({ levels }) => levels?.length)).toEqual(
      Array(20).fill(4),
    );
  });
});
