import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CriterionId } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { describeRubricChanges } from "#shared/rubric/rubric-changes.ts";
import { parseRubricFile, rubricFile } from "#shared/rubric/rubric-file.ts";
import { type RubricDraft, RubricStage, RubricStatus } from "#shared/rubric/rubric-pack.ts";
import { completeDraft, findPublishingProblems } from "#shared/rubric/rubric-problems.ts";
import { hundredths } from "#shared/scoring/hundredths.ts";
import { buildRubric } from "#tests/support/builders.ts";

const text = fc.record({ id: fc.string({ maxLength: 12 }), en: fc.string({ maxLength: 12 }) });
const mark = fc.integer({ min: 0, max: 10_000 }).map(hundredths);
const level = fc.record({ from: mark, label: text, description: text });
const levels = fc.uniqueArray(level, { selector: ({ from }) => from, maxLength: 4 });
const criterion = fc
  .record({
    id: fc.integer({ min: 1, max: 6 }).map((number) => CriterionId.parse(`k${number}`)),
    name: text,
    question: text,
    weight: fc.option(fc.integer({ min: 0, max: 10_000 })),
    words: fc.constantFrom({}, { max: 200 }, { min: 5 }, { min: 5, max: 200 }),
    extra: fc.constantFrom({}, { points: hundredths(300) }),
  })
  .map(({ extra, ...rest }) => ({ ...rest, ...extra }));
const draft: fc.Arbitrary<RubricDraft> = fc
  .record({
    name: text,
    year: fc.option(fc.integer({ min: 2014, max: 2100 })),
    group: fc.string({ maxLength: 5 }),
    stage: fc.constantFrom(...RubricStage.options),
    status: fc.constantFrom(...RubricStatus.options),
    sources: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
    passMark: fc.option(mark),
    levels,
    criteria: fc.uniqueArray(criterion, { selector: ({ id }) => id, maxLength: 6 }),
    stageWeights: fc.option(fc.constant({ proposal: 7000, presentation: 3000 })),
  })
  .map(({ status, sources, stageWeights, ...rest }) => ({
    ...buildRubric(),
    ...rest,
    tieOrder: [],
    provenance: { status, sources, note: { id: "", en: "" } },
    ...(stageWeights ? { stageWeights } : {}),
  }));

describe("describeRubricChanges", () => {
  it("says nothing exactly when the contents are equal", () => {
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        expect(describeRubricChanges(before, structuredClone(before))).toEqual([]);
        const isEqual = canonicalJson(before) === canonicalJson(after);
        expect(describeRubricChanges(before, after).length === 0).toBe(isEqual);
      }),
    );
  });

  it("names each thing that changed, in the order of a rubric's parts", () => {
    const before = buildRubric();
    const [first, second, third, last] = before.criteria;
    if (!first || !second || !third || !last) throw new Error("four criteria are needed");
    const after = {
      ...before,
      passMark: hundredths(8500),
      criteria: [second, { ...first, weight: (first.weight ?? 0) + 100 }, { ...third, words: { max: 9 } }],
      stageWeights: { proposal: 6000, presentation: 4000 },
    };
    expect(describeRubricChanges(before, after)).toEqual([
      { type: "criterion-removed", name: last.name, weight: last.weight },
      { type: "weight-changed", name: first.name, before: first.weight, after: (first.weight ?? 0) + 100 },
      { type: "words-changed", name: third.name, before: third.words, after: { max: 9 } },
      { type: "criteria-reordered", after: [second.name, first.name, third.name] },
      { type: "pass-mark-changed", before: before.passMark, after: 8500 },
      { type: "stage-weights-changed", before: null, after: { proposal: 6000, presentation: 4000 } },
    ]);
  });

  it("counts a rubric by its content, not by its version", () => {
    const before = buildRubric();
    expect(describeRubricChanges(before, { ...before, version: 9, id: "lain" })).toEqual([]);
  });
});

describe("the file of a rubric", () => {
  it("is read back as it was written, with the same bytes for the same content", () => {
    fc.assert(
      fc.property(draft, (pack) => {
        const written = rubricFile(pack);
        const read = parseRubricFile({ name: "r.json", text: written });
        expect(read).toEqual({ ok: true, value: pack });
        if (read.ok) expect(rubricFile(read.value)).toBe(written);
      }),
    );
  });

  it.each([
    ["cut off", rubricFile(buildRubric()).slice(0, 400), "rubric-file-broken"],
    ["empty", "", "rubric-file-broken"],
    ["of another kind", '{"kind":"kartu"}', "rubric-file-other"],
    ["a list", "[]", "rubric-file-other"],
    ["newer", '{"format":"pleno-rubric/2","criteria":[]}', "rubric-file-newer"],
    ["far too large", " ".repeat(1024 * 1024 + 1), "rubric-file-too-large"],
    ["nested without end", "[".repeat(200_000), "rubric-file-broken"],
  ])("is refused with one tag when it is %s", (_what, content, type) => {
    expect(parseRubricFile({ name: "r.json", text: content })).toMatchObject({ ok: false, error: { type } });
  });

  it.each([
    [{ criteria: Array(61).fill(buildRubric().criteria[0]) }, "criteria"],
    [{ scale: { min: 100, max: 0, step: 1 } }, "scale"],
    [{ id: "../../etc/passwd" }, "id"],
    [{ version: 0 }, "version"],
  ])("names the place that is not valid: %o", (changes, where) => {
    const content = JSON.stringify({ ...buildRubric(), ...changes });
    expect(parseRubricFile({ name: "r.json", text: content })).toEqual({
      ok: false,
      error: { type: "rubric-file-invalid", name: "r.json", where },
    });
  });
});

describe("findPublishingProblems", () => {
  const rubric = buildRubric();
  const types = (changes: Partial<RubricDraft>): string[] =>
    findPublishingProblems({ ...rubric, ...changes }).map(({ type }) => type);
  const [first, second] = rubric.criteria;
  const label = { id: "Baik", en: "Good" };

  it("finds none in a rubric that is complete", () => {
    expect(types({})).toEqual([]);
  });

  it.each<[string, Partial<RubricDraft>, string[]]>([
    ["no name", { name: { id: " ", en: "x" } }, ["name-missing"]],
    ["no source", { provenance: { ...rubric.provenance, sources: [" "] } }, ["source-missing"]],
    ["no criteria", { criteria: [], tieOrder: [] }, ["nothing-scored"]],
    ["a stage that is not scored", { stage: "maturity" }, ["stage-not-scored"]],
    [
      "stage weights that miss 100",
      { stageWeights: { proposal: 7000, presentation: 2000 } },
      ["stage-weights-do-not-sum"],
    ],
    [
      "an uneven scale",
      { scale: { min: hundredths(0), max: hundredths(10_000), step: hundredths(3000) }, passMark: null },
      ["scale-uneven"],
    ],
    [
      "levels that do not rise",
      {
        levels: [5000, 5000].map((from) => ({ from: hundredths(from), label, description: label })),
      },
      ["level-not-rising"],
    ],
    [
      "a tie order twice",
      { tieOrder: [first?.id, first?.id].flatMap((id) => id ?? []) },
      ["tie-order-twice"],
    ],
  ])("finds %s", (_what, changes, expected) => {
    expect(types(changes)).toEqual(expected);
  });

  it("finds the name of a criterion used twice, whatever its case", () => {
    if (!first || !second) throw new Error("two criteria are needed");
    const name = { id: first.name.id.toUpperCase(), en: "" };
    const criteria = rubric.criteria.map((item) => (item.id === second.id ? { ...item, name } : item));
    expect(types({ criteria })).toEqual(["criterion-name-twice"]);
  });

  it("fills empty English from the Indonesian and leaves empty sources out", () => {
    const completed = completeDraft({
      ...rubric,
      name: { id: "Rubrik", en: "" },
      provenance: { ...rubric.provenance, sources: ["", "Pedoman"] },
    });
    expect(completed.name).toEqual({ id: "Rubrik", en: "Rubrik" });
    expect(completed.provenance.sources).toEqual(["Pedoman"]);
  });
});
