import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { tableWriter } from "#electron/tables/table-writer.ts";
import { fileHosts, type HostKind, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { errorOf, invite, must } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("duplicates on %s", (_name, createKind) => {
  let kind: HostKind;

  beforeAll(async () => {
    kind = await createKind();
  });

  afterAll(() => kind.close());

  it("finds pairs, shows their passages, and takes a decision and takes it back", async () => {
    const { client } = await invite(kind, "Sekretariat Kesamaan");
    must(await client["season.start-rehearsal"]({ role: "secretariat" }));
    expect(must(await client["duplicates.pairs"]({}))).toBeNull();
    must(await client["duplicates.find"]({ taskId: "find" }));
    const latest = must(await client["duplicates.pairs"]({}));
    if (!latest) throw new Error("no search");
    expect(latest).toMatchObject({ proposals: 60, searched: 115, isStale: false });
    const [pair] = latest.pairs;
    if (!pair) throw new Error("no pair");
    const { a, b } = pair;
    const texts = must(await client["duplicates.passages"]({ a, b }));
    expect(texts.passages).toHaveLength(pair.passages);
    expect(
      errorOf(await client["duplicates.decide"]({ a, b, verdict: "different", reason: "" })),
    ).toMatchObject({
      type: "reason-missing",
    });
    must(await client["duplicates.decide"]({ a, b, verdict: "different", reason: "Beda sasaran layanan." }));
    must(await client["duplicates.decide"]({ a, b, verdict: null, reason: "" }));
    const unknown = await client["duplicates.decide"]({
      a,
      b: "tidak-ada",
      verdict: "duplicate",
      reason: "Sama.",
    });
    expect(errorOf(unknown)).toMatchObject({ type: "content-missing" });
  });

  it("shows a judge nothing", async () => {
    const { client } = await invite(kind, "Penilai Penasaran");
    must(await client["season.start-rehearsal"]({ role: "judge" }));
    const refusal = { type: "not-your-role", needed: "secretariat" };
    expect(errorOf(await client["duplicates.pairs"]({}))).toEqual(refusal);
    expect(errorOf(await client["duplicates.find"]({ taskId: "find" }))).toEqual(refusal);
    expect(errorOf(await client["duplicates.passages"]({ a: "x", b: "y" }))).toEqual(refusal);
    expect(errorOf(await client["catalogue.list"]({}))).toEqual(refusal);
    expect(errorOf(await client["catalogue.import"](catalogueOf("csv", 2)))).toEqual(refusal);
    expect(errorOf(await client["catalogue.remove"]({ id: "showcase" }))).toEqual(refusal);
  });

  it("lists what is shipped", async () => {
    const { client } = await invite(kind, "Penjaga Katalog");
    expect(must(await client["catalogue.list"]({}))).toMatchObject([{ origin: "shipped", entries: 115 }]);
    expect(errorOf(await client["catalogue.remove"]({ id: "terbitan" }))).toMatchObject({
      type: "catalogue-shipped",
    });
    await expect(client["catalogue.remove"]({ id: "../settings" })).rejects.toThrow();
    expect(must(await client["catalogue.list"]({}))).toHaveLength(1);
  });

  it.each([
    ["xlsx", 14_000],
    ["csv", 14_000],
    ["csv", 40_000],
  ] as const)("takes in a list of %s with %i rows, and removes it", async (format, rows) => {
    const { client } = await invite(kind, "Penjaga Katalog");
    const source = must(await client["catalogue.import"](catalogueOf(format, rows)));
    expect(source).toMatchObject({ id: "etalase-daerah", origin: "own", entries: rows });
    expect(must(await client["catalogue.list"]({})).map(({ entries }) => entries)).toEqual([115, rows]);
    must(await client["catalogue.remove"]({ id: source.id }));
    expect(must(await client["catalogue.list"]({}))).toHaveLength(1);
  });

  it("takes in nothing of a list it cannot read", async () => {
    const { client } = await invite(kind, "Penjaga Katalog");
    const whole = catalogueOf("csv", 2);
    const mapping = { ...whole.mapping, columns: whole.mapping.columns.slice(1) };
    expect(errorOf(await client["catalogue.import"]({ ...whole, mapping }))).toMatchObject({
      type: "intake-problems",
      problems: [{ type: "intake-column-missing", column: "Judul" }],
    });
    const xlsx = { ...catalogueOf("xlsx", 2), sheet: "Lain" };
    expect(errorOf(await client["catalogue.import"](xlsx))).toMatchObject({ type: "table-sheet-unknown" });
    const file = { name: "rusak.xlsx", bytes: whole.file.bytes.map((byte) => byte ^ 0x80) };
    expect(errorOf(await client["catalogue.import"]({ ...whole, file }))).not.toBeNull();
    expect(must(await client["catalogue.list"]({}))).toHaveLength(1);
  });
});

const HEADERS = ["Judul", "Instansi", "Tahun", "Deskripsi"];

function catalogueOf(format: "csv" | "xlsx", rows: number) {
  const entries = Array.from({ length: rows }, (_, at) => [
    `Layanan Keliling ${at}`,
    `Pemerintah Kabupaten ${at % 500}`,
    "2019",
    `Petugas nomor ${at} datang ke dusun tiap pekan.`,
  ]);
  return {
    file: {
      name: `etalase.${format}`,
      bytes: tableWriter.write(format, [{ name: "Katalog", rows: [HEADERS, ...entries] }]),
    },
    sheet: null,
    encoding: null,
    separator: null,
    name: "Etalase Daerah",
    taskId: "import",
    mapping: {
      headerRows: { first: 0, last: 0 },
      columns: ["title", "agency", "year", "description"].map((field, at) => ({
        at,
        header: HEADERS[at] ?? "",
        field,
      })),
      defaults: { group: "umum", category: "", year: 2026 },
    },
  };
}
