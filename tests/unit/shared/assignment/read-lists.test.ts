import { describe, expect, it } from "vitest";
import {
  blockedPairs,
  ignoredColumns,
  type ListedDossier,
  type ListedJudge,
  readDossierList,
  readJudgeList,
  readPairList,
} from "#shared/assignment/read-lists.ts";
import type { Message } from "#shared/i18n/catalog.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import type { Err, Result } from "#shared/result.ts";

const say = createTranslate("id");

function must<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(result.error.key);
  return result.value;
}

function sentenceOf(result: { readonly ok: true } | Err<Message>): string {
  return result.ok ? "" : say(result.error.key, result.error.values);
}

const DOSSIERS = [
  ["Code", "Agency", "Region", "Category", "Group", "Readers"],
  ["K-1", "rs-a", "35;35.10", "Kesehatan", "umum", ""],
  ["", "", "", "", "", ""],
  ["K-2", "dinas-b", "32", "Pendidikan", "khusus", "2"],
];
const JUDGES = [
  ["ID", "Name", "capacity", "agency codes", "region_codes", "Expertise", "team"],
  ["1", "Ani", "10", "rs-a; rs-c", "", "Kesehatan;Pendidikan", "A"],
  ["2", "", "", "", "32", "", ""],
];

function readPair(
  row: string[],
  dossiers: readonly ListedDossier[],
  judges: readonly ListedJudge[],
): ReturnType<typeof readPairList> {
  return readPairList({ name: "x.csv", rows: [["dossier", "judge"], row] }, dossiers, judges);
}

describe("lists for assigning", () => {
  const dossiers = must(readDossierList({ name: "d.csv", rows: DOSSIERS }));
  const judges = must(readJudgeList({ name: "j.csv", rows: JUDGES }));

  it("are read by heading, with several codes in a cell", () => {
    expect(dossiers).toMatchObject([
      { id: "K-1", agency: "rs-a", region: "35", entries: [{ region: { regencyCode: "35.10" } }] },
      { id: "K-2", readers: 2, category: "Pendidikan" },
    ]);
    expect(judges).toMatchObject([
      { id: "1", name: "Ani", capacity: 10, agencies: ["rs-a", "rs-c"], team: "A" },
      { id: "2", name: "2", capacity: null, agencies: [], regionCodes: ["32"], team: null },
    ]);
  });

  it("give the conflicts their codes show", () => {
    expect(blockedPairs(dossiers, judges)).toEqual([
      { dossierId: "K-1", memberId: "1" },
      { dossierId: "K-2", memberId: "2" },
    ]);
  });

  it.each([
    ["the ministry above", "rs-a", "kemkes", "", "kemkes", "", true],
    ["another body of the own ministry", "rs-a", "kemkes", "", "rs-b", "", true],
    ["the own ministry's proposal", "kemkes", "", "", "rs-b", "", true],
    ["another ministry's body", "balai-c", "kemtan", "", "rs-b", "", false],
    ["the province of the regency", "pemkab", "", "35.10", "", "35", true],
    ["a judge of the same regency", "pemkab", "", "35;35.10", "", "35.10", true],
    ["a judge of another regency", "pemkab", "", "35;35.10", "", "35.11", false],
    ["an agency's code that is a region's", "35", "", "32", "", "35", false],
    ["nothing known on either side", "", "", "", "", "", false],
  ])("judge conflicts as a season does: %s", (_what, agency, parent, region, home, homeRegion, isBlocked) => {
    const listed = must(
      readDossierList({
        name: "d.csv",
        rows: [
          ["code", "agency", "parent", "region"],
          ["K-1", agency, parent, region],
          ["K-2", "rs-b", "kemkes", ""],
        ],
      }),
    );
    const panel = must(
      readJudgeList({
        name: "j.csv",
        rows: [
          ["id", "agency", "region"],
          ["1", home, homeRegion],
        ],
      }),
    );
    const blocked = blockedPairs(listed, panel).some(({ dossierId }) => dossierId === "K-1");
    expect(blocked).toBe(isBlocked);
  });

  it("know a heading in the plural, conflicts named one by one, and say which headings they pass over", () => {
    const file = {
      name: "j.csv",
      rows: [
        ["judge", "Agencies", "home_regions", "conflicts", "shoe size"],
        ["3", "rs-a", "", "K-2", "42"],
      ],
    };
    const blocked = blockedPairs(dossiers, must(readJudgeList(file)));
    expect(blocked.map(({ dossierId }) => dossierId)).toEqual(["K-1", "K-2"]);
    expect(ignoredColumns(file)).toEqual(["shoe size"]);
  });

  it("give pairs of what is known only", () => {
    expect(must(readPair(["K-1", "2"], dossiers, judges))).toEqual([{ dossierId: "K-1", memberId: "2" }]);
    expect(sentenceOf(readPair(["K-9", "2"], dossiers, judges))).toContain("x.csv, baris 2: proposal “K-9”");
  });

  it.each([
    ["without the key column", [["title"], ["x"]], "kolom code tidak ada"],
    [
      "with an empty key",
      [
        ["code", "agency"],
        ["", "a"],
      ],
      "baris 2: kolom code kosong",
    ],
    ["with a code twice", [["code"], ["K-1"], ["K-1"]], "Baris 3: kode proposal “K-1” sudah dipakai"],
    [
      "with half a reader",
      [
        ["code", "readers"],
        ["K-1", "1,5"],
      ],
      "“1,5” di kolom readers",
    ],
    ["without anything", [], "kolom code tidak ada"],
  ])("say in a sentence what is wrong %s", (_what, rows, sentence) => {
    expect(sentenceOf(readDossierList({ name: "d.csv", rows }))).toContain(sentence);
  });
});
