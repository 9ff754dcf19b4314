import { readFileSync } from "node:fs";
import { join } from "node:path";
import { array, assert, constantFrom, infiniteStream, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { readAnswer, textKey } from "#shared/administration/answers.ts";
import { checkProposals } from "#shared/administration/check-proposals.ts";
import { findingMessage } from "#shared/administration/finding.ts";
import { RuleSet } from "#shared/administration/rule-set.ts";
import { countWords } from "#shared/dossier/dossier.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { CriterionId } from "#shared/identifiers.ts";
import { generateSeason } from "#shared/rehearsal/generate-season.ts";
import { resourcesDirectory } from "#tests/support/contract-folders.ts";
import { readRubric } from "#tests/support/people.ts";
import { buildProposal, type CaseDetails, check } from "./check-case.ts";

const RULES = RuleSet.parse(
  JSON.parse(readFileSync(join(resourcesDirectory, "rules", "kipp-2021.json"), "utf8")),
);

const CASES: readonly CaseDetails[] = [
  {},
  { card: { implementedOn: null } },
  { card: { title: "Judul yang sama pada beberapa proposal" } },
  { card: { group: "lain" } },
  { answers: { dampak: "-" } },
  { answers: { kebaruan: "" } },
  { fields: { status: "draf" } },
  // One agency beyond its limit, with numbers that a reader takes for one, and its name in two spellings.
  ...["A-1", "A-01", "A-001", "a-1"].map((number) => ({
    card: {
      number,
      agency: { code: "pemkab-9", name: `Pemkab Uji${number.slice(3)}`, type: "regency" as const },
    },
    fields: { submittedOn: number === "a-1" ? "" : "7 Mei 2026" },
  })),
];
const cases = array(constantFrom(...CASES), { minLength: 1, maxLength: 12 });

function sorted(findings: ReturnType<typeof check>): readonly string[] {
  return findings.map((finding) => JSON.stringify(finding)).toSorted();
}

describe("laws of the check", () => {
  it("finds the same in any order of the proposals", () => {
    assert(
      property(cases, infiniteStream(nat()), (drawn, numbers) => {
        const proposals = drawn.map((details, index) => buildProposal(index + 1, details));
        const shuffled = proposals
          .map((proposal) => ({ proposal, at: numbers.next().value ?? 0 }))
          .toSorted((left, right) => left.at - right.at)
          .map(({ proposal }) => proposal);
        expect(sorted(check(shuffled, RULES))).toEqual(sorted(check(proposals, RULES)));
      }),
      { numRuns: 60 },
    );
  });

  it("finds nothing new of the others when a faultless proposal comes in", () => {
    assert(
      property(cases, (drawn) => {
        const proposals = [
          buildProposal(50),
          ...drawn.map((details, index) => buildProposal(index + 1, details)),
        ];
        const before = check(proposals, RULES);
        const fresh = buildProposal(99);
        const after = check([...proposals, fresh], RULES);
        expect(after).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it("says every finding in both languages without a gap left open", () => {
    const proposals = CASES.map((details, index) => buildProposal(index + 1, details));
    for (const language of ["id", "en"] as const) {
      const translate = createTranslate(language);
      for (const finding of check(proposals, RULES)) {
        const { key, values } = findingMessage(finding, language);
        expect(translate(key, values)).not.toMatch(/\{\{|administration\./u);
      }
    }
  });

  it("counts words as the forms do, and takes texts for the same by their words alone", () => {
    const id = CriterionId.parse("dampak");
    const texts = array(constantFrom("Warga", "desa", "12", "-", "  ", "\n", "é", "É", ".", "a-b", "…"), {
      maxLength: 30,
    });
    assert(
      property(texts, (parts) => {
        const text = parts.join(" ");
        expect(readAnswer(id, text).words).toBe(countWords(text.trim()));
      }),
    );
    assert(
      property(texts, texts, (left, right) => {
        const [a, b] = [left.join(" "), right.join(" ")];
        expect(readAnswer(id, a).digest === readAnswer(id, b).digest).toBe(textKey(a) === textKey(b));
      }),
    );
  });
});

describe("rule sets that ship", () => {
  it("hold together and say where they are from", async () => {
    const sets = await createResourceLibrary(resourcesDirectory).ruleSets();
    expect(sets.map(({ id }) => id)).toEqual([
      "kipp-2021",
      "kipp-2022",
      "kipp-2023-type",
      "kipp-2025",
      "kipp-first-pass",
      "kovablik-province",
    ]);
    for (const { provenance, rules } of sets) {
      expect(provenance.status).not.toBe("official");
      for (const { basis } of rules) expect(basis.id.length * basis.en.length).toBeGreaterThan(0);
    }
  });

  it("raise no alarm over the words of generated proposals", () => {
    const rubric = readRubric();
    const { season, texts } = generateSeason({
      rubric,
      dossiers: 150,
      judges: 3,
      readers: 2,
      seed: 11,
      createdAt: "2026-01-05T00:00:00.000Z",
      sha256: nodeCrypto.sha256,
    });
    const sectionsOf = new Map(texts.map(({ dossierId, sections }) => [dossierId, sections]));
    const proposals = season.dossiers.map((card) => ({
      card,
      sections: sectionsOf.get(card.id) ?? [],
      record: null,
    }));
    const { findings } = checkProposals(
      { proposals, rubric, rules: RULES, closesOn: "2026-12-31", winners: [] },
      () => undefined,
    );
    // Titles repeat in generated seasons, and agencies enter more than their limit: real faults, and none of the words.
    const real = new Set(["same-title", "agency-limit"]);
    const alarms = findings.filter(({ severity, kind }) => severity !== "note" && !real.has(kind));
    expect(alarms).toEqual([]);
  });
});
