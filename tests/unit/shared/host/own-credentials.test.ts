import { beforeEach, expect, it } from "vitest";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { credentialForSeason, listOwnCredentials } from "#shared/host/certificates/own-certificates.ts";
import { resourcesDirectory } from "#tests/support/contract-folders.ts";
import { createMemoryPorts, createTickingClock } from "#tests/support/memory-ports.ts";
import type { MemoryKeys } from "#tests/support/memory-vault.ts";
import { must } from "#tests/support/people.ts";

const WISH = { name: "Panel Contoh", organization: "Sekretariat", algorithm: "ecdsa-p256" } as const;
const PASSPHRASE = "kata sandi panjang";

const machine = (start?: string, keys?: MemoryKeys) =>
  createMemoryPorts({
    clock: createTickingClock(start),
    library: createResourceLibrary(resourcesDirectory),
    ...(keys ? { keys } : {}),
  });

const keys: MemoryKeys = { identity: null };
let panel: ReturnType<typeof machine>;
let judge: ReturnType<typeof machine>;

beforeEach(async () => {
  keys.identity = null;
  delete keys.others;
  [panel, judge] = [machine(), machine(undefined, keys)];
  must(await panel.vault.create("Sekretariat", PASSPHRASE));
  must(await judge.vault.create("Dr. Ratna Contoh", PASSPHRASE));
  must(await panel.authority.create({ ...WISH, years: 5 }));
});

async function certify() {
  const wish = { algorithm: "ecdsa-p256", isNewKey: false } as const;
  const request = await panel.authority.readRequest(must(await judge.vault.requestCertificate(wish)));
  if (!request) throw new Error("the request does not hold");
  const { chain, authority } = must(await panel.authority.issue({ ...request, memberId: null, years: 2 }));
  const { id } = must(await judge.vault.installCertificate(chain));
  return { id, serial: authority.issued.at(-1)?.serial ?? "" };
}

async function season() {
  const authority = must(await panel.authority.state());
  if (!authority) throw new Error("no authority");
  return { authority };
}

it("takes the certificate of the season's authority, and a stranger's only without any other word", async () => {
  const { id } = await certify();
  expect(await credentialForSeason(judge, await season())).toEqual({ ok: true, value: id });
  expect(await credentialForSeason(judge, null)).toEqual({ ok: true, value: id });
  const other = machine();
  must(await other.vault.create("Sekretariat Lain", PASSPHRASE));
  const authority = must(await other.authority.create({ ...WISH, years: 5 }));
  const listed = must(await listOwnCredentials(judge, { authority }));
  expect(listed.map(({ origin }) => origin)).toEqual(["self", "issued"]);
});

it("never takes a revoked one, nor another over a key that was lost", async () => {
  const { serial } = await certify();
  must(await panel.authority.revoke(serial, "superseded"));
  const listed = must(await listOwnCredentials(judge, await season()));
  expect(listed.map(({ origin, isRevoked }) => [origin, isRevoked])).toEqual([
    ["self", false],
    ["panel", true],
  ]);
  const again = await certify();
  expect(await credentialForSeason(judge, await season())).toEqual({ ok: true, value: again.id });
  must(await panel.authority.revoke(again.serial, "key-compromise"));
  expect(await credentialForSeason(judge, await season())).toEqual({
    ok: false,
    error: { type: "certificate-refused", problem: "revoked" },
  });
});

it("says that all are over", async () => {
  await certify();
  const later = machine("2040-01-01T00:00:00.000Z", keys);
  must(await later.vault.unlock(PASSPHRASE));
  expect(await credentialForSeason(later, await season())).toEqual({
    ok: false,
    error: { type: "certificate-refused", problem: "expired" },
  });
});
