import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPem, toPem } from "#shared/certificates/pem.ts";

const der = fc.uint8Array({ minLength: 1, maxLength: 400 });
const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

describe("PEM", () => {
  it("gives back what was wrapped, in order, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.array(der, { maxLength: 4 }), fc.constantFrom("\n", "\r\n"), (items, end) => {
        const bodies = items.map(toBase64);
        const text = bodies.map((body) => `subject=CN${end}${toPem("CERTIFICATE", body)}`).join("");
        expect(readPem("CERTIFICATE", text.replaceAll("\n", end))).toEqual(bodies);
        expect(readPem("X509 CRL", text)).toEqual([]);
      }),
    );
  });

  it("has lines of 64 characters", () => {
    const lines = toPem("X509 CRL", "A".repeat(130)).split("\n");
    expect(lines.map(({ length }) => length)).toEqual([24, 64, 64, 2, 22, 0]);
  });
});
