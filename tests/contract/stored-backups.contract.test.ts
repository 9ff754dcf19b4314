import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readState } from "#electron/cli/read-state.ts";
import { projectRoot } from "#tests/support/contract-folders.ts";
import { fileHosts, type HostClient, type HostKind } from "#tests/support/contract-hosts.ts";
import { errorOf, must, PASSPHRASE } from "#tests/support/people.ts";

const BACKUP_PASSPHRASE = "cadangan yang panjang";

function stored(version: string, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(projectRoot, "tests/fixtures/backups", version, name)));
}

async function restore(client: HostClient, bytes: Uint8Array) {
  const { transferId } = must(await client["transfer.begin"]({ name: "cadangan" }), "begin");
  must(await client["transfer.append"]({ transferId, offset: 0, bytes }), "append");
  const restored = await client["season.restore"]({
    transferId,
    passphrase: BACKUP_PASSPHRASE,
    taskId: "restore",
  });
  await client["transfer.end"]({ transferId });
  return must(restored, "restore");
}

describe("a backup of format version 1, from before certificates", () => {
  let kind: HostKind;

  beforeAll(async () => {
    kind = await fileHosts();
  });

  afterAll(() => kind.close());

  it("gives the Secretariat its season and identity back, which then founds an authority", async () => {
    const file = stored("v1", "secretariat.pleno-cadangan");
    const { client } = await kind.openStation();
    const restored = await restore(client, file);
    expect(restored).toMatchObject({
      outcome: "new",
      identity: { name: "Sekretariat", outcome: "restored" },
    });
    must(await client["identity.unlock"]({ passphrase: PASSPHRASE }), "unlock");
    must(await client["season.select"]({ seasonId: restored.season.id }), "select");
    const season = (await readState(client))?.season;
    expect(season?.dossiers).toHaveLength(4);
    for (const { id: dossierId, attachments } of season?.dossiers ?? []) {
      must(await client["dossier.text"]({ dossierId }));
      for (const { sha256 } of attachments) must(await client["dossier.attachment"]({ dossierId, sha256 }));
    }
    const wish = { name: "Panel", organization: "Sekretariat", algorithm: "ecdsa-p256", years: 2 } as const;
    must(await client["authority.create"](wish), "authority");
    expect((await restore(client, file)).identity?.outcome).toBe("same");
    expect(must(await client["authority.state"]({}))?.name).toBe("Panel");
    // The cards of that time name no document key, so nobody else can be certified yet.
    const members = season?.members.filter(({ role }) => role !== "secretariat").map(({ id }) => id);
    const { without } = must(await client["authority.issue-for-panel"]({ years: 1 }));
    expect(without).toEqual(expect.arrayContaining(members ?? []));
  });

  it("gives a judge sheets, desk and the certificate made with the identity", async () => {
    const { client } = await kind.openStation();
    const restored = await restore(client, stored("v1", "judge.pleno-cadangan"));
    must(await client["identity.unlock"]({ passphrase: PASSPHRASE }), "unlock");
    must(await client["season.select"]({ seasonId: restored.season.id }), "select");
    const readings = [...((await readState(client))?.readings.values() ?? [])];
    expect(readings.flatMap(({ sheets }) => sheets)).toHaveLength(1);
    expect(must(await client["desk.read"]({}))).toHaveLength(1);
    expect(must(await client["certificate.list"]({})).map(({ origin }) => origin)).toEqual(["self"]);
    const dossierId = readings.find(({ sheets }) => sheets.length > 0)?.dossierId;
    if (!dossierId) throw new Error("nothing released");
    const receipt = await client["document.make-own"]({
      kind: "release-receipt",
      dossierIds: [dossierId],
      filled: false,
      paper: "F4",
      language: "id",
      taskId: "receipt",
    });
    expect(errorOf(receipt)).toBeNull();
  });
});
