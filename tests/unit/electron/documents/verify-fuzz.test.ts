import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import { type Holder, issue } from "./forged-certificates.ts";
import { draftDocument, signDraft } from "./handmade-pdf.ts";

let root: Holder;
let signed: Buffer;

beforeAll(async () => {
  root = await issue({ name: "Akar Panel", isAuthority: true });
  const chair = await issue({ name: "Ketua", issuer: root });
  const secretary = await issue({ name: "Sekretaris", issuer: root });
  const first = signDraft(draftDocument(), chair, { rectangle: "300 100 500 160" });
  signed = signDraft(first, secretary).bytes;
});

const mutation = fc.record({
  kind: fc.constantFrom("flip", "insert", "delete", "truncate", "duplicate", "overwrite"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer Each> ? Each : never;

function mutate(bytes: Buffer, { kind, at, length, bytes: noise }: Mutation): Buffer {
  const start = Math.floor(at * (bytes.length - 1));
  const [head, tail] = [bytes.subarray(0, start), bytes.subarray(start)];
  switch (kind) {
    case "flip": {
      const copy = Buffer.from(bytes);
      copy[start] = (copy[start] ?? 0) ^ (noise[0] ?? 1);
      return copy;
    }
    case "insert":
      return Buffer.concat([head, noise, tail]);
    case "delete":
      return Buffer.concat([head, tail.subarray(length)]);
    case "truncate":
      return Buffer.from(head);
    case "duplicate":
      return Buffer.concat([head, tail.subarray(0, length), tail]);
    case "overwrite":
      return Buffer.concat([head, noise, tail.subarray(noise.length)]);
  }
}

/** The values are not signed themselves: their padding of letters, or a copy of the root, may differ. */
function isSame(one: Buffer, other: Buffer): boolean {
  return outsideValues(one) === outsideValues(other);
}

function outsideValues(bytes: Buffer): string {
  return bytes.toString("latin1").replaceAll(/<[0-9a-fA-F]{1000,}>/g, "<>");
}

it("never throws, never hangs and never finds a mutated file valid", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      const mutated = mutations.reduce(mutate, signed);
      const report = await verifyPdf(mutated, {
        trustedRootsDer: [root.der],
        revocationListsDer: [],
        requireSigners: false,
        at: "2026-11-23T00:00:00.000Z",
      });
      if (!isSame(mutated, signed)) expect(report.valid).toBe(false);
    }),
    { numRuns: 300 },
  );
});
