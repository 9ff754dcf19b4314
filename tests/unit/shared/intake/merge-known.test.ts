import { describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { guessMapping } from "#shared/intake/guess-mapping.ts";
import { mergeKnown } from "#shared/intake/merge-known.ts";
import { SHIPPED_PROFILES } from "#shared/intake/profiles.ts";
import { readProposals } from "#shared/intake/read-proposals.ts";
import { must } from "#tests/support/people.ts";

const { sha256 } = nodeCrypto;
const NEEDED = { Nomor: "A-1", Judul: "Becak Pintar", Instansi: "Pemerintah Kota Surabaya" };

function read(cells: Readonly<Record<string, string>>) {
  const table = { ...NEEDED, ...cells };
  const rows = [Object.keys(table), Object.values(table)];
  const { mapping } = guessMapping(rows, {
    purpose: "proposals",
    criteria: [],
    profiles: SHIPPED_PROFILES,
    defaults: { group: "umum", category: "", year: 2026 },
  });
  const sheet = { name: "A", rows, malformedRow: null };
  const options = { rubric: { criteria: [] }, sha256, knownIds: new Map(), file: "a.csv" };
  const [proposal] = must(readProposals(sheet, mapping, options));
  if (!proposal) throw new Error("nothing read");
  return { proposal, mapping };
}

/** The card after a first table, and then a second one of the same proposal. */
function after(first: Readonly<Record<string, string>>, second: Readonly<Record<string, string>>) {
  const known = read(first).proposal;
  const { proposal, mapping } = read(second);
  return mergeKnown(proposal, known, { mapping, sha256 }).card;
}

const CODED = { Provinsi: "Jawa Timur", "Kode Kabupaten/Kota": "35.78", "Kode Instansi": "I-35.78" };

describe("a known proposal in a table that says less", () => {
  it.each([
    { Provinsi: "Jawa Timur" },
    { Provinsi: "Jatim", "Kabupaten/Kota": "Kota Surabaya" },
    { "Kabupaten/Kota": "Kota Surabaya" },
    { Unit: "Dinas Sosial" },
    { "Kode Instansi": "" },
  ])("keeps its codes: %j", (second) => {
    const card = after(CODED, second);
    expect(card.region).toMatchObject({ provinceCode: "35", regencyCode: "35.78" });
    expect(card.agency.code).toBe("I-35.78");
  });

  it("takes codes the table has, also from a column of regencies", () => {
    expect(after(CODED, { "Kabupaten/Kota": "35.79" }).region?.regencyCode).toBe("35.79");
    expect(
      after(CODED, { Provinsi: "Jawa Timur", "Kode Kabupaten/Kota": "" }).region?.regencyCode,
    ).toBeNull();
    expect(after(CODED, { "Kode Instansi": "I-2" }).agency.code).toBe("I-2");
  });

  it("gives a code up where the table names another place", () => {
    const named = { ...CODED, "Kabupaten/Kota": "Kota Surabaya" };
    expect(after(named, { Provinsi: "Bali" }).region).toMatchObject({
      provinceCode: "51",
      regencyCode: null,
    });
    expect(after(named, { "Kabupaten/Kota": "Kota Malang" }).region?.regencyCode).toBeNull();
    expect(after(named, { "Kabupaten/Kota": "KOTA SURABAYA" }).region?.regencyCode).toBe("35.78");
  });

  it("takes over whether the region is underdeveloped, and leaves it without a column", () => {
    expect(after(CODED, { "Daerah tertinggal": "ya" }).region?.isUnderdeveloped).toBe(true);
    const marked = { ...CODED, "Daerah tertinggal": "ya" };
    expect(after(marked, { Provinsi: "Jawa Timur" }).region?.isUnderdeveloped).toBe(true);
    expect(after(marked, { "Daerah tertinggal": "tidak" }).region?.isUnderdeveloped).toBe(false);
  });
});

it("needs no known name of a province where a code tells it", () => {
  const { region } = read({ Provinsi: "Jatim Raya", "Kode Kabupaten/Kota": "35.78" }).proposal.card;
  expect(region).toMatchObject({ provinceCode: "35", regencyCode: "35.78" });
  expect(read({ Provinsi: "Nasional" }).proposal.card.region).toBeNull();
});
