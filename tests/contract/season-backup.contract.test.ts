import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readState } from "#electron/cli/read-state.ts";
import { hasTool, temporaryFolder } from "#tests/support/contract-folders.ts";
import {
  fileHosts,
  type HostClient,
  type HostKind,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import { type Panel, setUpPanel } from "#tests/support/contract-panel.ts";
import {
  dealtTo,
  errorOf,
  PASSPHRASE as IDENTITY_PASSPHRASE,
  invite,
  markAll,
  must,
  openContent,
} from "#tests/support/people.ts";

const PASSPHRASE = "cadangan yang panjang";
/** Pieces that do not end where anything in the file ends. */
const PIECE = 10_007;

afterEach(() => expect(takeFaults()).toEqual([]));

async function backUp(client: HostClient, passphrase = PASSPHRASE): Promise<Uint8Array> {
  const { transferId, size } = must(await client["season.back-up"]({ passphrase, taskId: "b" }), "back-up");
  const pieces: Uint8Array[] = [];
  for (let offset = 0; offset < size; offset += PIECE)
    pieces.push(must(await client["transfer.read"]({ transferId, offset, length: PIECE }), "read"));
  await client["transfer.end"]({ transferId });
  expect(errorOf(await client["transfer.read"]({ transferId, offset: 0, length: 1 }))).toEqual({
    type: "transfer-gone",
  });
  const file = new Uint8Array(Buffer.concat(pieces));
  expect(file).toHaveLength(size);
  return file;
}

async function restore(client: HostClient, file: Uint8Array, passphrase = PASSPHRASE) {
  const { transferId } = must(await client["transfer.begin"]({ name: "cadangan" }), "begin");
  for (let offset = 0; offset < file.length; offset += PIECE)
    must(
      await client["transfer.append"]({ transferId, offset, bytes: file.slice(offset, offset + PIECE) }),
      "append",
    );
  const restored = await client["season.restore"]({ transferId, passphrase, taskId: "r" });
  await client["transfer.end"]({ transferId });
  return restored;
}

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("a backup on %s", (_name, createKind) => {
  let kind: HostKind;
  let panel: Panel;

  beforeAll(async () => {
    kind = await createKind();
    panel = await setUpPanel(kind);
  });

  afterAll(() => kind.close());

  it("brings the Secretariat's season whole to another machine", async () => {
    const { client } = panel.secretariat;
    const file = await backUp(client);
    const other = await invite(kind, "Pengganti");
    expect(must(await restore(other.client, file))).toMatchObject({
      outcome: "new",
      season: { id: panel.bundle.season.id, memberId: null },
    });
    expect(await readState(other.client)).toEqual(await readState(client));
    for (const { id: dossierId, attachments } of panel.bundle.season.dossiers) {
      must(await other.client["dossier.text"]({ dossierId }));
      for (const { sha256 } of attachments)
        must(await other.client["dossier.attachment"]({ dossierId, sha256 }));
    }
    expect(must(await restore(other.client, file)).outcome).toBe("same");
  });

  it("lets the Secretariat of a lost computer go on, with its identity", async () => {
    const [, judge] = panel.judges;
    if (!judge) throw new Error("no judge");
    must(await judge.client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
    await openContent(judge);
    const [dossierId] = dealtTo(panel.bundle, judge.memberId);
    if (!dossierId) throw new Error("no dossier");
    await markAll(judge, dossierId, 8100);
    must(await judge.client["sheet.release"]({ dossierIds: [dossierId] }));
    const packet = must(await judge.client["packet.seal-return"]({}));
    const { client: lost } = panel.secretariat;
    const { card } = await lost["identity.status"]({});
    const panelName = { name: "Panel Contoh", organization: "Sekretariat" };
    const wish = { ...panelName, algorithm: "ecdsa-p256", years: 5 } as const;
    const authority = must(await lost["authority.create"](wish));
    const file = await backUp(lost);

    const station = await kind.openStation();
    expect(must(await restore(station.client, file))).toMatchObject({
      outcome: "new",
      identity: { name: "Sekretariat", outcome: "restored" },
    });
    const { client } = await station.restart();
    expect(await client["identity.status"]({})).toMatchObject({ state: "locked", card });
    expect(errorOf(await client["identity.unlock"]({ passphrase: PASSPHRASE }))?.type).toBe(
      "wrong-passphrase",
    );
    must(await client["identity.unlock"]({ passphrase: IDENTITY_PASSPHRASE }));
    must(await client["season.select"]({ seasonId: panel.bundle.season.id }));
    expect(must(await client["authority.state"]({}))).toEqual(authority);
    expect(must(await client["certificate.list"]({}))[0]?.origin).toBe("panel");
    expect(must(await client["authority.issue-for-panel"]({ years: 2 })).issued).not.toEqual([]);
    const [merged] = await client["merge.apply"]({ files: [packet] });
    expect(errorOf(merged?.result)).toBeNull();
    const state = await readState(client);
    expect(state?.readings.get(`${dossierId}/${judge.memberId}`)?.sheets).toHaveLength(1);
    const whole = await backUp(client);
    const [panelCertificate] = must(await client["certificate.list"]({}));
    must(await client["certificate.remove"]({ id: panelCertificate?.id ?? "" }));
    expect(must(await client["certificate.list"]({})).map(({ origin }) => origin)).not.toContain("panel");
    // The same identity gets back what it has lost.
    expect(must(await restore(client, whole)).identity?.outcome).toBe("same");
    expect(must(await client["certificate.list"]({}))[0]).toEqual(panelCertificate);
  });

  it("keeps the keys of a machine that has others, and says whose were in the file", async () => {
    const file = await backUp(panel.secretariat.client);
    const other = await invite(kind, "Orang ketiga");
    const before = await other.client["identity.status"]({});
    expect(must(await restore(other.client, file)).identity).toEqual({
      name: "Sekretariat",
      outcome: "other",
    });
    expect(await other.client["identity.status"]({})).toEqual(before);
  });

  it("goes on from an earlier backup, and never back or aside", async () => {
    const [judge] = panel.judges;
    if (!judge) throw new Error("no judge");
    const { client } = judge;
    must(await client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
    await openContent(judge);
    const [dossierId] = dealtTo(panel.bundle, judge.memberId);
    if (!dossierId) throw new Error("no dossier");
    const early = await backUp(client);
    await markAll(judge, dossierId, 8100);
    must(await client["desk.put"]({ entries: [{ type: "private-note", dossierId, text: "rahasia" }] }));
    const late = await backUp(client);

    const other = await invite(kind, "Laptop baru");
    must(await restore(other.client, early));
    expect(must(await restore(other.client, late)).outcome).toBe("brought-forward");
    expect(await readState(other.client)).toEqual(await readState(client));
    expect(must(await other.client["desk.read"]({}))).toEqual(must(await client["desk.read"]({})));
    const before = other.station.kept();
    expect(errorOf(await restore(other.client, early))).toMatchObject({ type: "backup-outdated" });
    expect(other.station.kept()).toEqual(before);

    must(await other.client["sheet.release"]({ dossierIds: [dossierId] }));
    must(await client["sheet.release"]({ dossierIds: [dossierId] }));
    expect(errorOf(await restore(other.client, await backUp(client)))).toMatchObject({
      type: "backup-diverges",
    });
    const again = (await other.station.restart()).client;
    expect((await again["season.list"]({})).map(({ id }) => id)).toEqual([panel.bundle.season.id]);
  });

  it("refuses what is not whole, not for this passphrase or no backup, and leaves nothing", async () => {
    const file = await backUp(panel.secretariat.client);
    const { client, station } = await invite(kind, "Orang lain");
    const before = station.kept();
    const refusal = async (bytes: Uint8Array, passphrase?: string) => {
      const type = errorOf(await restore(client, bytes, passphrase))?.type;
      expect(station.kept()).toEqual(before);
      return type;
    };
    const flipped = (at: number): Uint8Array => file.map((byte, index) => (index === at ? byte ^ 1 : byte));
    expect(await refusal(file, "bukan kata sandinya")).toBe("backup-locked");
    expect(await refusal(file.slice(0, -1))).toBe("backup-damaged");
    expect(await refusal(file.slice(0, file.length >> 1))).toBe("backup-damaged");
    expect(await refusal(flipped(file.length - 5))).toBe("backup-damaged");
    expect(await refusal(flipped(file.length >> 1))).toBe("backup-damaged");
    expect(await refusal(new Uint8Array())).toBe("not-a-backup");
    expect(await refusal(new TextEncoder().encode("PK\u0003\u0004 bukan cadangan"))).toBe("not-a-backup");
    expect(
      await refusal(await panel.packetFor(panel.judges[1]?.memberId ?? "").then(({ bytes }) => bytes)),
    ).toBe("not-a-backup");
    expect(await client["season.list"]({})).toEqual([]);
  });

  it("gives up when asked, both ways, and leaves nothing", async () => {
    const { client: own } = panel.secretariat;
    const sealing = own["season.back-up"]({ passphrase: PASSPHRASE, taskId: "stop" });
    await own["task.cancel"]({ taskId: "stop" });
    expect(errorOf(await sealing)).toEqual({ type: "cancelled" });

    const file = await backUp(own);
    const { client, station } = await invite(kind, "Yang berubah pikiran");
    const before = station.kept();
    const { transferId } = must(await client["transfer.begin"]({ name: "x" }));
    must(await client["transfer.append"]({ transferId, offset: 0, bytes: file }));
    const restoring = client["season.restore"]({ transferId, passphrase: PASSPHRASE, taskId: "stop" });
    await client["task.cancel"]({ taskId: "stop" });
    expect(errorOf(await restoring)).toEqual({ type: "cancelled" });
    expect(station.kept()).toEqual(before);
    expect(await client["season.list"]({})).toEqual([]);
  });

  it("wants a passphrase worth the name", async () => {
    const { client } = panel.secretariat;
    expect(errorOf(await client["season.back-up"]({ passphrase: "pendek", taskId: "b" }))).toMatchObject({
      type: "passphrase-too-short",
    });
  });

  it("refuses a piece that does not follow on the last", async () => {
    const { client } = panel.secretariat;
    const { transferId } = must(await client["transfer.begin"]({ name: "x" }));
    const bytes = new Uint8Array(4);
    expect(must(await client["transfer.append"]({ transferId, offset: 0, bytes })).size).toBe(4);
    for (const offset of [0, 3, 5])
      expect(errorOf(await client["transfer.append"]({ transferId, offset, bytes }))).toEqual({
        type: "transfer-gone",
      });
    await client["transfer.end"]({ transferId });
  });

  it.skipIf(!hasTool("age", "--version") || !hasTool("script", "--version"))(
    "opens with age and unzip alone",
    async () => {
      const folder = temporaryFolder();
      const sealed = join(folder, "cadangan");
      const plain = join(folder, "cadangan.zip");
      writeFileSync(sealed, await backUp(panel.secretariat.client));
      // age asks its terminal for a passphrase, so it is given one.
      execFileSync("script", ["-qec", `age --decrypt --output ${plain} ${sealed}`, "/dev/null"], {
        input: `${PASSPHRASE}\n`,
      });
      const files = Object.keys(unzipSync(readFileSync(plain)));
      expect(files).toContain("manifest.json");
      expect(files).toContain("journal.ndjson");
      expect(files).toContain("identity/keys.age");
      expect(files.filter((name) => name.startsWith("blobs/")).length).toBeGreaterThan(5);
    },
  );
});
