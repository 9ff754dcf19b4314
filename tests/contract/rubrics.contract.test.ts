import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RubricDraft } from "#shared/rubric/rubric-pack.ts";
import {
  fileHosts,
  type HostKind,
  memoryHosts,
  type Station,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import { errorOf, must } from "#tests/support/people.ts";

afterEach(() => expect(takeFaults()).toEqual([]));

const SHIPPED = "kipp-7q-umum-2026-as-quoted";
const UNKNOWN = "kipp-2022-umum";

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("rubric packs on %s", (_name, createKind) => {
  let kind: HostKind;
  let station: Station;

  beforeAll(async () => {
    kind = await createKind();
  });

  afterAll(() => kind.close());

  const rowOf = async (id: string) =>
    must(await station.client["rubric.list"]({})).rows.find((row) => row.id === id);
  const draftOf = async (id: string) => {
    const { draft } = must(await station.client["rubric.read"]({ id }));
    if (!draft) throw new Error("no draft");
    return draft;
  };
  const change = async (id: string, changes: Partial<RubricDraft>) => {
    const { draft, savedAt } = await draftOf(id);
    return station.client["rubric.save-draft"]({ draft: { ...draft, ...changes }, after: savedAt });
  };
  const publish = async (id: string) =>
    station.client["rubric.publish"]({ id, after: (await draftOf(id)).savedAt });
  const copyShipped = async () =>
    must(await station.client["rubric.begin-draft"]({ kind: "copy", id: SHIPPED, version: 1 })).id;

  it("lists what ships, with what can be used told apart", async () => {
    station = await kind.openStation();
    const { rows } = must(await station.client["rubric.list"]({}));
    expect(rows).toHaveLength(16);
    expect(rows.find(({ id }) => id === SHIPPED)).toMatchObject({
      version: 1,
      usable: true,
      origin: "shipped",
      published: true,
      year: 2026,
      stage: "proposal-scoring",
    });
    expect(rows.find(({ id }) => id === UNKNOWN)).toMatchObject({ usable: false, status: "weights-unknown" });
  });

  it("carries a copy from draft to a version that never changes, and on to the next", async () => {
    station = await kind.openStation();
    const id = await copyShipped();
    expect(await rowOf(id)).toMatchObject({ published: false, usable: false, hasDraft: true, status: "own" });
    expect(must(await publish(id))).toEqual({ version: 1 });
    expect(await rowOf(id)).toMatchObject({ published: true, usable: true, hasDraft: false, origin: "own" });
    const [first] = must(await station.client["rubric.read"]({ id })).versions;
    must(await station.client["rubric.begin-draft"]({ kind: "next-version", id }));
    must(await change(id, { name: { id: "Rubrik baru", en: "New rubric" } }));
    expect(must(await publish(id))).toEqual({ version: 2 });
    station = await station.restart();
    const { versions, draft } = must(await station.client["rubric.read"]({ id }));
    expect(versions.map(({ pack }) => pack.version)).toEqual([1, 2]);
    expect(versions[0]).toEqual(first);
    expect(versions[1]?.pack.name.id).toBe("Rubrik baru");
    expect(draft).toBeNull();
  });

  it("publishes nothing while there are problems", async () => {
    station = await kind.openStation();
    const { id } = must(await station.client["rubric.begin-draft"]({ kind: "empty" }));
    expect(errorOf(await publish(id))).toMatchObject({ type: "rubric-incomplete" });
    const copy = must(
      await station.client["rubric.begin-draft"]({ kind: "copy", id: UNKNOWN, version: 1 }),
    ).id;
    expect(errorOf(await publish(copy))).toEqual({ type: "rubric-incomplete", number: 7 });
    expect((await rowOf(copy))?.usable).toBe(false);
  });

  it("lets no window overwrite what another has saved since", async () => {
    station = await kind.openStation();
    const id = await copyShipped();
    const mine = await draftOf(id);
    must(await change(id, { group: "khusus" }));
    const late = await station.client["rubric.save-draft"]({ draft: mine.draft, after: mine.savedAt });
    expect(errorOf(late)).toEqual({ type: "rubric-draft-elsewhere" });
    expect((await draftOf(id)).draft.group).toBe("khusus");
    must(await station.client["rubric.discard-draft"]({ id }));
    expect(await rowOf(id)).toBeUndefined();
    const gone = await station.client["rubric.save-draft"]({ draft: mine.draft, after: mine.savedAt });
    expect(errorOf(gone)).toEqual({ type: "rubric-draft-missing" });
  });

  it("takes a file from one computer to another as the same version", async () => {
    station = await kind.openStation();
    const id = await copyShipped();
    must(await publish(id));
    const file = must(await station.client["rubric.export"]({ id, version: 1 }));
    expect(file.name).toBe(`rubrik-${id}-v1.json`);
    const sent = must(await station.client["rubric.read"]({ id })).versions[0]?.pack;
    station = await kind.openStation();
    expect(must(await station.client["rubric.import"]({ file }))).toEqual({
      id,
      version: 1,
      outcome: "published",
    });
    expect(must(await station.client["rubric.import"]({ file })).outcome).toBe("same");
    const [taken] = must(await station.client["rubric.read"]({ id })).versions;
    expect(taken).toMatchObject({ pack: sent, origin: "imported" });
    const other = Buffer.from(file.bytes).toString("utf8").replace('"umum"', '"khusus"');
    const forged = { name: "lain.json", bytes: new Uint8Array(Buffer.from(other)) };
    expect(errorOf(await station.client["rubric.import"]({ file: forged }))).toMatchObject({
      type: "rubric-version-taken",
      version: 1,
    });
    expect(must(await station.client["rubric.read"]({ id })).versions[0]).toEqual(taken);
  });

  it("keeps an incomplete file as a draft and says why others are no rubric", async () => {
    station = await kind.openStation();
    const { bytes } = must(await station.client["rubric.export"]({ id: UNKNOWN, version: 1 }));
    const renamed = Buffer.from(bytes).toString("utf8").replace(UNKNOWN, "rubrik-provinsi");
    const file = { name: "provinsi.json", bytes: new Uint8Array(Buffer.from(renamed)) };
    expect(must(await station.client["rubric.import"]({ file }))).toEqual({
      id: "rubrik-provinsi",
      version: 1,
      outcome: "draft",
    });
    expect(errorOf(await station.client["rubric.import"]({ file }))).toMatchObject({
      type: "rubric-draft-open",
    });
    const tenfold = { name: "besar.json", bytes: new Uint8Array(10 * 1024 * 1024) };
    for (const [bad, type] of [
      [{ name: "potong.json", bytes: bytes.slice(0, 300) }, "rubric-file-broken"],
      [{ name: "biner.json", bytes: new Uint8Array([0xff, 0xfe, 0x00]) }, "rubric-file-broken"],
      [tenfold, "rubric-file-too-large"],
    ] as const)
      expect(errorOf(await station.client["rubric.import"]({ file: bad }))).toMatchObject({ type });
  });

  it("prints a version and a draft", async () => {
    station = await kind.openStation();
    const id = await copyShipped();
    for (const version of [1, "draft"] as const) {
      const printed = must(
        await station.client["rubric.print"]({
          id: version === 1 ? "iid-2026-sid" : id,
          version,
          paper: "A4",
          taskId: "cetak",
        }),
      );
      expect(printed.name).toMatch(/^rubrik-.*\.pdf$/u);
      expect(printed.bytes.length).toBeGreaterThan(1000);
    }
    expect(
      errorOf(
        await station.client["rubric.print"]({ id: "tidak-ada", version: 1, paper: "F4", taskId: "cetak" }),
      ),
    ).toEqual({ type: "rubric-unknown", id: "tidak-ada" });
  });
});
