import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PDF } from "@libpdf/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reserveField } from "#electron/documents/sign/reserve-field.ts";
import type { CertificationLevel, SignInput } from "#electron/documents/sign/sign-input.ts";
import { createTimestampClient } from "#electron/documents/sign/timestamp-client.ts";
import { addValidationData } from "#electron/documents/sign/validation-data.ts";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import { signatureSlot } from "#shared/documents/signature-slots.ts";
import type { Result } from "#shared/result.ts";
import { buildPanel, type Panel, signAs } from "./panel-fixtures.ts";
import { renderSample, signedAt } from "./signing-fixtures.ts";
import {
  bodyOf,
  createTimestampAuthority,
  type LocalServer,
  serve,
  type TimestampAuthority,
} from "./timestamp-server.ts";

const run = promisify(execFile);
const COUNT = 4;
const hasQpdf = spawnSync("qpdf", ["--version"]).error === undefined;
const hasOpenssl = spawnSync("openssl", ["version"]).error === undefined;

let directory: string;
let panel: Panel;
const inputs = new Map<string, Uint8Array>();

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "pleno-matrix-"));
  panel = await buildPanel(["ecdsa-p256", "rsa-3072", "ecdsa-p256", "ecdsa-p256"]);
  const table = await renderSample();
  inputs.set("a table", table);
  inputs.set("a stream", await (await PDF.load(table)).save({ useXRefStream: true }));
  if (!hasQpdf) return;
  inputs.set("object streams", await rewrite(table, "--object-streams=generate"));
  inputs.set("a linearized file", await rewrite(table, "--linearize"));
  inputs.set(
    "a linearized file with object streams",
    await rewrite(table, "--linearize", "--object-streams=generate"),
  );
});

afterAll(() => rm(directory, { recursive: true, force: true }));

async function rewrite(bytes: Uint8Array, ...options: string[]): Promise<Uint8Array> {
  const [from, to] = [join(directory, "from.pdf"), join(directory, "to.pdf")];
  await writeFile(from, bytes);
  await run("qpdf", [...options, from, to]);
  return new Uint8Array(await readFile(to));
}

/** A document as it grows; each stage must hold the one before it, and hold by itself. */
class Growing {
  readonly changes: string[] = [];

  bytes: Uint8Array;
  readonly #roots: readonly Uint8Array[];

  constructor(bytes: Uint8Array, roots: readonly Uint8Array[] = [panel.rootDer]) {
    this.bytes = bytes;
    this.#roots = roots;
  }

  async sign(index: number, changes: Partial<SignInput> = {}): Promise<void> {
    const member = panel.members[index];
    if (!member) throw new Error(`no member ${index}`);
    await this.take(await signAs(this.bytes, member, { index, count: COUNT, ...changes }));
  }

  async reserve(index: number, name: string): Promise<void> {
    const rectangle = signatureSlot(index, COUNT);
    await this.take(valueOf(await reserveField(this.bytes, { name, rectangle }, signedAt)));
  }

  async close(): Promise<void> {
    const data = { certificatesDer: [panel.rootDer], revocationListsDer: [panel.revocationListDer] };
    await this.take(valueOf(await addValidationData(this.bytes, data, signedAt)));
  }

  private async take(next: Uint8Array): Promise<void> {
    expect(Buffer.compare(next.subarray(0, this.bytes.length), this.bytes)).toBe(0);
    this.bytes = next;
    const report = await this.report();
    const signatures = report.signatures.map(({ codes }) => codes);
    if (signatures.length > 0) expect(report).toMatchObject({ valid: true, intact: true, codes: [] });
    expect(report.changes.filter(({ allowed }) => !allowed)).toEqual([]);
    this.changes.splice(0, this.changes.length, ...report.changes.map(({ kind }) => kind));
  }

  report() {
    return verifyPdf(this.bytes, {
      trustedRootsDer: this.#roots,
      revocationListsDer: [],
      requireSigners: false,
      // Stamps are of now, the signers' own times are of the panel's season.
      at: this.#roots.length > 1 ? new Date().toISOString() : signedAt,
    });
  }
}

function valueOf<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

function grow(input: string, roots?: readonly Uint8Array[]): Growing {
  const bytes = inputs.get(input);
  if (!bytes) throw new Error(`no input ${input}`);
  return new Growing(bytes, roots);
}

const kinds = [
  "a table",
  "a stream",
  ...(hasQpdf ? ["object streams", "a linearized file", "a linearized file with object streams"] : []),
];

describe.each(kinds)("a document with %s (those of qpdf are left out where it is not installed)", (input) => {
  it("takes three signatures, validation data and one more signature", async () => {
    const document = grow(input);
    for (const index of [0, 1, 2]) await document.sign(index);
    await document.close();
    await document.sign(3);
    const added = ["signature-added", "signature-added", "signature-added", "validation-data-added"];
    expect(document.changes.toSorted()).toEqual(added);
  });

  it.each<CertificationLevel>([2, 3])("certified at level %d takes others", async (certification) => {
    const document = grow(input);
    await document.sign(0, { certification });
    await document.sign(1);
    await document.reserve(2, "BSrE");
    await document.sign(2, { fieldName: "BSrE" });
    expect((await document.report()).signatures[0]?.certification).toBe(certification);
  });

  it("certified at level 1 takes nothing more", async () => {
    const document = grow(input);
    await document.sign(0, { certification: 1 });
    await expect(document.sign(1)).rejects.toThrow("modification-forbidden");
  });

  it("takes an empty field that is filled in later, before and after validation data", async () => {
    const document = grow(input);
    await document.reserve(2, "BSrE");
    await document.sign(0);
    await document.reserve(3, "PSrE");
    await document.sign(2, { fieldName: "BSrE", appearance: undefined });
    await document.close();
    await document.sign(3, { fieldName: "PSrE" });
    expect(document.changes).toContain("empty-field-added");
    expect(await document.report()).toMatchObject({ emptyFields: [] });
  });
});

describe.skipIf(!hasOpenssl)("with time stamps (skipped where openssl is not installed)", () => {
  let authority: TimestampAuthority;
  let server: LocalServer;

  beforeAll(async () => {
    authority = await createTimestampAuthority();
    server = await serve((request, response) => {
      void bodyOf(request)
        .then((query) => authority.reply(query))
        .then((reply) => response.end(reply));
    });
  });
  afterAll(async () => {
    await server.close();
    await authority.remove();
  });

  it.each(kinds)("a document with %s takes stamped and plain signatures in turn", async (input) => {
    const stamp = createTimestampClient(server.address);
    const document = grow(input, [panel.rootDer, authority.rootDer]);
    await document.sign(0, { stamp });
    await document.sign(1);
    await document.close();
    await document.sign(2, { stamp });
    const { signatures } = await document.report();
    expect(signatures.map(({ timestamp }) => timestamp?.trusted)).toEqual([true, undefined, true]);
  });
});

describe("members of two panels", () => {
  it("sign the same document, each vouched for by an own root of the same name", async () => {
    const other = await buildPanel(["ecdsa-p256"]);
    const [first, second] = [panel.members[0], other.members[0]];
    if (!first || !second) throw new Error("no members");
    const once = await signAs(await renderSample(), first, { index: 0, count: 2 });
    const twice = await signAs(once, second, { index: 1, count: 2 });
    const given = { revocationListsDer: [], requireSigners: false, at: signedAt };
    const both = { ...given, trustedRootsDer: [panel.rootDer, other.rootDer] };
    expect(await verifyPdf(twice, both)).toMatchObject({ valid: true, codes: [] });
    const one = await verifyPdf(twice, { ...given, trustedRootsDer: [other.rootDer] });
    expect(one).toMatchObject({ valid: false, intact: true });
    expect(one.signatures.map(({ codes }) => codes)).toEqual([["ROOT_UNTRUSTED"], []]);
    await expect(signAs(once, second, { index: 0, count: 2 })).rejects.toThrow("rectangle-taken");
  });
});
