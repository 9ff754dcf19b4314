import { describe, expect, it } from "vitest";
import type { DossierCard } from "#shared/dossier/dossier.ts";
import { buildRubric } from "#tests/support/builders.ts";
import { buildProposal, buildRules, type CaseDetails, check, tags, wordsOf } from "./check-case.ts";

function long(title: string): CaseDetails {
  return { card: { title } };
}

describe("answers that say nothing", () => {
  it("knows a copy of the question, the heading or the title", () => {
    const rubric = buildRubric();
    const criteria = rubric.criteria.map((criterion) => ({
      ...criterion,
      question: {
        id: "Uraikan dampak inovasi dengan membandingkan kondisi sebelum dan sesudah!",
        en: "Impact?",
      },
    }));
    const answers = {
      ringkasan: "uraikan dampak inovasi, dengan membandingkan kondisi sebelum dan sesudah",
      kebaruan: "Bagian kebaruan",
      dampak: "Layanan warga terpadu kampung nomor 1",
      keberlanjutan:
        "Uraikan dampak inovasi: waktu tunggu turun dari dua hari menjadi dua jam, dan kondisi sebelum dan sesudah dibandingkan dengan survei tiap triwulan oleh inspektorat.",
    };
    const findings = check([buildProposal(1, { answers })], buildRules({ kind: "copy-of-question" }), {
      rubric: { ...rubric, criteria },
    });
    expect(findings.map(({ tag }) => tag)).toEqual(["copies-question", "copies-question", "copies-title"]);
  });

  it.each([
    "-",
    "...",
    "tes tes",
    "asdf asdf asdf",
    "xxx",
    "a b c",
    "Lorem ipsum dolor sit amet",
    "belum ada",
    "na ".repeat(40),
  ])("takes %j for filler", (dampak) => {
    expect(tags({ kind: "placeholder-answer" }, { answers: { dampak } })).toEqual(["1 placeholder blocking"]);
  });

  it.each([
    "Replikasi di 12 desa.",
    "SOP dan SK Bupati",
    "Contoh: antrean turun 40%",
    "Tidak ada lagi antrean panjang",
  ])("takes %j for an answer", (dampak) => {
    expect(tags({ kind: "placeholder-answer" }, { answers: { dampak } })).toEqual([]);
  });

  it("tells one answer under two headings and one sentence over and over", () => {
    const rule = { kind: "repeated-text", times: 3 };
    const same = wordsOf("sama");
    expect(tags(rule, { answers: { dampak: same, keberlanjutan: `${same.toUpperCase()}.` } })).toEqual([
      "1 answer-twice blocking",
    ]);
    const sentence = "Layanan ini sangat bermanfaat bagi warga.";
    expect(tags(rule, { answers: { dampak: `${sentence} ${sentence}` } })).toEqual([]);
    expect(tags(rule, { answers: { dampak: `${sentence} ${sentence}\n${sentence}` } })).toEqual([
      "1 sentence-repeated blocking",
    ]);
  });
});

describe("proposals beside each other", () => {
  it("tells the same title; a short one blocks only where the agency is the same", () => {
    const rule = { kind: "same-title", shortTitle: 3 };
    expect(
      tags(rule, long("Becak Pintar untuk Warga Desa"), long("BECAK pintar, untuk warga desa"), {}),
    ).toEqual(["1 same-title blocking", "2 same-title blocking"]);
    expect(tags(rule, long("Becak Pintar"), long("Becak pintar"))).toEqual([
      "1 same-title warning",
      "2 same-title warning",
    ]);
    const { agency } = buildProposal(1).card;
    expect(tags(rule, long("Becak Pintar"), { card: { title: "Becak pintar", agency } })).toEqual([
      "1 same-title blocking",
      "2 same-title blocking",
    ]);
  });

  it("tells the same narrative whatever its case and spacing", () => {
    const answers = {
      ringkasan: wordsOf("r"),
      kebaruan: wordsOf("k"),
      dampak: wordsOf("d"),
      keberlanjutan: wordsOf("b"),
    };
    const shouted = Object.fromEntries(
      Object.entries(answers).map(([id, text]) => [id, `  ${text.toUpperCase()}.`]),
    );
    expect(tags({ kind: "same-text" }, { answers }, { answers: shouted }, {})).toEqual([
      "1 same-text blocking",
      "2 same-text blocking",
    ]);
    expect(
      tags({ kind: "same-text" }, { answers }, { answers: { ...answers, dampak: wordsOf("e") } }),
    ).toEqual([]);
  });

  it("measures titles", () => {
    const rule = { kind: "title-length", min: 4, max: 50 };
    expect(tags(rule, { card: { title: "Oke" } }, { card: { title: "b".repeat(51) } }, {})).toEqual([
      "1 title-short blocking",
      "2 title-long blocking",
    ]);
  });

  it("sees codes and names that contradict each other", () => {
    const rule = { kind: "region-contradiction" };
    const region = {
      provinceCode: "35",
      provinceName: "Jawa Timur",
      regencyCode: "33.10",
      isUnderdeveloped: false,
    };
    const inEast = { ...region, regencyCode: "35.10" };
    const agency = { code: "33.10", name: "Pemerintah Kabupaten Uji", type: "regency" } as const;
    const jambi = { provinceCode: "15", provinceName: "Jambi", regencyCode: null, isUnderdeveloped: false };
    const province = { code: "prov-1", name: "Pemerintah Provinsi Jambi", type: "province" } as const;
    expect(
      tags(
        rule,
        {},
        { card: { region } },
        { card: { region: inEast, agency } },
        { card: { region: { ...inEast, regencyCode: null } } },
        { card: { region: jambi, agency: province } },
        { card: { region: { ...inEast, regencyCode: null }, agency: { ...province, code: "prov-2" } } },
      ),
    ).toEqual([
      "2 region-differs blocking",
      "3 code-differs blocking",
      "4 regency-missing blocking",
      "6 province-differs blocking",
    ]);
  });

  it("sees an agency under two names, codes or types", () => {
    const rule = { kind: "agency-contradiction" };
    const agency = { code: "pemkab-a", name: "Pemerintah Kabupaten Uji", type: "regency" } as const;
    const of = (changes: Partial<DossierCard["agency"]>): CaseDetails => ({
      card: { agency: { ...agency, ...changes } },
    });
    expect(tags(rule, of({}), of({ name: "Pemkab. Uji" }), of({}))).toEqual([]);
    expect(tags(rule, of({}), of({}), of({ name: "Pemerintah Kota Lain" }))).toEqual([
      "3 agency-names-differ blocking",
    ]);
    expect(tags(rule, of({}), of({}), of({ code: "pemkab-b" }))).toEqual(["3 agency-codes-differ blocking"]);
    expect(tags(rule, of({}), of({}), of({ type: "city" }))).toEqual(["3 agency-types-differ blocking"]);
  });
});
