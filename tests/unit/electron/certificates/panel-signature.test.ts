import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createAgeKeyVault } from "#electron/adapters/age-key-vault.ts";
import { createCertificateAuthority } from "#electron/adapters/certificate-authority.ts";
import { createPdfSigner } from "#electron/adapters/document-signer.ts";
import { openPkcs12 } from "#electron/certificates/pkcs12.ts";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import { makeFolder } from "#tests/support/contract-folders.ts";
import { createTickingClock } from "#tests/support/memory-ports.ts";
import { must } from "#tests/support/people.ts";
import { desk, renderSample } from "../documents/signing-fixtures.ts";

const SIGNED_AT = "2026-11-22T02:00:00.000Z";
const clock = createTickingClock();

function openMachine() {
  const vault = createAgeKeyVault({
    directory: join(makeFolder(), "identity"),
    clock,
    signPdf: createPdfSigner(desk),
    openPkcs12,
    scryptWorkFactor: 5,
  });
  return { vault, authority: createCertificateAuthority(vault, clock) };
}

describe("a signature under the panel's authority", () => {
  let pdf: Uint8Array;
  let root: Uint8Array;
  let serial: string;
  const [panel, judge] = [openMachine(), openMachine()];

  beforeAll(async () => {
    must(await panel.vault.create("Sekretariat", "kata sandi panjang"));
    must(await judge.vault.create("Dr. Ratna Contoh", "kata sandi panjang"));
    const wish = { name: "Panel Contoh", organization: "Sekretariat", algorithm: "ecdsa-p256" } as const;
    must(await panel.authority.create({ ...wish, years: 5 }));
    const asked = must(await judge.vault.requestCertificate({ algorithm: "ecdsa-p256", isNewKey: false }));
    const request = await panel.authority.readRequest(asked);
    if (!request) throw new Error("the request does not hold");
    const { chain, authority } = must(await panel.authority.issue({ ...request, memberId: null, years: 2 }));
    must(await judge.vault.installCertificate(chain));
    [, root = new Uint8Array()] = chain;
    serial = authority.issued[0]?.serial ?? "";
    pdf = must(
      await judge.vault.signDocument(await renderSample(), {
        role: "Penilai",
        reason: "Lembar penilaian",
        location: "Jakarta",
        signedAt: SIGNED_AT,
        credentialId: null,
        fieldName: null,
        certification: null,
        timestampServer: null,
        appearance: null,
      }),
    );
  });

  async function verify(
    trusted: Uint8Array,
    lists: readonly Uint8Array[] = [],
    at = "2026-11-23T00:00:00.000Z",
  ) {
    return verifyPdf(pdf, {
      trustedRootsDer: [trusted],
      revocationListsDer: lists,
      requireSigners: false,
      at,
    });
  }

  const listOf = async (): Promise<Uint8Array> =>
    Buffer.from(must(await panel.authority.state())?.revocationList ?? "", "base64");

  it("is valid for whoever trusts its root, and for nobody else", async () => {
    const report = await verify(root, [await listOf()]);
    expect(report.codes).toEqual([]);
    expect(report.signatures.map(({ name, codes }) => [name, codes])).toEqual([["Dr. Ratna Contoh", []]]);
    expect(report.valid).toBe(true);
    const own = (await judge.vault.state()).card?.documentRoot ?? "";
    const stranger = await verify(Buffer.from(own, "base64"));
    expect(stranger.valid).toBe(false);
    expect(stranger.signatures[0]?.codes).toContain("ROOT_UNTRUSTED");
  });

  it("is valid on a machine whose clock is slow, after a list was made for somebody else", async () => {
    const wish = { algorithm: "ecdsa-p256", isNewKey: true } as const;
    const asked = await panel.authority.readRequest(must(await panel.vault.requestCertificate(wish)));
    if (!asked) throw new Error("the request does not hold");
    const { authority } = must(await panel.authority.issue({ ...asked, memberId: null, years: 2 }));
    const other = authority.issued.at(-1)?.serial ?? "";
    const { issued } = must(await panel.authority.revoke(other, "cessation"));
    const revokedAt = Date.parse(issued.at(-1)?.revoked?.at ?? "");
    const report = await verify(root, [await listOf()], new Date(revokedAt - 2 * 60_000).toISOString());
    expect(report.signatures[0]?.codes).toEqual([]);
    expect(report.signatures[0]?.revocation).toBe("good");
    expect(report.valid).toBe(true);
  });

  it("is revoked once the list says so", async () => {
    must(await panel.authority.revoke(serial, "key-compromise"));
    const report = await verify(root, [await listOf()]);
    expect(report.valid).toBe(false);
    expect(report.signatures[0]?.codes).toContain("REVOKED");
  });
});
