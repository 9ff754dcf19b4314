import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "#tests/support/contract-folders.ts";
import {
  fileHosts,
  type HostClient,
  type HostKind,
  memoryHosts,
  takeFaults,
} from "#tests/support/contract-hosts.ts";
import { CHAIR_ID, type Panel, setUpPanel } from "#tests/support/contract-panel.ts";
import { errorOf, invite, must, PASSPHRASE } from "#tests/support/people.ts";

const WISH = {
  name: "Panel Contoh 2026",
  organization: "Sekretariat Contoh",
  algorithm: "ecdsa-p256",
  years: 5,
} as const;

afterEach(() => expect(takeFaults()).toEqual([]));

async function seasonOf(client: HostClient) {
  const current = await client["season.current"]({});
  if (!current) throw new Error("no season");
  return current.season;
}

/** What the authority's register says of the certificate that a member has in the season. */
async function certificateOf(client: HostClient, memberId: string) {
  const { members } = await seasonOf(client);
  const certificate = members.find(({ id }) => id === memberId)?.certificates?.[0];
  const register = must(await client["authority.state"]({}))?.issued ?? [];
  const found = register.find((issued) => issued.certificate === certificate);
  if (!found) throw new Error("the register does not know it");
  return found;
}

function readPkcs12File(name: string) {
  return { name, bytes: new Uint8Array(readFileSync(join(projectRoot, "tests/fixtures/pkcs12", name))) };
}

describe.each([
  ["handlers on memory ports", memoryHosts],
  ["the built host on real adapters", fileHosts],
])("the panel's certificates on %s", (_name, createKind) => {
  let kind: HostKind;
  let panel: Panel;

  beforeAll(async () => {
    kind = await createKind();
    panel = await setUpPanel(kind);
  });

  afterAll(() => kind.close());

  it("are refused while there is no authority", async () => {
    const { client } = panel.secretariat;
    expect(must(await client["authority.state"]({}))).toBeNull();
    const missing = { type: "authority-missing" };
    expect(errorOf(await client["authority.issue-for-panel"]({ years: 2 }))).toEqual(missing);
    expect(errorOf(await client["authority.export"]({ what: "root", format: "pem" }))).toEqual(missing);
    expect(errorOf(await client["authority.revoke"]({ serial: "1", reason: "superseded" }))).toEqual(missing);
  });

  it("come with the authority for its own machine, and for everybody whose card names a key", async () => {
    const { client } = panel.secretariat;
    const created = must(await client["authority.create"](WISH));
    expect(created.issued.map(({ subject }) => subject)).toEqual([panel.secretariat.name]);
    const [own] = must(await client["certificate.list"]({}));
    expect(own).toMatchObject({ origin: "panel", issuer: WISH.name });
    const issued = must(await client["authority.issue-for-panel"]({ years: 2 }));
    const season = await seasonOf(client);
    expect(issued.issued.toSorted()).toEqual(season.members.map(({ id }) => id).toSorted());
    expect(issued.without).toEqual([]);
    const { revision } = season;
    const authority = must(await client["authority.state"]({}));
    expect(season.authority).toEqual({ root: authority?.root, revocationList: authority?.revocationList });
    for (const { role, name, certificates = [] } of season.members) {
      const [leaf, root] = certificates.map((base64) => new X509Certificate(Buffer.from(base64, "base64")));
      expect(leaf?.subject).toContain(`CN=${role === "secretariat" ? panel.secretariat.name : name}`);
      expect(root && leaf?.verify(root.publicKey)).toBe(true);
    }
    // Nobody is without one now, so nothing is issued and nothing revised.
    expect(must(await client["authority.issue-for-panel"]({ years: 2 }))).toEqual({
      issued: [],
      without: [],
    });
    expect((await seasonOf(client)).revision).toBe(revision);
  });

  it("travel with the packet and are taken in by their owner alone", async () => {
    const [judge, other] = panel.judges;
    if (!judge || !other) throw new Error("two judges are needed");
    must(await judge.client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
    const [first] = must(await judge.client["certificate.list"]({}));
    expect(first).toMatchObject({ origin: "panel", issuer: WISH.name, subject: judge.name });
    const season = await seasonOf(judge.client);
    expect(season.authority?.root).toBe(first?.chain.at(-1));
    expect(season.members.map(({ id }) => id)).not.toContain(other.memberId);
    expect(must(await other.client["certificate.list"]({})).map(({ origin }) => origin)).toEqual(["self"]);
  });

  it("reach the chair with everybody's", async () => {
    const chair = panel.chair;
    must(await chair.client["packet.accept"]({ file: await panel.packetFor(CHAIR_ID) }));
    const season = await seasonOf(chair.client);
    expect(season.members.every(({ certificates }) => certificates?.length === 2)).toBe(true);
    expect(must(await chair.client["certificate.list"]({}))[0]?.origin).toBe("panel");
  });

  it("are renewed over the same key, and revoked so that the season says it", async () => {
    const { client } = panel.secretariat;
    const memberId = panel.judges[0]?.memberId ?? "";
    const old = await certificateOf(client, memberId);
    must(await client["authority.renew"]({ serial: old.serial, years: 4 }));
    const renewed = await certificateOf(client, memberId);
    expect(renewed.keyDigest).toBe(old.keyDigest);
    expect(renewed.notAfter.slice(0, 4)).toBe(String(Number(old.notAfter.slice(0, 4)) + 2));
    const before = (await seasonOf(client)).authority?.revocationList;
    const wish = { serial: renewed.serial, reason: "affiliation-changed" } as const;
    const { revocationList } = must(await client["authority.revoke"](wish));
    expect((await certificateOf(client, memberId)).revoked?.reason).toBe(wish.reason);
    expect((await seasonOf(client)).authority?.revocationList).toBe(revocationList);
    expect(revocationList).not.toBe(before);
    expect(errorOf(await client["authority.renew"]({ ...wish, years: 1 }))).toMatchObject({
      problem: "revoked",
    });
    // Who left the panel's trust does not come back by the next round.
    const round = must(await client["authority.issue-for-panel"]({ years: 2 }));
    expect(round).toEqual({ issued: [], without: [memberId] });
  });

  it("are given by request to whoever is on no panel", async () => {
    const guest = await invite(kind, "Ir. Tamu Contoh");
    const file = must(await guest.client["certificate.request"]({ algorithm: "ecdsa-p256", isNewKey: true }));
    expect(file.name).toBe("permintaan-sertifikat-ir-tamu-contoh.csr");
    const { client } = panel.secretariat;
    const answer = must(await client["authority.issue-request"]({ file, name: "Ir. Tamu Contoh", years: 1 }));
    expect(answer.name).toBe("sertifikat-ir-tamu-contoh.pem");
    const installed = must(await guest.client["certificate.install"]({ file: answer }));
    expect(installed).toMatchObject({ origin: "issued", issuer: WISH.name });
    must(await guest.client["certificate.remove"]({ id: installed.id }));
    const garbage = { name: "x.csr", bytes: new TextEncoder().encode("bukan permintaan") };
    expect(errorOf(await client["authority.issue-request"]({ file: garbage, name: "X", years: 1 }))).toEqual({
      type: "request-invalid",
      name: "x.csr",
    });
    expect(errorOf(await guest.client["certificate.install"]({ file: garbage }))).toMatchObject({
      type: "certificate-refused",
    });
  });

  it("stand beside those from PKCS#12 files, which open in a thread of their own", async () => {
    const { client } = await invite(kind, "Pejabat Contoh");
    const load = (name: string, passphrase: string) =>
      client["certificate.import"]({ file: readPkcs12File(name), passphrase });
    const imported = must(await load("des3.p12", "kata"));
    expect(imported).toMatchObject({ origin: "file", algorithm: "RSA 2048" });
    expect(must(await load("utf8.p12", "kätä-サンド€")).algorithm).toBe("ECDSA P-256");
    expect(errorOf(await load("empty.p12", "salah"))).toMatchObject({ problem: "wrong-passphrase" });
    expect(errorOf(await load("nomac.p12", "kata"))).toMatchObject({ problem: "no-integrity" });
    expect(errorOf(await load("README.md", ""))).toMatchObject({ problem: "not-pkcs12" });
    expect(must(await client["certificate.list"]({})).map(({ origin }) => origin)).toEqual([
      "self",
      "file",
      "file",
    ]);
  });

  it("are exported under good names", async () => {
    const { client } = panel.secretariat;
    const names: string[] = [];
    for (const what of ["root", "revocation-list"] as const)
      for (const format of ["pem", "der"] as const) {
        const { name, bytes } = must(await client["authority.export"]({ what, format }));
        names.push(name);
        const isPem = Buffer.from(bytes).toString("latin1").startsWith("-----BEGIN ");
        expect(isPem).toBe(format === "pem");
      }
    expect(names).toEqual([
      "sertifikat-induk-panel-contoh-2026.pem",
      "sertifikat-induk-panel-contoh-2026.cer",
      "daftar-pencabutan-panel-contoh-2026.pem",
      "daftar-pencabutan-panel-contoh-2026.crl",
    ]);
  });

  it("stay with the machine over a restart", async () => {
    const { client } = await panel.secretariat.station.restart();
    must(await client["identity.unlock"]({ passphrase: PASSPHRASE }));
    expect(must(await client["authority.state"]({}))?.name).toBe(WISH.name);
    expect(must(await client["certificate.list"]({}))[0]?.origin).toBe("panel");
  });
});
