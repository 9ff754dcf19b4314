import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { detectConflict } from "#shared/conflict/conflict.ts";
import { DossierText } from "#shared/dossier/dossier.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";
import { buildSample } from "#shared/rehearsal/build-sample.ts";
import { findSeasonProblems, Season } from "#shared/season/season.ts";
import { readResource, readRubric, resourcePath, sha256 } from "./rehearsal-fixtures.ts";
import { readEvidence, writeEvidence } from "./sample-evidence.ts";

if (process.env["WRITE_EVIDENCE"]) await writeEvidence();

const titles = readResource("sample/titles.tsv");
const evidence = readEvidence();
const bundle = buildSample({ titles, evidence, rubric: readRubric("kipp-8q-umum-2023-type"), sha256 });
const { season, texts, attachments } = bundle;

/**
 * `WRITE_SAMPLE=1 npx vitest run tests/unit/shared/rehearsal/build-sample.test.ts`, then `npm run format`;
 * with `WRITE_EVIDENCE=1` as well, the shared attachments are made anew first.
 */
function writeSample(): void {
  const folder = resourcePath("sample/attachments");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(resourcePath("sample/season.json"), JSON.stringify(season, null, 2));
  writeFileSync(resourcePath("sample/texts.json"), JSON.stringify(texts, null, 2));
  for (const [hash, bytes] of attachments) writeFileSync(`${folder}/${hash}`, bytes);
}

if (process.env["WRITE_SAMPLE"]) writeSample();

describe("buildSample", () => {
  it("rebuilds the committed files exactly", () => {
    expect(Season.parse(JSON.parse(readResource("sample/season.json")))).toEqual(season);
    expect(z.array(DossierText).parse(JSON.parse(readResource("sample/texts.json")))).toEqual(texts);
    const folder = resourcePath("sample/attachments");
    expect(readdirSync(folder).toSorted()).toEqual([...attachments.keys()].toSorted());
    for (const [hash, bytes] of attachments)
      expect(readFileSync(`${folder}/${hash}`).equals(Buffer.from(bytes))).toBe(true);
  });

  it("is a usable season of 60 dossiers, 11 judges, a chair and a secretariat", () => {
    expect(findSeasonProblems(season)).toEqual([]);
    expect(season).toMatchObject({ rehearsal: true, secretariat: null, list: { name: "Top 15", size: 15 } });
    expect(season.dossiers).toHaveLength(60);
    const roles = season.members.map(({ role }) => role);
    expect(roles.filter((role) => role === "judge")).toHaveLength(11);
    expect(roles).toContain("chair");
    expect(roles).toContain("secretariat");
    for (const { name, card } of season.members) {
      expect(name).toMatch(/\(latihan\)$/u);
      expect(card).toBeNull();
    }
  });

  it("hashes every text and attachment it refers to", () => {
    const textById = new Map(texts.map((text) => [text.dossierId, text]));
    for (const { id, textHash, attachments: files } of season.dossiers) {
      expect(textHash).toBe(sha256(canonicalJson(textById.get(id))));
      for (const file of files) {
        const bytes = attachments.get(file.sha256);
        expect(bytes && sha256(bytes)).toBe(file.sha256);
        expect(bytes?.length).toBe(file.size);
      }
    }
  });

  it("shares a handful of files between most dossiers, none of them large", () => {
    const bringing = season.dossiers.filter(({ attachments: files }) => files.length > 0).length;
    expect(bringing).toBeGreaterThan(45);
    expect(attachments.size).toBe(4 + evidence.length);
    const sizes = evidence.map(({ attachment }) => attachment.size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
    const types = new Set(season.dossiers.flatMap((card) => card.attachments.map((file) => file.mediaType)));
    expect([...types].toSorted()).toEqual([
      "application/octet-stream",
      "application/pdf",
      "image/png",
      "text/csv",
    ]);
  });

  it("gives every dossier figures before and after, some an earlier entry and some a video nobody can fetch", () => {
    const { dossiers } = season;
    for (const { outcomes } of dossiers) {
      expect(outcomes?.length).toBeGreaterThanOrEqual(2);
      expect(outcomes?.length).toBeLessThanOrEqual(4);
    }
    const entries = dossiers.flatMap(({ year, participation = [] }) =>
      participation.map((entry) => ({ ...entry, before: entry.year < year })),
    );
    expect(entries.length).toBeGreaterThan(5);
    for (const { result, before } of entries) {
      expect(before).toBe(true);
      expect(result).toMatch(/\(data latihan\)$/u);
    }
    const videos = dossiers.flatMap(({ video }) => video ?? []);
    expect(videos.length).toBeGreaterThan(10);
    expect(videos.length).toBeLessThan(30);
    for (const video of videos) expect(new URL(video).hostname).toMatch(/\.example\.invalid$/u);
  });

  it("tells the figures of its narratives", () => {
    for (const { id, outcomes } of season.dossiers) {
      const narrative = JSON.stringify(texts.find(({ dossierId }) => dossierId === id));
      expect(narrative).toContain(outcomes?.[0]?.after);
    }
  });

  it("presents the first dozen in two rooms on one day, one at a time in each", () => {
    const { schedule = [], dossiers } = season;
    expect(schedule.map(({ dossierId }) => dossierId)).toEqual(dossiers.slice(0, 12).map(({ id }) => id));
    expect(new Set(schedule.map(({ room }) => room)).size).toBe(2);
    expect(new Set(schedule.map(({ startsAt, room }) => `${startsAt} ${room}`)).size).toBe(12);
    expect(new Set(schedule.map(({ startsAt }) => startsAt.slice(0, 10))).size).toBe(1);
    const minutes = [...new Set(schedule.map(({ startsAt }) => startsAt.slice(11)))];
    expect(minutes).toEqual(["09:00", "09:20", "09:40", "10:00", "10:20", "10:40"]);
  });

  it("marks every text as rehearsal and every title with its source", () => {
    for (const { sections } of texts)
      expect(sections[0]?.text).toMatch(/^\[Naskah latihan – bukan usulan asli\]/u);
    for (const { source } of season.dossiers) expect(source).toMatch(/^https?:\/\//u);
    expect(new Set(texts.map(({ sections }) => sections.map(({ text }) => text).join())).size).toBe(60);
  });

  it("has a handful of code conflicts, none of them dealt, and equal loads", () => {
    const judges = season.members.filter(({ role }) => role === "judge");
    const conflicts = judges.map(
      (judge) => season.dossiers.filter((dossier) => detectConflict(judge, dossier) !== null).length,
    );
    expect(conflicts.filter((count) => count > 0)).toHaveLength(4);
    expect(Math.max(...conflicts)).toBeLessThan(12);
    const loads = judges.map(({ id }) => season.assignments.filter(({ memberId }) => memberId === id).length);
    expect(loads.toSorted((a, b) => a - b)).toEqual([10, ...Array(10).fill(11)]);
    for (const { dossierId, memberId } of season.assignments) {
      const judge = judges.find(({ id }) => id === memberId);
      const dossier = season.dossiers.find(({ id }) => id === dossierId);
      expect(judge && dossier && detectConflict(judge, dossier)).toBeNull();
    }
  });

  it("attaches a PDF whose cross-reference table points at its objects", () => {
    const pdf = [...attachments.values()]
      .map((bytes) => Buffer.from(bytes).toString("latin1"))
      .find((text) => text.startsWith("%PDF"));
    const start = Number(/startxref\n(\d+)/u.exec(pdf ?? "")?.[1]);
    expect(pdf?.slice(start, start + 4)).toBe("xref");
    const offsets = [...(pdf ?? "").matchAll(/^(\d{10}) 00000 n/gmu)].map(([, offset]) => Number(offset));
    for (const [index, offset] of offsets.entries())
      expect(pdf?.slice(offset, offset + 7)).toBe(`${index + 1} 0 obj`);
  });

  it("refuses titles of an unknown category", () => {
    const broken = titles.replace("Inklusi sosial", "Astrologi");
    expect(() => buildSample({ titles: broken, evidence, rubric: season.rubric, sha256 })).toThrow(
      "Astrologi",
    );
  });
});
