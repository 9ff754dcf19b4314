import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readState } from "#electron/cli/read-state.ts";
import { fileHosts, type HostKind, memoryHosts, takeFaults } from "#tests/support/contract-hosts.ts";
import { setUpPanel } from "#tests/support/contract-panel.ts";
import { errorOf, invite, must } from "#tests/support/people.ts";

const FRAME = {
  name: "KIPP 2026 tahap proposal",
  competition: "KIPP",
  year: 2026,
  list: { name: "Top 45", size: 45 },
  labels: { panel: "Tim Evaluasi", judge: "Penilai" },
  closesOn: "2026-04-30",
  administrationRules: null,
  conflictRules: { ownAgency: true, ownMinistry: true, ownRegency: true, ownProvince: true },
};
const RUBRIC = { id: "kipp-8q-umum-2023-type", version: 1 };

afterEach(() => expect(takeFaults()).toEqual([]));

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("a season's life on %s", (_name, createKind) => {
  let kind: HostKind;

  beforeAll(async () => {
    kind = await createKind();
  });

  afterAll(() => kind.close());

  const begin = async () => {
    const person = await invite(kind, "Sekretariat");
    const create = { frame: FRAME, rubric: RUBRIC, rehearsal: false };
    return { ...person, summary: must(await person.client["season.create"](create)) };
  };

  it("begins without proposals or panel, under a usable rubric only", async () => {
    const { client, summary, card } = await begin();
    expect(summary).toMatchObject({ name: FRAME.name, dossiers: 0, memberId: null, archived: false });
    const { season } = (await client["season.current"]({})) ?? {};
    const { administrationRules: _none, ...said } = FRAME;
    expect(season).toMatchObject({ ...said, secretariat: card });
    expect(season).not.toHaveProperty("administrationRules");
    const refuse = async (rubric: typeof RUBRIC) =>
      errorOf(await client["season.create"]({ frame: FRAME, rubric, rehearsal: false }));
    expect(await refuse({ id: "tidak-ada", version: 1 })).toMatchObject({ type: "rubric-unknown" });
    expect(await refuse({ ...RUBRIC, version: 99 })).toMatchObject({ type: "rubric-unknown" });
    expect(await client["season.list"]({})).toEqual([summary]);
  });

  it("gives namesakes ids of their own", async () => {
    const { client, summary } = await begin();
    const again = must(await client["season.create"]({ frame: FRAME, rubric: RUBRIC, rehearsal: true }));
    expect(again.id).not.toBe(summary.id);
    expect(await client["season.list"]({})).toHaveLength(2);
  });

  it("lists what the last revision says, and the same after a restart", async () => {
    const { client, station, summary } = await begin();
    const frame = { ...FRAME, name: "KIPP 2026 (perpanjangan)", closesOn: "2026-05-15" };
    must(await client["season.revise-frame"]({ frame }));
    expect(must(await client["season.revise-frame"]({ frame })).events).toEqual([]);
    const expected = [{ ...summary, name: frame.name }];
    expect(await client["season.list"]({})).toEqual(expected);
    const restarted = (await station.restart()).client;
    expect(await restarted["season.list"]({})).toEqual(expected);
    must(await restarted["season.select"]({ seasonId: summary.id }));
    const current = await restarted["season.current"]({});
    expect(current?.season).toMatchObject({ name: frame.name, revision: 2, closesOn: "2026-05-15" });
  });

  it("only reads an archived season until it is opened again", async () => {
    const { client, summary } = await begin();
    must(await client["season.archive"]({ reason: "Periode selesai" }));
    expect((await client["season.list"]({}))[0]).toMatchObject({ archived: true });
    const frame = { ...FRAME, name: "Lain" };
    const archived = { type: "season-archived", name: FRAME.name };
    expect(errorOf(await client["season.revise-frame"]({ frame }))).toEqual(archived);
    expect(errorOf(await client["season.archive"]({ reason: "lagi" }))).toEqual(archived);
    expect(errorOf(await client["ranking.reopen"]({ reason: "x" }))).toEqual(archived);
    expect((await client["journal.read"]({ afterSeq: 0, limit: 10 })).ok).toBe(true);
    must(await client["season.unarchive"]({ reason: "Ada koreksi" }));
    expect(must(await client["season.unarchive"]({ reason: "Ada koreksi" })).events).toEqual([]);
    must(await client["season.revise-frame"]({ frame }));
    expect(await client["season.list"]({})).toEqual([{ ...summary, name: "Lain" }]);
    expect((await readState(client))?.status.archived).toBeNull();
  });

  it("keeps its rubric once a judge's packet has been sealed", async () => {
    const panel = await setUpPanel(kind);
    const { client } = panel.secretariat;
    const other = { id: "kipp-8q-umum-2023-type", version: 1 };
    expect(must(await client["season.revise-rubric"]({ rubric: other })).events).toEqual([]);
    await panel.packetFor(panel.judges[0]?.memberId ?? "");
    expect(errorOf(await client["season.revise-rubric"]({ rubric: other }))).toEqual({
      type: "already-sealed",
    });
  });
});
