import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CatalogueEntry } from "#shared/duplicates/catalogue-entry.ts";
import { findPairs } from "#shared/duplicates/find-pairs.ts";
import type { FoundPair } from "#shared/duplicates/found-pair.ts";
import type { SearchedProposal } from "#shared/duplicates/pair-search.ts";
import { PUBLISHED_CATALOGUE } from "#shared/duplicates/published-catalogue.ts";

const SENTENCES = [
  "Sebelum ada layanan ini warga pulau harus menyeberang dua jam ke kota untuk mengurus akta kelahiran anak.",
  "Petugas kini datang setiap hari Selasa dengan perahu yang membawa alat perekam dan pencetak dokumen.",
  "Dalam enam bulan pertama tercatat 1.284 akta terbit dan antrean di kantor turun dari tiga jam menjadi dua puluh menit.",
  "Kepala dusun mengumumkan jadwal kunjungan lewat pengeras suara masjid dan papan di dermaga.",
  "Biaya perahu ditanggung dana desa berdasarkan perjanjian kerja sama yang diperbarui setiap tahun.",
];
const OWN = [
  "Limbah kulit singkong diolah menjadi pakan ternak oleh kelompok peternak kambing di lereng gunung.",
  "Mesin pencacah dirakit sendiri oleh siswa sekolah kejuruan dengan suku cadang bekas sepeda motor.",
];

function proposal(id: string, title: string, more: Partial<SearchedProposal> = {}): SearchedProposal {
  return {
    id,
    title,
    agencyCode: id,
    agency: `Pemerintah Kabupaten ${id}`,
    region: "Jawa Timur",
    year: 2026,
    isDeclaredReplication: false,
    sections: [],
    ...more,
  };
}

function text(...sentences: readonly string[]): SearchedProposal["sections"] {
  return [{ id: "latar_belakang", text: sentences.join(" ") }];
}

function find(
  proposals: readonly SearchedProposal[],
  catalogue: readonly CatalogueEntry[] = [],
): readonly FoundPair[] {
  return findPairs({ proposals, catalogue, minScore: 0.5 }, () => undefined);
}

function only(pairs: readonly FoundPair[]): FoundPair {
  expect(pairs).toHaveLength(1);
  const [pair] = pairs;
  if (!pair) throw new Error("no pair");
  return pair;
}

const PAYJEM = "PAYJEM PAS NGAMUK (Pelayanan Jemput Pasien Ngamuk)";

describe("titles", () => {
  it.each([
    [
      "the same title in other letters and marks",
      "Payjem Pas-Ngamuk: Pelayanan Jemput Pasien Ngamuk",
      "same-title",
    ],
    ["a changed expansion", "PAYJEM PAS NGAMUK (Layanan Antar Orang dengan Gangguan Jiwa)", "near-title"],
    ["another word order", "Pasien Ngamuk Pelayanan Jemput (PAYJEM PAS NGAMUK)", "near-title"],
    ["typing errors", "PAYJEM PAS NGAMUKK (Pelayanan Jemptu Pasien Ngamuk)", "near-title"],
  ])("finds %s", (_what, title, kind) => {
    const pair = only(find([proposal("a", PAYJEM), proposal("b", title), proposal("c", "Rat Hunter")]));
    expect(pair).toMatchObject({ a: "a", b: "b", kind });
  });

  it.each([
    ["one theme", "Kelas Ibu Hamil Terapung", "Gerakan Cegah Stunting Balita"],
    [
      "one pattern with another place",
      "Inovasi Pelayanan Puskesmas Gadingrejo",
      "Inovasi Pelayanan Puskesmas Senen",
    ],
    ["generic words only", "Sistem Informasi Pelayanan Perizinan", "Sistem Informasi Pelayanan Perpustakaan"],
  ])("leaves alone %s", (_what, a, b) => {
    expect(find([proposal("a", a), proposal("b", b)])).toEqual([]);
  });

  it("keeps apart all titles that were published", () => {
    const proposals = PUBLISHED_CATALOGUE.entries.map(({ id, title, agency }) =>
      proposal(id, title, { agency }),
    );
    expect(find(proposals)).toEqual([]);
  });
});

describe("narratives", () => {
  const copied = { sections: text(OWN[0] ?? "", ...SENTENCES) };

  it("marks the copied passage in both texts", () => {
    const a = proposal("a", "Perahu Akta", { sections: text(...SENTENCES) });
    const b = proposal("b", "Singkong Jadi Pakan", copied);
    const pair = only(find([a, b]));
    expect(pair.kind).toBe("near-text");
    const [passage] = pair.passages;
    if (!passage) throw new Error("no passage");
    const left = a.sections[0]?.text.slice(passage.aFrom, passage.aTo);
    expect(left).toBe(SENTENCES.join(" ").slice(0, -1));
    expect(b.sections[0]?.text.slice(passage.bFrom, passage.bTo)).toBe(left);
  });

  it("passes over what stands in many proposals", () => {
    const titles =
      "Kancil Merpati Belibis Cendana Dermaga Lentera Pusaka Rembulan Sagu Tenun Wayang Zamrud".split(" ");
    const proposals = titles.map((title) => proposal(title, title, { sections: text(...SENTENCES, title) }));
    expect(find(proposals)).toEqual([]);
  });
});

describe("what is listed often in the catalogue", () => {
  const OTHER = `${OWN.join(" ")} Pakan itu dijual di pasar kecamatan setiap Kamis pagi oleh ibu-ibu pengelola koperasi.`;

  it.each([1, 2, 3, 4, 5])("is found however often, here %i times", (times) => {
    const entries = Array.from(
      { length: times },
      (_, at): CatalogueEntry => ({
        id: `katalog:x:${at + 1}`,
        code: `X-${at + 1}`,
        title: `Dermaga Pelayanan ${at + 1}`,
        agency: "Pemerintah Kabupaten Lama",
        year: 2015 + at,
        description: SENTENCES.join(" "),
        award: "",
      }),
    );
    const proposals = [
      proposal("a", "Perahu Akta", { sections: text(...SENTENCES) }),
      proposal("b", "Singkong Jadi Pakan", { sections: text(OTHER) }),
    ];
    const pairs = find(proposals, entries);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual(entries.map(({ id }) => ["a", id]));
  });
});

describe("titles without letters", () => {
  it("are not the same title", () => {
    const proposals = [proposal("a", "---"), proposal("b", "???"), proposal("c", "---")];
    expect(find(proposals)).toEqual([]);
  });
});

describe("replication", () => {
  const entry: CatalogueEntry = {
    id: "katalog:x:1",
    code: "X-1",
    title: PAYJEM,
    agency: "RSJD Surakarta",
    year: 2019,
    description: "",
    award: "Top 99",
  };

  it("names the earlier entry of another agency", () => {
    const pair = only(find([proposal("a", PAYJEM)], [entry]));
    expect(pair).toMatchObject({ a: "a", b: "katalog:x:1", kind: "replication" });
    expect(pair.reasons).toEqual([
      { type: "title-equal" },
      { type: "other-agency" },
      { type: "earlier-year", year: 2019 },
    ]);
  });

  it("is what a declared replication of another proposal is", () => {
    const declared = proposal("b", PAYJEM, { isDeclaredReplication: true });
    expect(only(find([proposal("a", PAYJEM), declared])).kind).toBe("replication");
  });

  it("never compares entries of the catalogue with each other", () => {
    expect(find([proposal("a", "Rat Hunter")], [entry, { ...entry, id: "katalog:x:2" }])).toEqual([]);
  });
});

describe("laws", () => {
  const proposals = [
    proposal("a", PAYJEM, { sections: text(...SENTENCES) }),
    proposal("b", "PAYJEM PAS NGAMUK", { sections: text(...OWN) }),
    proposal("c", "Perahu Akta", { sections: text(...SENTENCES.slice(1), ...OWN) }),
    proposal("d", "Rat Hunter"),
    proposal("e", "Akta Perahu"),
  ];

  it("gives the same pairs whatever the order of the input", () => {
    const usual = find(proposals);
    expect(usual.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.shuffledSubarray(proposals, { minLength: proposals.length }), (shuffled) => {
        expect(find(shuffled)).toEqual(usual);
      }),
      { numRuns: 20 },
    );
  });

  it("scores dossiers that are the same in title and text 1, once", () => {
    const [first] = proposals;
    if (!first) throw new Error("no proposal");
    expect(only(find([first, { ...first, id: "z" }]))).toMatchObject({ a: "a", b: "z", score: 1 });
  });

  it("keeps scores between 0 and 1 and ranks by them", () => {
    const scores = find(proposals).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    for (const score of scores) expect(score).toBeGreaterThanOrEqual(0.5);
  });
});
