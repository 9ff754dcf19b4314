import { execFile, spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type BerNode, identifierOf, readBer } from "#electron/asn1/ber-reader.ts";
import { signPdf } from "#electron/documents/sign/sign.ts";
import { createTimestampClient } from "#electron/documents/sign/timestamp-client.ts";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import { issue } from "./forged-certificates.ts";
import { forgeToken } from "./forged-cms.ts";
import { buildPanel, type Panel, signAs } from "./panel-fixtures.ts";
import { desk, renderSample, signedAt } from "./signing-fixtures.ts";
import {
  bodyOf,
  createTimestampAuthority,
  type LocalServer,
  serve,
  type TimestampAuthority,
} from "./timestamp-server.ts";

const run = promisify(execFile);
const isHere = spawnSync("openssl", ["version"]).error === undefined;
const VALUE = Buffer.from("the value of a signature");
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const SIGNED_DATA = "1.2.840.113549.1.7.2";

describe.skipIf(!isHere)("time stamps by openssl ts (skipped when it is not installed)", () => {
  let authority: TimestampAuthority;
  let panel: Panel;
  let server: LocalServer | undefined;

  beforeAll(async () => {
    authority = await createTimestampAuthority();
    panel = await buildPanel(["ecdsa-p256"]);
  });
  afterAll(() => authority.remove());
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  /** A server that answers each query by `answer`. */
  async function start(
    answer: (query: Uint8Array, response: ServerResponse) => Promise<unknown>,
  ): Promise<string> {
    server = await serve((request, response) => {
      void bodyOf(request).then((query) => answer(query, response));
    });
    return server.address;
  }

  const honest = async (query: Uint8Array, response: ServerResponse): Promise<void> => {
    response.setHeader("content-type", "application/timestamp-reply");
    response.end(await authority.reply(query));
  };

  async function signStamped() {
    const [member] = panel.members;
    if (!member) throw new Error("no member");
    const stamp = createTimestampClient(await start(honest));
    return signAs(await renderSample(), member, { index: 0, count: 1, stamp });
  }

  it("puts a token into the signature that our check and openssl accept", async () => {
    const signed = await signStamped();
    const report = await verifyPdf(signed, {
      trustedRootsDer: [panel.rootDer, authority.rootDer],
      revocationListsDer: [],
      requireSigners: false,
      at: new Date().toISOString(),
    });
    expect(report.valid).toBe(true);
    expect(report.signatures[0]?.timestamp).toMatchObject({ valid: true });
    const { token, value } = stampOf(signed);
    await writeFile(authority.path("token.der"), token);
    await writeFile(authority.path("value.bin"), value);
    const { stdout, stderr } = await run("openssl", [
      "ts",
      "-verify",
      "-token_in",
      "-in",
      authority.path("token.der"),
      "-data",
      authority.path("value.bin"),
      "-CAfile",
      authority.path("root.pem"),
    ]);
    expect(`${stdout}${stderr}`).toContain("Verification: OK");
  });

  it.each([
    [
      "a server error",
      "refused",
      async (_query: Uint8Array, response: ServerResponse) => response.writeHead(500).end(),
    ],
    [
      "a redirect",
      "refused",
      async (_query: Uint8Array, response: ServerResponse) =>
        response.writeHead(302, { location: "http://127.0.0.1:9/" }).end(),
    ],
    ["garbage", "invalid", async (_query: Uint8Array, response: ServerResponse) => response.end("halo")],
    ["nothing", "invalid", async (_query: Uint8Array, response: ServerResponse) => response.end()],
    [
      "an answer without end",
      "invalid",
      async (_query: Uint8Array, response: ServerResponse) => response.end(Buffer.alloc(1_000_000)),
    ],
    [
      "a rejection",
      "refused",
      async (_query: Uint8Array, response: ServerResponse) =>
        response.end(Buffer.from("30053003020102", "hex")),
    ],
    [
      "a broken connection",
      "unreachable",
      async (_query: Uint8Array, response: ServerResponse) => response.destroy(),
    ],
  ])("are not taken from %s", async (_what, problem, answer) => {
    const stamp = createTimestampClient(await start(answer));
    expect(await stamp(VALUE)).toEqual({ ok: false, error: { type: "timestamp-failed", problem } });
  });

  it("are not waited for without end", async () => {
    const stamp = createTimestampClient(await start(async () => {}), 50);
    expect(await stamp(VALUE)).toEqual({
      ok: false,
      error: { type: "timestamp-failed", problem: "timeout" },
    });
  });

  it.each(["ftp://127.0.0.1/ts", "waktu", "file:///etc/passwd"])(
    "are not asked for at %s",
    async (address) => {
      expect(await createTimestampClient(address)(VALUE)).toMatchObject({ error: { problem: "address" } });
    },
  );

  it("are not taken when the server is down", async () => {
    const address = await start(honest);
    await server?.close();
    expect(await createTimestampClient(address)(VALUE)).toMatchObject({ error: { problem: "unreachable" } });
  });

  it("are taken once only: the answer to another request has another nonce", async () => {
    let first: Uint8Array | undefined;
    const stamp = createTimestampClient(
      await start(async (query, response) => {
        first ??= await authority.reply(query);
        response.end(first);
      }),
    );
    expect((await stamp(VALUE)).ok).toBe(true);
    expect(await stamp(VALUE)).toMatchObject({ error: { problem: "invalid" } });
  });

  it("are not taken for other bytes", async () => {
    const stamp = createTimestampClient(
      await start(async (query, response) => {
        const other = Buffer.from(query);
        const digest = other.indexOf(Buffer.from("0420", "hex")) + 2;
        other.writeUInt8((other[digest] ?? 0) ^ 1, digest);
        response.end(await authority.reply(other));
      }),
    );
    expect(await stamp(VALUE)).toMatchObject({ error: { problem: "invalid" } });
  });

  it("fail the signature as a whole and write nothing", async () => {
    const [member] = panel.members;
    const address = await start(async (_query, response) => response.writeHead(500).end());
    const signed = await signPdf(desk, {
      pdf: await renderSample(),
      signer: member?.signer ?? { privateKeyPkcs8: new Uint8Array(), certificateChainDer: [] },
      name: "Sari",
      role: "Ketua",
      reason: "",
      location: "",
      signedAt,
      stamp: createTimestampClient(address),
    });
    expect(signed).toEqual({ ok: false, error: { type: "timestamp-failed", problem: "refused" } });
  });

  it("that carry many certificates are kept as long as there is room", async () => {
    const [member] = panel.members;
    if (!member) throw new Error("no member");
    const holder = await issue({ name: "Stempel", isAuthority: false, purpose: TIME_STAMPING });
    const others = await Promise.all(Array.from({ length: 30 }, (_, at) => issue({ name: `Lain ${at}` })));
    const token = (value: Uint8Array) =>
      forgeToken(
        holder,
        value,
        "20261122091530Z",
        others.map(({ der }) => der),
      );
    expect(token(VALUE).length).toBeGreaterThan(10_000);
    const stamp = async (value: Uint8Array) => ({ ok: true, value: token(value) }) as const;
    const signed = await signAs(await renderSample(), member, { index: 0, count: 1, stamp });
    expect(stampOf(signed).token.length).toBeGreaterThan(10_000);
  });

  it("that are longer than the room kept are refused by name", async () => {
    const path = authority.path("root.pem");
    const own = await readFile(path, "utf8");
    const others = await Promise.all(Array.from({ length: 60 }, (_, at) => issue({ name: `Lain ${at}` })));
    await writeFile(path, [own, ...others.map(({ certificate }) => certificate.toString("pem"))].join("\n"));
    const answer = await createTimestampClient(await start(honest))(VALUE);
    await writeFile(path, own);
    expect(answer).toEqual({ ok: false, error: { type: "timestamp-failed", problem: "too-large" } });
  });

  it("that are too large for the room kept write nothing", async () => {
    const [member] = panel.members;
    const token = await readFile(authority.path("root.der"));
    const signed = await signPdf(desk, {
      pdf: await renderSample(),
      signer: member?.signer ?? { privateKeyPkcs8: new Uint8Array(), certificateChainDer: [] },
      name: "Sari",
      role: "Ketua",
      reason: "",
      location: "",
      signedAt,
      stamp: async () => ({ ok: true, value: Buffer.concat(Array.from({ length: 80 }, () => token)) }),
    });
    expect(signed).toEqual({ ok: false, error: { type: "signature-too-big" } });
  });
});

/** The token of the only signature, and the value it stands over. */
function stampOf(pdf: Uint8Array): { readonly token: Uint8Array; readonly value: Uint8Array } {
  const hex = /\/Contents <([0-9a-f]+)>/u.exec(Buffer.from(pdf).toString("latin1"))?.[1] ?? "";
  const signer = within(readBer(Buffer.from(hex, "hex")), [1, 0, -1, 0]);
  const value = signer.children.find(({ tag }) => tag === 0x04);
  const token = within(signer, [-1, 0, 1, 0]);
  expect(identifierOf(token.children[0])).toBe(SIGNED_DATA);
  return { token: token.raw, value: value?.content ?? new Uint8Array() };
}

function within(node: BerNode | undefined, path: readonly number[]): BerNode {
  const found = path.reduce((at, index) => at?.children.at(index), node);
  if (!found) throw new Error("no such element");
  return found;
}
