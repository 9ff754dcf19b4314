import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findRubricProblems, levelOf, scoredCriteria } from "#shared/rubric/rubric-pack.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { readRubric, resourcePath } from "./rehearsal-fixtures.ts";

const weightsOf = (id: string): (number | null)[] => readRubric(id).criteria.map(({ weight }) => weight);

describe("rubric packs", () => {
  it("lie in files named by their id", () => {
    const ids = readdirSync(resourcePath("rubrics")).map((name) => name.replace(/\.json$/u, ""));
    expect(ids.map((id) => readRubric(id).id)).toEqual(ids);
  });

  it.each(["kipp-8q-umum-2023-type", "kipp-7q-umum-2026-as-quoted"])("can be used: %s", (id) => {
    expect(findRubricProblems(readRubric(id))).toEqual([]);
  });

  it("carry the published weights", () => {
    expect(weightsOf("kipp-8q-umum-2023-type")).toEqual([0, 1000, 1500, 500, 3000, 2000, 500, 1500]);
    expect(weightsOf("kipp-7q-umum-2026-as-quoted")).toEqual([500, 2000, 2500, 500, 2000, 2000, 500]);
    expect(scoredCriteria(readRubric("kipp-8q-umum-2023-type")).map(({ id }) => id)).not.toContain(
      "ringkasan",
    );
  });

  it("refuse use while weights are unknown", () => {
    const rubric = readRubric("kipp-2022-umum");
    expect(rubric.provenance.status).toBe("weights-unknown");
    expect(findRubricProblems(rubric).map(({ type }) => type)).toEqual(Array(6).fill("weight-unknown"));
  });

  it.each(["kipp-8q-umum-2023-type", "kipp-7q-umum-2026-as-quoted", "kipp-2022-umum"])(
    "for the rehearsal say where they come from and what is Pleno's own: %s",
    (id) => {
      const { provenance, levels, passMark, tieOrder, criteria, scale } = readRubric(id);
      expect(provenance.note.id).toContain("bukan ketentuan resmi");
      expect(provenance.note.en).toContain("not official");
      expect(
        provenance.sources.filter(
          (source) => /github/iu.test(source) && !source.startsWith("https://github.com/"),
        ),
      ).toEqual([]);
      expect(levels.map(({ from }) => from)).toEqual([0, 5000, 7000, 8500, 9300]);
      expect(levelOf(hundredths(8400), levels)?.label.id).toBe("Cukup");
      expect(passMark).toBeNull();
      expect(tieOrder[0]).toBe("signifikansi");
      expect(scale).toEqual({ min: 0, max: 10_000, step: 100 });
      for (const { name: heading, question } of criteria)
        expect([heading.id, heading.en, question.id, question.en]).not.toContain("");
    },
  );
});
