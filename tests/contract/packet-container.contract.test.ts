import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import * as fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { agePacketContainer } from "#electron/adapters/age-packet-container.ts";
import { hasTool, readTree, runTool, temporaryFolder } from "#tests/support/contract-folders.ts";

const { seal, unpack } = agePacketContainer;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const DAMAGED = { ok: false, error: { type: "packet-damaged", where: "zip" } };

const entries = new Map([
  ["manifest.json", bytesOf('{"a":1}')],
  ["attachments/0a1b", new Uint8Array([0, 255, 10, 13, 26])],
  ["empty", new Uint8Array()],
]);

async function open(sealed: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed);
}

describe("PacketContainer on age and ZIP", () => {
  it("gives every recipient the entries back", async () => {
    const identities = [await generateX25519Identity(), await generateX25519Identity()];
    const sealed = await seal(entries, await Promise.all(identities.map(identityToRecipient)));
    for (const identity of identities)
      expect(unpack(await open(sealed, identity))).toEqual({ ok: true, value: entries });
  });

  it("gives nothing to anybody else", async () => {
    const sealed = await seal(entries, [await identityToRecipient(await generateX25519Identity())]);
    await expect(open(sealed, await generateX25519Identity())).rejects.toThrow("no identity matched");
    expect(Buffer.from(sealed).toString("latin1")).not.toContain("manifest.json");
  });

  it("gives any entries back", async () => {
    const path = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}(?:\/[a-z0-9][a-z0-9._-]{0,8})?$/u);
    const contents = fc.uniqueArray(fc.tuple(path, fc.uint8Array()), {
      maxLength: 8,
      selector: ([name]) => name,
    });
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    await fc.assert(
      fc.asyncProperty(contents, async (given) => {
        // fflate numbers integer-like names first, so the order is not kept; the content is.
        const sealed = await seal(new Map(given), [recipient]);
        const unpacked = unpack(await open(sealed, identity));
        expect(unpacked.ok && Object.fromEntries(unpacked.value)).toEqual(Object.fromEntries(given));
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    "../evil",
    "a/../../evil",
    "/etc/passwd",
    "C:\\evil",
    "..\\evil",
    "a//b",
    "a/",
    "./a",
    ".hidden",
    "__proto__",
    "A",
    "ä",
    "a b",
    "a\0b",
    `a${"b".repeat(300)}`,
  ])("refuses an entry named %j and all beside it", (name) => {
    // fflate cannot write every name, so a harmless one of the same length is replaced in the bytes.
    const harmless = "q".repeat(Buffer.byteLength(name));
    const zip = Buffer.from(zipSync({ "season.json": bytesOf("{}"), [harmless]: bytesOf("x") })).toString(
      "latin1",
    );
    const hostile = zip.replaceAll(harmless, Buffer.from(name).toString("latin1"));
    expect(unpack(new Uint8Array(Buffer.from(hostile, "latin1")))).toEqual(DAMAGED);
  });

  it("unpacks entries named as members of every object, as nothing but entries", () => {
    const names: Record<string, Uint8Array> = Object.fromEntries([
      ["constructor", bytesOf("x")],
      ["to-string", bytesOf("y")],
    ]);
    const zip = zipSync(names);
    const unpacked = unpack(zip);
    expect(unpacked.ok && [...unpacked.value.keys()]).toEqual(["constructor", "to-string"]);
  });

  it("refuses a bomb before it unpacks any of it", () => {
    const block = zipSync({ a: new Uint8Array(8 * 1024 * 1024) }, { level: 9 });
    // 300 times the same 8 MB of zeros: 2.4 GB out of a few kilobytes each.
    const bomb = repeatEntry(block, 300);
    const before = process.memoryUsage().arrayBuffers;
    expect(bomb.length).toBeLessThan(8 * 1024 * 1024);
    expect(unpack(bomb)).toMatchObject({ ok: false, error: { type: "packet-too-large" } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  it("does not let an entry unpack beyond the size it claims", () => {
    const zip = zipSync({ a: new Uint8Array(1_000_000) });
    const claimed = setClaimedSize(zip, 10);
    const unpacked = unpack(claimed);
    expect(unpacked.ok ? (unpacked.value.get("a")?.length ?? 0) : 0).toBeLessThanOrEqual(10);
  });

  it("refuses what is no ZIP, at whatever place it was cut", () => {
    const zip = zipSync(Object.fromEntries(entries));
    for (const bytes of [new Uint8Array(), bytesOf("PK"), bytesOf("x".repeat(200)), zip.subarray(0, -10)])
      expect(unpack(bytes)).toEqual(DAMAGED);
    for (let length = 0; length < zip.length; length += 1)
      expect(unpack(zip.subarray(0, length)).ok, `cut at ${length}`).toBe(false);
  });

  it("never throws on garbage", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (noise, at) => {
        const zip = zipSync(Object.fromEntries(entries));
        zip.set(
          noise.subarray(0, zip.length),
          at % zip.length > zip.length - noise.length ? 0 : at % zip.length,
        );
        expect(() => unpack(zip)).not.toThrow();
        expect(() => unpack(noise)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it.runIf(hasTool("age", "--version") && hasTool("unzip", "-v"))(
    "opens with age and unzip as Debian has them (skipped where age or unzip is not installed)",
    async () => {
      const folder = temporaryFolder();
      const identity = await generateX25519Identity();
      const other = await generateX25519Identity();
      writeFileSync(join(folder, "right.txt"), `${identity}\n`, { mode: 0o600 });
      writeFileSync(join(folder, "wrong.txt"), `${other}\n`, { mode: 0o600 });
      const sealed = await seal(entries, [await identityToRecipient(identity)]);
      writeFileSync(join(folder, "packet.pleno"), sealed);
      const decrypt = (key: string): Buffer =>
        runTool("age", ["--decrypt", "-i", join(folder, key), join(folder, "packet.pleno")]);
      expect(() => decrypt("wrong.txt")).toThrow("no identity matched");
      writeFileSync(join(folder, "packet.zip"), decrypt("right.txt"));
      mkdirSync(join(folder, "out"));
      runTool("unzip", ["-q", join(folder, "packet.zip"), "-d", join(folder, "out")]);
      expect(readTree(join(folder, "out"))).toEqual(
        new Map([...entries].map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")])),
      );
    },
  );

  it.runIf(hasTool("age", "--version"))(
    "opens what age of Debian has sealed (skipped where age is not installed)",
    async () => {
      const folder = temporaryFolder();
      const identity = await generateX25519Identity();
      writeFileSync(join(folder, "plain.zip"), zipSync(Object.fromEntries(entries)));
      const recipient = await identityToRecipient(identity);
      runTool("age", ["-r", recipient, "-o", join(folder, "packet.pleno"), join(folder, "plain.zip")]);
      const zip = await open(readFileSync(join(folder, "packet.pleno")), identity);
      expect(unpack(zip)).toEqual({ ok: true, value: entries });
    },
  );
});

const LOCAL_NAME_AT = 30;
const CENTRAL_NAME_AT = 46;
const END_LENGTH = 22;

/** Takes a ZIP with one entry and lists that one entry many times under different names. */
function repeatEntry(zip: Uint8Array, times: number): Uint8Array {
  const source = Buffer.from(zip);
  const start = source.readUInt32LE(source.length - END_LENGTH + 16);
  const local = source.subarray(0, start);
  const central = source.subarray(start, source.length - END_LENGTH);
  const end = Buffer.from(source.subarray(source.length - END_LENGTH));
  const records = Array.from({ length: times }, (_, index) => {
    const record = Buffer.from(central);
    record[CENTRAL_NAME_AT] = "a".charCodeAt(0) + (index % 26);
    return record;
  });
  const directory = Buffer.concat(records);
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, directory, end]));
}

/** Lies about the unpacked size, in both headers. */
function setClaimedSize(zip: Uint8Array, size: number): Uint8Array {
  const lying = Buffer.from(zip);
  const start = lying.readUInt32LE(lying.length - END_LENGTH + 16);
  lying.writeUInt32LE(size, LOCAL_NAME_AT - 8);
  lying.writeUInt32LE(size, start + 24);
  return new Uint8Array(lying);
}
