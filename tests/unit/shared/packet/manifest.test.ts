import { describe, expect, it } from "vitest";
import {
  EntryPath,
  Manifest,
  ManifestHeader,
  ManifestSignature,
  PacketError,
  PacketKind,
} from "#shared/packet/manifest.ts";
import { buildManifest, signerOf } from "#tests/support/builders.ts";

const entry = { path: "sheets.json", size: 3, sha256: "0".repeat(64) };
const manifest = buildManifest("judge-1", { entries: [entry] });

describe("the schema of manifests", () => {
  it("accepts what a judge's machine writes", () => {
    expect(Manifest.parse(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
    expect(ManifestHeader.parse({ format: "pleno-packet", version: 9, later: true })).toEqual({
      format: "pleno-packet",
      version: 9,
    });
  });

  it.each([
    ["of another format", { format: "pleno-season" }],
    ["of a newer version", { version: 2 }],
    ["of an unknown kind", { kind: "gossip" }],
    ["without a season", { seasonId: undefined }],
    ["that does not say whether it is a rehearsal", { rehearsal: undefined }],
    ["without a sender", { sender: null }],
    ["numbered zero", { sequence: 0 }],
    ["of no time", { createdAt: "kemarin" }],
    ["with an entry of negative size", { entries: [{ ...entry, size: -1 }] }],
    ["with an entry without a hash", { entries: [{ path: "a", size: 1 }] }],
    ["with an entry outside the packet", { entries: [{ ...entry, path: "../a" }] }],
  ])("refuses one %s", (_what, altered) => {
    expect(Manifest.safeParse({ ...manifest, ...altered }).success).toBe(false);
  });

  it.each(["season.json", "attachments/0a1b", "a/b/c.d-e_f"])("lets an entry be named %s", (path) => {
    expect(EntryPath.parse(path)).toBe(path);
  });

  it.each([
    "",
    "/a",
    "a/",
    "a//b",
    "../a",
    "a/../b",
    "./a",
    ".a",
    "a\\b",
    "C:a",
    "A.json",
    "a b",
    "a\n",
    "a\u0000",
    "é",
    "a".repeat(201),
  ])("never lets an entry be named %j", (path) => {
    expect(EntryPath.safeParse(path).success).toBe(false);
  });

  it("takes whole signatures and known kinds only", () => {
    const signature = signerOf("judge-1").sign("x");
    expect(ManifestSignature.parse(signature)).toBe(signature);
    expect(ManifestSignature.safeParse(signature.slice(1)).success).toBe(false);
    expect(PacketKind.safeParse("score-packet").success).toBe(false);
  });
});

const errors = [
  { type: "not-a-packet" },
  { type: "packet-too-large", limit: 1 },
  { type: "not-for-you" },
  { type: "packet-damaged", where: "a" },
  { type: "signature-wrong", sender: "a" },
  { type: "newer-version", found: 2, known: 1 },
  { type: "older-version", found: 0, known: 1 },
  { type: "wrong-kind", found: "season", expected: ["result"] },
  { type: "other-season", found: "a", expected: "b" },
  { type: "rehearsal-mixed", packetIsRehearsal: true },
  { type: "sender-unknown", sender: "a", memberName: "b" },
  { type: "content-invalid", entry: "a", problem: "b" },
  { type: "season-ahead", found: 3, known: 2 },
  { type: "sheet-invalid", dossier: "a", problem: "b" },
];

describe("the schema of packet errors", () => {
  it("has an example of every error here", () => {
    expect(errors.map(({ type }) => type)).toEqual(PacketError.options.map(({ shape }) => shape.type.value));
  });

  it.each(errors)("accepts $type, and refuses it with any part missing", (error) => {
    expect(PacketError.parse(error)).toEqual(error);
    for (const part of Object.keys(error))
      expect(PacketError.safeParse({ ...error, [part]: undefined }).success, part).toBe(false);
  });
});
