import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { tableWriter } from "#electron/tables/table-writer.ts";
import type { ColumnMapping } from "#shared/intake/mapping.ts";
import { resourcesDirectory } from "#tests/support/contract-folders.ts";
import {
  fileHosts,
  type HostKind,
  httpHosts,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import {
  buildSmallSeason,
  errorOf,
  footprint,
  invite,
  must,
  type Person,
  toSeasonFile,
} from "#tests/support/people.ts";

type Cells = readonly (readonly (string | number | null)[])[];
type Format = "xlsx" | "ods" | "csv";

const HEADER = ["Nomor", "Judul", "Instansi", "Provinsi", "Tanggal Mulai", "Email"];

function proposalRow(number: string, title = `Judul ${number}`): string[] {
  return [number, title, "Pemkab Latih", "Jawa Timur", "18 Juni 2022", "a@contoh.id"];
}

function tableFile(rows: Cells, format: Format = "xlsx") {
  return { name: `usulan.${format}`, bytes: tableWriter.write(format, [{ name: "Proposal", rows }]) };
}

const TASK = { taskId: "t" };

async function readTable(person: Person, rows: Cells, format?: Format) {
  return must(
    await person.client["intake.read-table"]({
      file: tableFile(rows, format),
      purpose: "proposals",
      sheet: null,
      encoding: null,
      separator: null,
      ...TASK,
    }),
  );
}

async function apply(person: Person, rows: Cells, accepted: "all" | string[] = "all", format?: Format) {
  const { tableId, mapping } = await readTable(person, rows, format);
  return person.client["intake.apply"]({ tableId, mapping, accepted, ...TASK });
}

async function preview(person: Person, rows: Cells, change = (mapping: ColumnMapping) => mapping) {
  const { tableId, mapping } = await readTable(person, rows);
  return must(await person.client["intake.preview"]({ tableId, mapping: change(mapping), ...TASK }));
}

async function seasonOf({ client }: Person) {
  const current = await client["season.current"]({});
  if (!current) throw new Error("no season");
  return current.season;
}

async function startSecretariat(kind: HostKind): Promise<Person> {
  const person = await invite(kind, "Sekretariat");
  must(await person.client["season.start-file"]({ file: toSeasonFile(buildSmallSeason()) }));
  return person;
}

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
  ["the browser host over HTTP", httpHosts],
])("taking proposals in with %s", (_name, createKind) => {
  let kind: HostKind;
  let person: Person;

  beforeAll(async () => {
    kind = await createKind();
    person = await startSecretariat(kind);
  });

  afterAll(() => kind.close());

  it.each(["xlsx", "ods", "csv"] as const)("brings a table of %s in whole", async (format) => {
    const rows = [HEADER, proposalRow(`${format}-1`), proposalRow(`${format}-2`)];
    const before = (await seasonOf(person)).dossiers.length;
    const saved = must(await apply(person, rows, "all", format));
    expect(saved.events.map(({ event }) => event)).toMatchObject([
      { type: "season-revised", change: { kind: "proposals", figures: { added: 2, changed: 0 } } },
    ]);
    const { dossiers } = await seasonOf(person);
    expect(dossiers).toHaveLength(before + 2);
    expect(dossiers.at(-1)).toMatchObject({ number: `${format}-2`, implementedOn: "2022-06-18" });
    const dossierId = dossiers.at(-1)?.id ?? "";
    expect(must(await person.client["intake.record"]({ dossierId }))).toMatchObject({
      row: 3,
      fields: { email: "a@contoh.id" },
    });
    expect(JSON.stringify(dossiers)).not.toContain("contoh.id");
  });

  it("finds everything unchanged when the same table comes again, and writes nothing", async () => {
    const rows = [HEADER, proposalRow("U-1"), proposalRow("U-2")];
    must(await apply(person, rows));
    const kept = await footprint(person);
    const shown = await preview(person, [HEADER, proposalRow(" u-1 ", "Judul U-1"), proposalRow("U-2")]);
    expect(shown.difference?.changed.flatMap(({ fields }) => fields)).toEqual([
      { field: "number", before: "U-1", after: "u-1" },
    ]);
    expect((await preview(person, rows)).difference).toMatchObject({ added: 0, unchanged: 2, changed: [] });
    expect(must(await apply(person, rows)).events).toEqual([]);
    expect(await footprint(person)).toEqual(kept);
  });

  it("changes only what was accepted and says which fields", async () => {
    must(await apply(person, [HEADER, proposalRow("D-1"), proposalRow("D-2")]));
    const rows = [HEADER, proposalRow("D-1", "Judul baru"), proposalRow("D-2", "Judul lain")];
    const { difference } = await preview(person, rows);
    expect(difference?.changed).toMatchObject([
      {
        number: "D-1",
        isDealt: false,
        fields: [{ field: "title", before: "Judul D-1", after: "Judul baru" }],
      },
      { number: "D-2" },
    ]);
    const first = difference?.changed[0]?.dossierId ?? "";
    must(await apply(person, rows, [first]));
    const titles = new Map((await seasonOf(person)).dossiers.map(({ number, title }) => [number, title]));
    expect([titles.get("D-1"), titles.get("D-2")]).toEqual(["Judul baru", "Judul D-2"]);
  });

  it("keeps what the table has no column for: narrative, attachments, readers", async () => {
    const { dossiers, assignments } = await seasonOf(person);
    const [known] = dossiers;
    if (!known) throw new Error("no dossier");
    const rows = [
      ["Nomor", "Judul", "Instansi"],
      [known.number, "Judul baru", known.agency.name],
    ];
    const { difference } = await preview(person, rows);
    expect(difference?.changed).toMatchObject([
      { dossierId: known.id, isDealt: true, fields: [{ field: "title" }] },
    ]);
    must(await apply(person, rows, "all"));
    expect(await seasonOf(person)).toMatchObject({ dossiers });
    must(await apply(person, rows, [known.id]));
    const after = await seasonOf(person);
    expect(after.dossiers[0]).toEqual({ ...known, title: "Judul baru" });
    expect(after.assignments).toEqual(assignments);
  });

  it("leaves everything as it was when one cell anywhere is bad, and names it", async () => {
    const rows = [HEADER, proposalRow("N-1"), ["N-2", "", "Pemkab Latih", "Atlantis"], proposalRow("n-1")];
    const kept = await footprint(person);
    expect((await preview(person, rows)).problems).toMatchObject([
      { type: "intake-cell-empty", row: 3, column: "Judul" },
      { type: "intake-number-twice", row: 4, firstRow: 2 },
    ]);
    expect(errorOf(await apply(person, rows))).toMatchObject({ type: "intake-problems", count: 2 });
    expect(await footprint(person)).toEqual(kept);
  });

  it("takes proposals out again unless a judge has them", async () => {
    must(await apply(person, [HEADER, proposalRow("R-1")]));
    const removed = (await seasonOf(person)).dossiers.find(({ number }) => number === "R-1");
    const remove = (id: string) => person.client["intake.remove"]({ dossierIds: [id], reason: "Ganda" });
    must(await remove(removed?.id ?? ""));
    expect((await seasonOf(person)).dossiers.map(({ number }) => number)).not.toContain("R-1");
    const [dealt] = (await seasonOf(person)).assignments;
    expect(errorOf(await remove(dealt?.dossierId ?? ""))).toEqual({ type: "proposals-dealt", count: 1 });
  });

  it("keeps files over a restart and joins them in one step", async () => {
    must(await apply(person, [HEADER, proposalRow("F-1")]));
    const dossier = (await seasonOf(person)).dossiers.find(({ number }) => number === "F-1");
    if (!dossier) throw new Error("no dossier");
    const bytes = new TextEncoder().encode("%PDF-1.7 surat");
    const file = { path: "F-1/surat.pdf", size: bytes.length, lastModified: 1, bytes };
    must(await person.client["intake.stage"]({ files: [file] }));
    const { files } = must(await person.client["intake.staged"]({}));
    expect(files.map(({ path }) => path)).toContain("F-1/surat.pdf");
    const link = { dossierId: dossier.id, path: "F-1/surat.pdf", name: "surat.pdf" };
    must(await person.client["intake.attach"]({ links: [link], reason: "" }));
    const after = (await seasonOf(person)).dossiers.find(({ id }) => id === dossier.id);
    expect(after?.attachments).toMatchObject([{ name: "surat.pdf", mediaType: "application/pdf" }]);
    expect(
      errorOf(await person.client["intake.attach"]({ links: [{ ...link, path: "tidak/ada" }], reason: "" })),
    ).toEqual({
      type: "content-missing",
      what: "tidak/ada",
    });
  });

  it.each(["../rahasia.pdf", "/etc/passwd", "C:/a.pdf", "a\\b.pdf", "a/./b.pdf", "a\u0000.pdf"])(
    "refuses the file name %j",
    async (path) => {
      const kept = await footprint(person);
      const files = [{ path, size: 1, lastModified: 1, bytes: new Uint8Array([1]) }];
      expect(errorOf(await person.client["intake.stage"]({ files }))).toMatchObject({
        type: "file-unreadable",
        problem: "unsafe-name",
      });
      expect(await footprint(person)).toEqual(kept);
    },
  );

  it("keeps mappings of this computer and knows a table again by them", async () => {
    const odd = ["Kolom A", "Kolom B", "Kolom C"];
    const rows = [odd, ["O-1", "Judul", "Instansi"]];
    const { mapping } = await readTable(person, rows);
    const fields = ["number", "title", "agency"];
    const columns = mapping.columns.map((column, at) => ({ ...column, field: fields[at] ?? "" }));
    const profile = must(
      await person.client["intake.save-profile"]({
        name: "Tabel aneh",
        purpose: "proposals",
        mapping: { ...mapping, columns },
      }),
    );
    const again = await readTable(person, rows);
    expect(again).toMatchObject({ profileId: profile.id, mapping: { columns } });
    must(await person.client["intake.delete-profile"]({ id: profile.id }));
    expect((await readTable(person, rows)).profileId).toBeNull();
  });

  it("takes in the example that ships with the program", async () => {
    const bytes = new Uint8Array(readFileSync(join(resourcesDirectory, "sample", "usulan-contoh.csv")));
    const { tableId, mapping, encoding, separator } = must(
      await person.client["intake.read-table"]({
        file: { name: "usulan-contoh.csv", bytes },
        purpose: "proposals",
        sheet: null,
        encoding: null,
        separator: null,
        ...TASK,
      }),
    );
    expect({ encoding, separator }).toEqual({ encoding: "utf-8", separator: "," });
    must(await person.client["intake.apply"]({ tableId, mapping, accepted: "all", ...TASK }));
    const taken = (await seasonOf(person)).dossiers.filter(({ number }) => number.startsWith("CONTOH-"));
    expect(taken).toHaveLength(10);
    const [first] = taken;
    if (!first) throw new Error("no dossier");
    expect(first.wordCount).toBeGreaterThan(100);
  });

  it("lets a table go after two others, and does nothing once cancelled", async () => {
    const first = await readTable(person, [HEADER, proposalRow("G-1")]);
    await readTable(person, [HEADER, proposalRow("G-2")]);
    await readTable(person, [HEADER, proposalRow("G-3")]);
    const { tableId, mapping } = first;
    expect(errorOf(await person.client["intake.preview"]({ tableId, mapping, ...TASK }))).toEqual({
      type: "table-gone",
    });
    const many = [HEADER, ...Array.from({ length: 400 }, (_, at) => proposalRow(`B-${at}`))];
    const table = await readTable(person, many);
    const kept = await footprint(person);
    const applying = person.client["intake.apply"]({
      tableId: table.tableId,
      mapping: table.mapping,
      accepted: "all",
      taskId: "besar",
    });
    await person.client["task.cancel"]({ taskId: "besar" });
    const outcome = await applying;
    if (!outcome.ok) {
      expect(outcome.error).toEqual({ type: "cancelled" });
      expect(await footprint(person)).toEqual(kept);
    }
    must(await apply(person, many));
    expect((await seasonOf(person)).dossiers.filter(({ number }) => number.startsWith("B-"))).toHaveLength(
      400,
    );
  });
});

describe("any table", () => {
  it("is in the season wholly or not at all", async () => {
    const kind = await memoryHosts();
    const person = await startSecretariat(kind);
    const bad = fc.constantFrom<readonly [number, string]>(
      [0, ""],
      [1, ""],
      [2, " "],
      [3, "Atlantis"],
      [4, "31/02/2022"],
      [1, "j".repeat(501)],
      [5, "x".repeat(2001)],
      [0, "n".repeat(41)],
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.nat(),
        fc.option(bad),
        async (count, place, fault) => {
          run += 1;
          const rows = Array.from({ length: count }, (_, at) => proposalRow(`T${run}-${at}`));
          if (fault) {
            const row = rows[place % count];
            if (row) row[fault[0]] = fault[1];
          }
          const before = await seasonOf(person);
          const kept = await footprint(person);
          const outcome = await apply(person, [HEADER, ...rows], "all");
          const after = await seasonOf(person);
          expect(outcome.ok).toBe(fault === null);
          if (fault) expect(await footprint(person)).toEqual(kept);
          expect(after.dossiers).toHaveLength(before.dossiers.length + (fault ? 0 : count));
        },
      ),
      { numRuns: 40 },
    );
  });
});
