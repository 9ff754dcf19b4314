import { beforeAll, describe, expect, it } from "vitest";
import { objectIdentifiers } from "#electron/asn1/object-identifiers.ts";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import type { VerificationReport } from "#shared/documents/verification-report.ts";
import type { Verification } from "#shared/host/document-ports.ts";
import { type Holder, issue, revoke } from "./forged-certificates.ts";
import { forgeToken } from "./forged-cms.ts";
import { CATALOG, type Draft, draftDocument, revise, signDraft, stream } from "./handmade-pdf.ts";

const at = "2026-11-23T00:00:00.000Z";

let root: Holder;
let chair: Holder;
let other: Holder;
let authority: Holder;
let plain: Draft;

beforeAll(async () => {
  root = await issue({ name: "Akar Panel", isAuthority: true });
  chair = await issue({ name: "Ketua", issuer: root });
  other = await issue({ name: "Sekretaris", issuer: root });
  authority = await issue({ name: "Stempel", issuer: root, purpose: objectIdentifiers.timeStamping });
  plain = draftDocument();
});

function verify(bytes: Uint8Array, given: Partial<Verification> = {}): Promise<VerificationReport> {
  const trust = { trustedRootsDer: [root.der], revocationListsDer: [], requireSigners: false, at };
  return verifyPdf(bytes, { ...trust, ...given });
}

function allCodes({ codes, signatures }: VerificationReport): string[] {
  return [...codes, ...signatures.flatMap((signature) => signature.codes)];
}

async function expectCode(bytes: Uint8Array, code: string, given: Partial<Verification> = {}): Promise<void> {
  const report = await verify(bytes, given);
  expect([report.valid, allCodes(report)]).toEqual([false, expect.arrayContaining([code])]);
}

function serialOf({ certificate }: Holder): string {
  return certificate.serialNumber;
}

describe("revocation", () => {
  const from = "2026-11-20T00:00:00Z";

  it("is told, whenever it was, unless a trusted stamp is older", async () => {
    const { bytes } = signDraft(plain, chair);
    for (const revokedAt of ["2026-11-01T00:00:00Z", "2026-11-22T23:00:00Z"]) {
      const list = await revoke(root, [
        { serialNumber: serialOf(chair), revocationDate: new Date(revokedAt) },
      ]);
      await expectCode(bytes, "REVOKED", { revocationListsDer: [list] });
    }
    const stamped = signDraft(plain, chair, {
      token: (value) => forgeToken(authority, value, "20261122091530Z"),
    });
    const later = { serialNumber: serialOf(chair), revocationDate: new Date("2026-11-22T23:00:00Z") };
    const superseded = await revoke(root, [{ ...later, reason: 4 }]);
    const compromised = await revoke(root, [{ ...later, reason: 1 }]);
    expect((await verify(stamped.bytes, { revocationListsDer: [superseded] })).valid).toBe(true);
    await expectCode(stamped.bytes, "REVOKED", { revocationListsDer: [compromised] });
  });

  it("is found in the document's validation data, added after the signature", async () => {
    const list = await revoke(root, [{ serialNumber: serialOf(chair), revocationDate: new Date(from) }]);
    const draft = signDraft(plain, chair);
    const catalog = (draft.objects[CATALOG] ?? "").replace("/Type", "/DSS << /CRLs [60 0 R] >> /Type");
    const closed = revise(draft, {
      [CATALOG]: catalog,
      60: stream(Buffer.from(list).toString("latin1")),
    });
    await expectCode(closed.bytes, "REVOKED");
  });

  it.each([
    ["that is none", async () => Buffer.from("3003020101", "hex")],
    ["that is noise", async () => Buffer.alloc(3)],
    [
      "with a second one behind it",
      async () => Buffer.concat([await revoke(root, []), await revoke(root, [])]),
    ],
  ])("is not left open by a list %s", async (_what, list) => {
    await expectCode(signDraft(plain, chair).bytes, "REVOCATION_LIST_INVALID", {
      revocationListsDer: [await list()],
    });
  });

  it("is not left open by a root that is none", async () => {
    const trustedRootsDer = [root.der, Buffer.from("3003020101", "hex")];
    await expectCode(signDraft(plain, chair).bytes, "ROOT_UNREADABLE", { trustedRootsDer });
  });

  it("takes no list that the authority did not issue", async () => {
    const { bytes } = signDraft(plain, chair);
    const forged = await revoke(root, [], { signer: other });
    await expectCode(bytes, "REVOCATION_LIST_INVALID", { revocationListsDer: [forged] });
    const future = await revoke(root, [], { from: "2027-01-01T00:00:00Z" });
    await expectCode(bytes, "REVOCATION_LIST_INVALID", { revocationListsDer: [future] });
    const stranger = await issue({ name: "Orang lain", isAuthority: true });
    const foreign = await revoke(stranger, [
      { serialNumber: serialOf(chair), revocationDate: new Date(from) },
    ]);
    const report = await verify(bytes, { revocationListsDer: [foreign] });
    expect([report.valid, report.signatures[0]?.revocation]).toEqual([true, "unknown"]);
  });

  it("says when a list is out of date, and when none is at hand", async () => {
    const { bytes } = signDraft(plain, chair);
    const stale = await revoke(root, [], { until: "2026-02-01T00:00:00Z" });
    const [old] = (await verify(bytes, { revocationListsDer: [stale] })).signatures;
    expect([old?.revocation, old?.notes]).toEqual(["good", ["CLAIMED_TIME", "REVOCATION_LIST_STALE"]]);
    const fresh = await revoke(root, []);
    const [good] = (await verify(bytes, { revocationListsDer: [fresh] })).signatures;
    expect([good?.revocation, good?.notes]).toEqual(["good", ["CLAIMED_TIME"]]);
    const [unknown] = (await verify(bytes)).signatures;
    expect(unknown?.notes).toContain("REVOCATION_UNKNOWN");
  });
});
