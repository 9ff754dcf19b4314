import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { tableWriter } from "#electron/tables/table-writer.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";
import { fileHosts, type HostKind, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { buildSmallSeason, errorOf, invite, must, type Person, toSeasonFile } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

type Rows = readonly (readonly (string | number | null)[])[];

function table(rows: Rows, format: "xlsx" | "ods" | "csv" = "csv"): NamedFile {
  return { name: `panel.${format}`, bytes: tableWriter.write(format, [{ name: "Panel", rows }]) };
}

const GENERATED = ["Nama", "Tugas", "Kode Instansi Asal", "Kode Wilayah Asal"] as const;

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("members from a table, %s", (_name, createKind) => {
  const bundle = buildSmallSeason();
  const [first] = bundle.season.members.filter(({ role }) => role === "judge");
  let kind: HostKind;
  let office: Person;

  beforeAll(async () => {
    kind = await createKind();
    office = await invite(kind, "Sekretariat");
    must(await office.client["season.start-file"]({ file: toSeasonFile(bundle) }));
  });

  afterAll(() => kind.close());

  async function members(): Promise<readonly PanelMember[]> {
    return (await office.client["season.current"]({}))?.season.members ?? [];
  }

  const preview = async (file: NamedFile) =>
    must(await office.client["panel.preview-table"]({ file, duty: "te-member" }));

  async function take(file: NamedFile) {
    const { planHash } = await preview(file);
    return office.client["panel.import-table"]({ file, duty: "te-member", planHash });
  }

  it("adds and changes by name in one revision, and cards find the members afterwards", async () => {
    const before = await members();
    const file = table([
      GENERATED,
      ["Xaveria Uji Coba", "anggota TE", "kem-032", "14"],
      ["Yusuf Uji Coba", "Ketua  TPI", "", "Provinsi Jawa Timur; 3171"],
      ["Zulaikha Uji Coba", "bayangan", "", ""],
      [first?.name.toUpperCase() ?? "", "", "univ-x", ""],
    ]);
    const { plan } = await preview(file);
    expect(plan.problems).toEqual([]);
    expect(plan.remarks.map(({ row, problem }) => [row, problem])).toContainEqual([2, "agency-unknown"]);
    expect(plan.changed).toEqual([
      expect.objectContaining({
        row: 5,
        memberId: first?.id,
        after: expect.objectContaining({ name: first?.name }),
      }),
    ]);
    const saved = must(await take(file));
    expect(saved.events.map(({ event }) => event.type)).toEqual(["season-revised"]);
    const after = await members();
    expect(after.length).toBe(before.length + 3);
    expect(after.find(({ id }) => id === first?.id)).toMatchObject({ homeAgencyCodes: ["univ-x"] });
    const byName = new Map(after.map((member) => [member.name, member]));
    expect(byName.get("Xaveria Uji Coba")).toMatchObject({
      duty: "te-member",
      homeAgencyCodes: ["kem-032"],
      homeRegionCodes: ["14"],
    });
    expect(byName.get("Yusuf Uji Coba")).toMatchObject({
      duty: "tpi-chair",
      homeRegionCodes: ["35", "31.71"],
    });
    const again = must(await take(file));
    expect(again.events).toEqual([]);
    const ratna = await invite(kind, "Xaveria Uji Coba");
    const cards = must(
      await office.client["panel.add-from-cards"]({ files: [ratna.cardFile], duty: "shadow" }),
    );
    expect(cards.files.map(({ outcome }) => outcome)).toEqual(["bound"]);
  });

  it.each(["xlsx", "ods", "csv"] as const)("reads English headings of a %s below a title", async (format) => {
    const rows = [
      ["Panel 2026"],
      ["Full name", "Email", "Role", "Home region", "Expertise", "Capacity", "Languages", "Small team"],
      [`Ani ${format}`, "a@b.id", "judge", "Bali", "Kesehatan, Pendidikan", 40, "Jawa; Sunda", "Tim 2"],
    ];
    const { plan } = await preview(table(rows, format));
    expect(plan).toMatchObject({ problems: [], ignored: ["Email"] });
    expect(plan.added[0]?.member).toMatchObject({
      duty: "te-member",
      homeRegionCodes: ["51"],
      expertise: ["Kesehatan", "Pendidikan"],
      capacity: 40,
      languages: ["Jawa", "Sunda"],
      team: "Tim 2",
    });
  });

  it("names what is wrong by row and column, and then takes nothing in", async () => {
    const before = await members();
    const file = table([
      [...GENERATED, "Kapasitas"],
      ["Citra Satu", "juru masak", "", "", ""],
      ["citra  satu", "", "", "Atlantis", "banyak"],
      ["X", "", "", "99", ""],
      [first?.name ?? "", "ketua TE", "", "", ""],
    ]);
    const { plan } = await preview(file);
    expect(plan.problems.map(({ row, column, problem }) => `${row} ${column} ${problem}`)).toEqual([
      "2 Tugas duty-unknown",
      "3 Kode Wilayah Asal region-unknown",
      "3 Kapasitas capacity-unusable",
      "3  name-twice",
      "4 Nama name-unusable",
      "4 Kode Wilayah Asal region-unknown",
      "5  duty-dealt",
    ]);
    expect(errorOf(await take(file))?.type).toBe("panel-table-refused");
    expect(await members()).toEqual(before);
  });

  it("refuses what is not what the preview has shown, and a table without names", async () => {
    const file = table([GENERATED, ["Dedi Dua", "sekretariat", "", ""]]);
    const { planHash } = await preview(file);
    must(await take(table([GENERATED, ["Dedi Dua", "verifikator", "", ""]])));
    const late = await office.client["panel.import-table"]({ file, duty: "te-member", planHash });
    expect(errorOf(late)?.type).toBe("panel-table-refused");
    const { plan } = await preview(table([["Surel"], ["a@b.id"]]));
    expect(plan.problems.map(({ problem }) => problem)).toEqual(["heading-missing"]);
  });

  it("hands out a template that it can read", async () => {
    for (const language of ["id", "en"] as const) {
      const template = await office.client["panel.table-template"]({ language });
      const { plan } = await preview(template);
      expect(plan).toMatchObject({ problems: [], ignored: [], added: [], changed: [] });
    }
  });
});
