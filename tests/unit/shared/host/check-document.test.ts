import { describe, expect, it } from "vitest";
import { createResourceLibrary } from "#electron/adapters/resource-library.ts";
import { createClient, createRouter } from "#shared/bridge/contract.ts";
import { hostContract } from "#shared/bridge/host-contract.ts";
import { toPem } from "#shared/certificates/pem.ts";
import type { Verification } from "#shared/host/document-ports.ts";
import { createHostHandlers } from "#shared/host/handlers.ts";
import type { NamedFile } from "#shared/host/identity.ts";
import { ok } from "#shared/result.ts";
import { resourcesDirectory } from "#tests/support/contract-folders.ts";
import { verifyRequest } from "#tests/support/document-requests.ts";
import { createMemoryPorts, createTickingClock } from "#tests/support/memory-ports.ts";
import { createMemoryDisk } from "#tests/support/memory-stores.ts";
import { must, PASSPHRASE } from "#tests/support/people.ts";

const AUTHORITY = Uint8Array.of(0x30, 1, 1);
const LIST = Uint8Array.of(0x30, 1, 2);
const GIVEN = Uint8Array.of(0x30, 1, 3);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const OWN_AUTHORITY = {
  name: "Otoritas Panel",
  organization: "Sekretariat",
  root: base64(AUTHORITY),
  fingerprint: "AB:CD",
  notAfter: "2036-01-01T00:00:00.000Z",
  revocationList: base64(LIST),
  issued: [],
};
const named = (name: string, bytes: Uint8Array | string): NamedFile => ({
  name,
  bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
});

/** A machine whose checks are written down; `hasAuthority` gives it a panel authority. */
function openMachine(hasAuthority = false) {
  const asked: Verification[] = [];
  const library = createResourceLibrary(resourcesDirectory);
  const plain = createMemoryPorts({
    clock: createTickingClock(),
    library,
    disk: createMemoryDisk(),
    keys: { identity: null },
  });
  const reader: typeof plain.reader = {
    ...plain.reader,
    verify: (pdf, verification) => {
      asked.push(verification);
      return plain.reader.verify(pdf, verification);
    },
  };
  const state: typeof plain.authority.state = async () => {
    const own = await plain.authority.state();
    return hasAuthority ? ok(OWN_AUTHORITY) : own;
  };
  const ports = { ...plain, reader, authority: { ...plain.authority, state } };
  const client = createClient(
    hostContract,
    createRouter(hostContract, createHostHandlers(ports), () => {}),
  );
  return { client, asked };
}

const document = named("surat.pdf", "halo");

describe("what a check believes", () => {
  it("says that nobody was named where nobody is known", async () => {
    const { client, asked } = openMachine();
    const report = await client["document.verify"](verifyRequest(document));
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toHaveProperty("trustedRootsDer");
    expect(report.unreadableFiles).toEqual([]);
  });

  it("is one's own root, the authority with its list, and what was given", async () => {
    const { client, asked } = openMachine(true);
    const card = must(await client["identity.create"]({ name: "Ketua", passphrase: PASSPHRASE }));
    const roots = [named("akar.pem", toPem("CERTIFICATE", base64(GIVEN))), named("akar.der", GIVEN)];
    await client["document.verify"](verifyRequest(document, { roots }));
    expect(asked[0]?.trustedRootsDer?.map(base64)).toEqual([
      card.documentRoot,
      ...[AUTHORITY, GIVEN, GIVEN].map(base64),
    ]);
    expect(asked[0]?.revocationListsDer.map(base64)).toEqual([base64(LIST)]);
  });

  it("is nobody, and not anybody, where the given files hold no certificate, which are named", async () => {
    const { client, asked } = openMachine();
    const wish = { roots: [named("akar.pem", "halo")], lists: [named("cabut.crl", "halo")] };
    const report = await client["document.verify"](verifyRequest(document, wish));
    expect(asked[0]?.trustedRootsDer).toEqual([]);
    expect(report.unreadableFiles).toEqual(["akar.pem", "cabut.crl"]);
    expect(report).toMatchObject({ valid: false, intact: false });
    expect(report.codes).toEqual(expect.arrayContaining(["ROOT_UNREADABLE", "REVOCATION_LIST_INVALID"]));
  });
});
