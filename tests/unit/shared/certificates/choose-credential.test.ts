import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SigningCredential } from "#shared/certificates/certificates.ts";
import {
  chooseCredential,
  credentialState,
  type KnownAuthority,
  listCredentials,
  refuseCredential,
} from "#shared/certificates/choose-credential.ts";

const NOW = "2026-11-23T00:00:00.000Z";
const [SEASON, OWN, OTHER] = ["c2Vhc29u", "b3du", "b3RoZXI="] as const;

function credential(
  origin: SigningCredential["origin"],
  root: string,
  { key = "a", serial = "01", years = [2026, 2029] as readonly [number, number] } = {},
): SigningCredential {
  const id = `${origin}-${root}-${key}-${serial}`;
  const [from, until] = years;
  return {
    id,
    origin,
    subject: "Dr. Ratna Contoh",
    issuer: "Panel Contoh",
    serial,
    algorithm: "ECDSA P-256",
    notBefore: `${from}-01-01T00:00:00.000Z`,
    notAfter: `${until}-01-01T00:00:00.000Z`,
    keyDigest: key.repeat(64),
    chain: ["bGVhZg==", root],
  };
}

function authority(root: string, revoked: KnownAuthority["revoked"] = []): KnownAuthority {
  return { root, revoked };
}

const self = credential("self", "c2VsZg==", { years: [2026, 2031] });
const season = credential("issued", SEASON);
const own = credential("issued", OWN);
const other = credential("issued", OTHER);
const file = credential("file", "ZmlsZQ==", { key: "f", years: [2026, 2035] });
const all = [file, other, self, own, season];

const idsOf = (listed: readonly { readonly id: string }[]): readonly string[] => listed.map(({ id }) => id);

describe("the certificate to sign with", () => {
  it("is the season's, then this machine's own panel's, then one's own, then a stranger's, then a file's", () => {
    const listed = listCredentials(all, [authority(SEASON), authority(OWN)], NOW);
    expect(idsOf(listed)).toEqual(idsOf([season, own, self, other, file]));
    expect(listed.map(({ origin }) => origin)).toEqual(["panel", "panel", "self", "issued", "file"]);
    expect(chooseCredential(listed, { now: NOW })?.id).toBe(season.id);
  });

  it("is one that somebody vouches for where no authority is known", () => {
    expect(idsOf(listCredentials([self, other, file], [], NOW))).toEqual(idsOf([other, self, file]));
  });

  it("has a key that the document asks for, if there is one that is valid", () => {
    const listed = listCredentials([...all, credential("file", "eA==", { key: "b" })], [], NOW);
    expect(chooseCredential(listed, { now: NOW, keys: ["b".repeat(64)] })?.keyDigest).toBe("b".repeat(64));
    expect(chooseCredential(listed, { now: NOW, keys: ["9".repeat(64)] })).toBe(listed[0]);
  });

  it("is none that was revoked; a superseded one leaves its key to the others, any other reason does not", () => {
    const standing = credential("issued", OWN, { key: "b", serial: "02" });
    const revoke = (isSuperseded: boolean) =>
      listCredentials(
        [season, self, standing],
        [authority(SEASON, [{ serial: "0001", isSuperseded }]), authority(OWN)],
        NOW,
      );
    const superseded = revoke(true);
    expect(superseded.filter(({ isRevoked }) => isRevoked).map(({ id }) => id)).toEqual([season.id]);
    const lost = revoke(false);
    expect(idsOf(lost.filter(({ isRevoked }) => isRevoked)).toSorted()).toEqual(
      idsOf([season, self]).toSorted(),
    );
    expect(chooseCredential(lost, { now: NOW })?.id).toBe(standing.id);
  });

  it("is not confused with one of the same serial number under another root", () => {
    const listed = listCredentials([season], [authority(OWN, [{ serial: "01", isSuperseded: false }])], NOW);
    expect(listed[0]?.isRevoked).toBe(false);
  });

  it("is refused with the reason where nothing is valid", () => {
    const expired = credential("self", "c2VsZg==", { key: "b", years: [2020, 2025] });
    const early = credential("self", "c2VsZg==", { years: [2027, 2030] });
    const revoked = [authority(SEASON, [{ serial: "01", isSuperseded: false }])];
    const why = (credentials: readonly SigningCredential[], authorities: readonly KnownAuthority[] = []) => {
      const listed = listCredentials(credentials, authorities, NOW);
      expect(chooseCredential(listed, { now: NOW })).toBeNull();
      return refuseCredential(listed[0], NOW);
    };
    expect(why([expired])).toEqual({ type: "certificate-refused", problem: "expired" });
    expect(why([early])).toMatchObject({ problem: "not-yet-valid" });
    expect(why([expired, season], revoked)).toMatchObject({ problem: "revoked" });
    expect(why([])).toMatchObject({ problem: "unknown" });
    expect(refuseCredential({ ...self, isRevoked: false }, NOW)).toBeNull();
  });

  it("is always the first of the list, valid, and in the same order however they come", () => {
    const some = fc.uniqueArray(
      fc
        .record({
          origin: fc.constantFrom("self", "issued", "file"),
          root: fc.constantFrom(SEASON, OWN, OTHER),
          key: fc.constantFrom("a", "b"),
          serial: fc.constantFrom("01", "02", "03"),
          until: fc.integer({ min: 2024, max: 2040 }),
        })
        .map(({ origin, root, key, serial, until }) =>
          credential(origin, root, { key, serial, years: [2020, until] }),
        ),
      { selector: ({ notAfter }) => notAfter },
    );
    const authorities = [authority(SEASON, [{ serial: "02", isSuperseded: false }]), authority(OWN)];
    fc.assert(
      fc.property(some, (credentials) => {
        const listed = listCredentials(credentials, authorities, NOW);
        expect(listCredentials(credentials.toReversed(), authorities, NOW)).toEqual(listed);
        const chosen = chooseCredential(listed, { now: NOW });
        const isAnyValid = listed.some((one) => credentialState(one, NOW) === "valid");
        expect(chosen).toBe(isAnyValid ? listed[0] : null);
      }),
    );
  });
});
