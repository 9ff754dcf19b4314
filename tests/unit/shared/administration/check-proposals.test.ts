import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { checkProposals } from "#shared/administration/check-proposals.ts";
import { skipSentence } from "#shared/administration/finding.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { buildRubric } from "#tests/support/builders.ts";
import {
  buildProposal,
  buildRules,
  type CaseDetails,
  check,
  report,
  tags,
  tagsOf,
  wordsOf,
} from "./check-case.ts";

const SHA = nodeCrypto.sha256("x");

const started = (implementedOn: string | null): CaseDetails => ({ card: { implementedOn } });

const entered = (...participation: readonly { year: number; result: string }[]): CaseDetails => ({
  card: { participation: [...participation] },
});

const file = (name: string, size = 1000) => ({ name, mediaType: "application/pdf", size, sha256: SHA });

function honoured(year: number): CaseDetails {
  return { card: { group: "khusus", participation: [{ year, result: "Top 45" }] } };
}

function inMay(implementedOn: string) {
  const rules = buildRules({ kind: "minimum-age", months: 3 });
  return check([buildProposal(1, { card: { implementedOn } })], rules, { closesOn: "2026-05-31" });
}

describe("minimum age", () => {
  const rule = { kind: "minimum-age", months: 24 };

  it("counts whole months back from the closing date", () => {
    expect(tags(rule, started("2024-05-06"))).toEqual([]);
    expect(tags(rule, started("2024-05-07"))).toEqual(["1 too-young blocking"]);
    expect(tags(rule, started("2027-01-01"), started(null))).toEqual([
      "1 starts-later blocking",
      "2 start-missing blocking",
    ]);
  });

  it("tells the age it counted", () => {
    const [found] = check([buildProposal(1, started("2024-10-07"))], buildRules(rule));
    expect(found?.values).toMatchObject({ age: 18, months: 24 });
  });

  it("takes the last day where the earlier month is shorter", () => {
    expect(inMay("2026-02-28")).toEqual([]);
    expect(tagsOf(inMay("2026-03-01"))).toEqual(["2026-0001 too-young"]);
  });

  it("binds only its groups, and says when it cannot count", () => {
    expect(tags({ ...rule, groups: ["Khusus"] }, started("2026-01-01"))).toEqual([]);
    const { findings, skipped } = report(
      [buildProposal(1, started("2026-01-01")), buildProposal(2, started(null))],
      buildRules(rule),
      { closesOn: null },
    );
    expect(tagsOf(findings)).toEqual(["2026-0002 start-missing"]);
    expect(skipped).toEqual([{ ruleId: "rule-0", reason: "no-closing-date" }]);
  });
});

describe("completeness", () => {
  it("misses required fields, those of the table only where somebody fills them", () => {
    const rule = { kind: "required-field", fields: ["unit", "region", "innovator"] };
    expect(tags(rule, {}, { card: { unit: " - ", region: null } })).toEqual([
      "2 field-missing blocking",
      "2 field-missing blocking",
    ]);
    expect(tags(rule, { fields: { innovator: "Sari" } }, { fields: { innovator: "" } })).toEqual([
      "2 field-missing blocking",
    ]);
    const national = { code: "kementerian-1", name: "Kementerian Uji", type: "ministry" } as const;
    expect(tags(rule, { card: { region: null, agency: national } })).toEqual([]);
  });

  it("tells a column the table never had once, and an empty column of every proposal", () => {
    const rules = buildRules({
      kind: "required-field",
      fields: ["title", "unit", "category", "phone", "email"],
    });
    const bare = { card: { unit: "", category: "" }, fields: { email: "" } };
    const { findings, skipped } = report([buildProposal(1, bare), buildProposal(2, bare)], rules);
    expect(findings.map(({ number, values }) => [number, values])).toEqual([
      ["2026-0001", { field: { field: "email" } }],
      ["2026-0002", { field: { field: "email" } }],
    ]);
    expect(skipped).toEqual([
      { ruleId: "rule-0", reason: "no-field", fields: ["unit", "category", "phone"] },
    ]);
    expect(skipSentence({ reason: "no-field", fields: ["unit", "phone"] }, createTranslate("id"))).toMatch(
      /unit penyelenggara, telepon inovator/u,
    );
  });

  it("misses an answer that others gave", () => {
    expect(tags({ kind: "missing-answer" }, {}, { answers: { dampak: " " } })).toEqual([
      "2 answer-missing blocking",
    ]);
    expect(
      tags({ kind: "missing-answer" }, { answers: { dampak: "" } }, { answers: { dampak: "" } }),
    ).toEqual([]);
  });

  it("counts words against the rubric's bounds, within the tolerance", () => {
    const rubric = buildRubric();
    const [first, ...rest] = rubric.criteria;
    if (!first) throw new Error("no criterion");
    const bounded = { ...rubric, criteria: [{ ...first, words: { min: 10, max: 20 } }, ...rest] };
    const at = (count: number, tolerance = 0) =>
      check(
        [buildProposal(1, { answers: { [first.id]: wordsOf("kata", count) } })],
        buildRules({ kind: "word-bounds", tolerance }),
        { rubric: bounded },
      ).map(({ tag }) => tag);
    expect([at(10), at(20), at(21), at(9)]).toEqual([[], [], ["too-many-words"], ["too-few-words"]]);
    expect([at(22, 10), at(23, 10)]).toEqual([[], ["too-many-words"]]);
  });
});

describe("groups and registrations", () => {
  it("knows the groups of the year without regard to case", () => {
    const rule = { kind: "group-unknown", known: ["umum", "khusus"] };
    expect(
      tags(rule, { card: { group: "UMUM " } }, { card: { group: "Lain" } }, { card: { group: "" } }),
    ).toEqual(["2 group-unknown blocking", "3 group-missing blocking"]);
  });

  it("tells drafts and late submissions", () => {
    const drafts = { kind: "draft-status", drafts: ["draf", "draft"] };
    expect(
      tags(drafts, {}, { fields: { status: "Draft" } }, { fields: { status: "Didraftkan ulang" } }),
    ).toEqual(["2 never-submitted blocking"]);
    const late = { kind: "submitted-late" };
    expect(
      tags(late, { fields: { submittedOn: "2026-05-06" } }, { fields: { submittedOn: "2026-05-07 00:01" } }),
    ).toEqual(["2 submitted-late blocking"]);
  });

  it.each([
    "07/05/2026 10:00",
    "7 Mei 2026",
    "Kamis, 7 Mei 2026 pukul 10.00 WIB",
    "46149",
    "46149.5",
    "07-05-2026",
  ])("reads %j as a submission on 7 May", (submittedOn) => {
    const found = check(
      [buildProposal(1, { fields: { submittedOn } })],
      buildRules({ kind: "submitted-late" }),
    );
    expect(found.map(({ values }) => values["submitted"])).toEqual([{ day: "2026-05-07" }]);
  });

  it("counts an agency's proposals in the order in which they were submitted, to the minute", () => {
    const agency = { code: "pemkab-9", name: "Pemerintah Kabupaten Uji", type: "regency" } as const;
    const at = (submittedOn: string): CaseDetails => ({ card: { agency }, fields: { submittedOn } });
    expect(
      tags({ kind: "agency-limit", limit: 2 }, at("6 Mei 2026 09.30"), at("06/05/2026 10:00"), at("46148.1")),
    ).toEqual(["2 over-agency-limit blocking"]);
  });

  it("limits what an agency enters: those beyond the limit are told", () => {
    const rule = { kind: "agency-limit", limit: 2, groups: ["umum"] };
    const agency = { code: "pemkab-9", name: "Pemerintah Kabupaten Uji", type: "regency" } as const;
    const own = { card: { agency } };
    expect(tags(rule, own, own, {})).toEqual([]);
    expect(tags(rule, own, own, own, { card: { agency, group: "khusus" } })).toEqual([
      "3 over-agency-limit blocking",
    ]);
    expect(tags({ ...rule, agencyTypes: ["province"] }, own, own, own)).toEqual([]);
  });

  it("wants the replicated innovation named", () => {
    const rule = { kind: "replication-source", groups: ["replikasi"] };
    const group = { group: "replikasi" };
    expect(
      tags(
        rule,
        {},
        { card: group, fields: { replicatedFrom: "Becak Pintar" } },
        { card: group, fields: { replicatedFrom: "-" } },
      ),
    ).toEqual(["3 replication-source-missing blocking"]);
  });
});

describe("former winners", () => {
  const rule = {
    kind: "former-winner",
    groups: ["umum"],
    bars: [{ year: 2019, size: 45 }],
    barsAfterFinals: 2,
  };

  it("bars by year and tier, and after two finals", () => {
    expect(
      tags(
        rule,
        entered({ year: 2019, result: "Top 45 Inovasi Pelayanan Publik" }),
        entered({ year: 2018, result: "Top 99" }, { year: 2019, result: "Top 99" }),
        entered({ year: 2019, result: "Top 99" }),
        entered({ year: 2019, result: "Tidak masuk Top 45" }),
        { fields: { award: "Top 45 2019" } },
        { fields: { award: "Top 45", awardYear: "2019" } },
        { fields: { award: "Top 45", awardYear: "2022" } },
      ),
    ).toEqual([
      "1 won-before blocking",
      "2 finalist-too-often blocking",
      "5 won-before blocking",
      "6 won-before blocking",
    ]);
  });

  it("finds a winner in a catalogue by title and agency", () => {
    const winner = { title: "BECAK  Pintar!", agency: "Pemerintah Kabupaten 1", year: 2019, award: "Top 45" };
    const findings = check(
      [1, 2].map((index) => buildProposal(index, { card: { title: "Becak pintar" } })),
      buildRules(rule),
      { winners: [winner] },
    );
    expect(tagsOf(findings)).toEqual(["2026-0001 won-before"]);
  });

  it("wants an award that is old enough where the group is for winners", () => {
    const khusus = { kind: "award-needed", groups: ["khusus"], years: 1 };
    expect(tags(khusus, honoured(2025), honoured(2026), { card: { group: "khusus" } }, {})).toEqual([
      "2 award-too-recent blocking",
      "3 award-missing blocking",
    ]);
  });
});

describe("letters and files", () => {
  const rule = {
    kind: "required-letter",
    letter: "letterImplementation",
    names: ["pernyataan implementasi"],
  };

  it("takes a letter by the table or by a file's name", () => {
    expect(
      tags(
        rule,
        { fields: { letterImplementation: "Ada" } },
        { fields: { letterImplementation: "Tidak ada" } },
        { card: { attachments: [file("Surat_Pernyataan-IMPLEMENTASI.pdf")] } },
        {},
      ),
    ).toEqual(["2 letter-missing blocking", "4 letter-missing blocking"]);
  });

  it("misses no letter before any has come in", () => {
    const { findings, skipped } = report([buildProposal(1)], buildRules(rule));
    expect(findings).toEqual([]);
    expect(skipped).toEqual([{ ruleId: "rule-0", reason: "no-attachments" }]);
  });

  it("tells wrong types, large and empty files", () => {
    const attachments = [file("a.PDF"), file("b.docx"), file("tanpa-akhiran")];
    expect(tags({ kind: "file-type", extensions: ["pdf"] }, { card: { attachments } })).toEqual([
      "1 file-type-wrong blocking",
      "1 file-type-wrong blocking",
    ]);
    const sizes = [file("a.pdf", 2 * 1024 * 1024), file("b.pdf", 2 * 1024 * 1024 + 1), file("c.pdf", 0)];
    expect(tags({ kind: "file-size", megabytes: 2 }, { card: { attachments: sizes } })).toEqual([
      "1 file-too-large blocking",
      "1 file-empty blocking",
    ]);
  });
});

it("passes over a rule that is off", () => {
  expect(
    tags({ kind: "group-unknown", known: ["khusus"], off: { reason: "Tahun ini satu kelompok" } }, {}),
  ).toEqual([]);
});

it("names the row of the table and reports how far it is", () => {
  const proposals = [buildProposal(1, { card: { group: "lain" } })];
  const rules = buildRules({ kind: "group-unknown", known: ["umum"] });
  const [found] = check(proposals, rules);
  expect(found).toMatchObject({ row: 4, kind: "group-unknown", evidence: "lain" });
  const steps: number[] = [];
  checkProposals({ proposals, rules, rubric: buildRubric(), closesOn: null, winners: [] }, (done, total) =>
    steps.push(done / total),
  );
  expect(steps).toEqual([0, 0.5, 1]);
});
