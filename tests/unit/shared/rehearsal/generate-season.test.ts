import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectConflict } from "#shared/conflict/conflict.ts";
import { countWords, DossierText } from "#shared/dossier/dossier.ts";
import { CriterionId } from "#shared/identifiers.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { AGENCY_MIX } from "#shared/rehearsal/agencies.ts";
import { generateSeason, type SeasonRequest } from "#shared/rehearsal/generate-season.ts";
import { findSeasonProblems, Season } from "#shared/season/season.ts";
import { readRubric, sha256 } from "./rehearsal-fixtures.ts";

const rubric = readRubric("kipp-8q-umum-2023-type");

const request = (changes: Partial<SeasonRequest> = {}): SeasonRequest => ({
  dossiers: 40,
  judges: 8,
  readers: 2,
  seed: 7,
  createdAt: "2026-11-22T00:00:00.000Z",
  sha256,
  rubric,
  narrative: "short",
  ...changes,
});

const large = generateSeason(request({ dossiers: 3500, judges: 30, readers: 3, sha256: () => sha256("") }));

function shareOf(matches: (card: Season["dossiers"][number]) => boolean): number {
  return large.season.dossiers.filter(matches).length / large.season.dossiers.length;
}

describe("generateSeason", () => {
  it("gives a usable season of any size, every dossier with its readers and none in conflict", () => {
    const sizes = fc
      .record({
        dossiers: fc.integer({ min: 1, max: 60 }),
        judges: fc.integer({ min: 1, max: 12 }),
        readers: fc.integer({ min: 1, max: 4 }),
        seed: fc.nat(),
      })
      .filter(({ judges, readers }) => judges >= readers);
    fc.assert(
      fc.property(sizes, (size) => {
        const { season, texts } = generateSeason(request(size));
        expect(findSeasonProblems(Season.parse(season))).toEqual([]);
        expect(season.dossiers).toHaveLength(size.dossiers);
        expect(season.assignments).toHaveLength(size.dossiers * size.readers);
        expect(texts.map(({ dossierId }) => dossierId)).toEqual(season.dossiers.map(({ id }) => id));
        for (const { dossierId, memberId } of season.assignments) {
          const dossier = season.dossiers.find(({ id }) => id === dossierId);
          const member = season.members.find(({ id }) => id === memberId);
          expect(dossier && member && detectConflict(member, dossier)).toBeNull();
        }
      }),
      { numRuns: 25 },
    );
  });

  it("repeats itself exactly for the same seed and differs for another", () => {
    expect(generateSeason(request())).toEqual(generateSeason(request()));
    expect(generateSeason(request({ seed: 8 })).texts).not.toEqual(generateSeason(request()).texts);
  });

  it("refuses what cannot be dealt", () => {
    expect(() => generateSeason(request({ dossiers: 0 }))).toThrow(RangeError);
    expect(() => generateSeason(request({ judges: 1 }))).toThrow(RangeError);
  });

  it.each(["short", "full"] as const)(
    "keeps %s narratives within the form's words and hashes them",
    (narrative) => {
      for (const rubricId of ["kipp-8q-umum-2023-type", "kipp-7q-umum-2026-as-quoted"]) {
        const form = readRubric(rubricId);
        const { season, texts } = generateSeason(request({ dossiers: 12, narrative, rubric: form }));
        for (const [index, text] of texts.entries()) {
          const { sections } = DossierText.parse(text);
          expect(sections[0]?.text).toMatch(/^\[Naskah latihan – bukan usulan asli\]/u);
          expect(sections.map(({ criterionId }) => criterionId)).toEqual(form.criteria.map(({ id }) => id));
          const counts = sections.map((section) => countWords(section.text));
          for (const [at, { words }] of form.criteria.entries())
            expect(counts[at]).toBeLessThanOrEqual(words.max ?? Infinity);
          const card = season.dossiers[index];
          expect(card?.wordCount).toBe(counts.reduce((sum, count) => sum + count, 0));
          expect(card?.textHash).toBe(sha256(canonicalJson(text)));
          expect(canonicalJson(text)).not.toMatch(/[{}]\w+\}|undefined|\|/u);
        }
      }
    },
  );

  it("reaches minimum word bounds and takes headings of other forms", () => {
    const { criteria } = rubric;
    const form = {
      ...rubric,
      criteria: criteria.map((criterion, index) => ({
        ...criterion,
        id: index === 0 ? CriterionId.parse("judul_lain") : criterion.id,
        words: { min: 200 },
      })),
    };
    for (const { sections } of generateSeason(request({ dossiers: 5, rubric: form })).texts)
      for (const { text } of sections) expect(countWords(text)).toBeGreaterThanOrEqual(200);
  });

  it("keeps the agency mix within two points at 3,500 dossiers", () => {
    for (const [type, percent] of AGENCY_MIX)
      expect(Math.abs(shareOf(({ agency }) => agency.type === type) - percent / 100)).toBeLessThan(0.02);
  });

  it("spreads over all provinces with Java below half, both groups and the eleven categories", () => {
    const local = large.season.dossiers.flatMap(({ region }) => (region ? [region] : []));
    const java = local.filter(({ provinceCode }) => provinceCode.startsWith("3")).length / local.length;
    expect(java).toBeGreaterThan(0.35);
    expect(java).toBeLessThan(0.55);
    expect(new Set(local.map(({ provinceCode }) => provinceCode)).size).toBe(38);
    expect(new Set(large.season.dossiers.map(({ category }) => category)).size).toBe(11);
    expect(shareOf(({ group }) => group === "khusus")).toBeGreaterThan(0.04);
    expect(shareOf(({ group }) => group === "khusus")).toBeLessThan(0.08);
    expect(shareOf(({ region }) => region?.isUnderdeveloped === true)).toBeGreaterThan(0.005);
  });

  it("writes titles as long and as odd as real ones, none beyond the schema", () => {
    const lengths = large.season.dossiers.map(({ title }) => title.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
    expect(shareOf(({ title }) => title.length > 150)).toBeGreaterThan(0.03);
    expect(shareOf(({ title }) => title.length < 25)).toBeGreaterThan(0.05);
    expect(shareOf(({ title }) => title.includes("("))).toBeGreaterThan(0.5);
    expect(shareOf(({ title }) => title.includes('"'))).toBeGreaterThan(0.03);
    expect(new Set(large.season.dossiers.map(({ title }) => title)).size).toBeGreaterThan(2500);
  });

  it("tells figures before and after, earlier entries for a sixth and videos nobody can fetch for a third", () => {
    for (const { outcomes = [] } of large.season.dossiers) {
      expect(outcomes.length).toBeGreaterThanOrEqual(2);
      expect(outcomes.length).toBeLessThanOrEqual(4);
    }
    const withEntries = shareOf(({ participation }) => participation !== undefined);
    expect(withEntries).toBeGreaterThan(0.14);
    expect(withEntries).toBeLessThan(0.2);
    const withVideo = shareOf(({ video }) => video !== undefined);
    expect(withVideo).toBeGreaterThan(0.3);
    expect(withVideo).toBeLessThan(0.37);
    const hosts = large.season.dossiers.flatMap(({ video }) => (video ? [new URL(video).hostname] : []));
    expect(new Set(hosts)).toEqual(new Set(["video-latihan.example.invalid"]));
  });

  it("names people who cannot be mistaken for real ones, all different", () => {
    const names = large.season.members.map(({ name }) => name);
    expect(new Set(names).size).toBe(32);
    for (const name of names) expect(name).toMatch(/\(latihan\)$/u);
    const many = generateSeason(request({ dossiers: 500, judges: 450 })).season.members;
    expect(new Set(many.map(({ name }) => name)).size).toBe(452);
  });

  it("writes 3,500 full narratives of about 20 KB in under ten seconds", () => {
    const started = performance.now();
    const { season, texts } = generateSeason(
      request({ dossiers: 3500, judges: 30, readers: 3, narrative: "full" }),
    );
    const seconds = (performance.now() - started) / 1000;
    const bytes = texts.reduce(
      (sum, { sections }) => sum + sections.reduce((all, { text }) => all + text.length, 0),
      0,
    );
    expect(seconds).toBeLessThan(10);
    expect(bytes / 3500).toBeGreaterThan(15_000);
    expect(bytes / 3500).toBeLessThan(25_000);
    expect(findSeasonProblems(Season.parse(season))).toEqual([]);
    if (process.env["SHOW_TIMES"])
      process.stdout.write(`${seconds.toFixed(2)} s, ${(bytes / 3500).toFixed(0)} characters a dossier\n`);
  }, 30_000);
});
