import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imageProblem } from "#shared/documents/image-check.ts";

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** The beginning of a PNG as far as a check reads it. */
function png(colourType: number, chunks: readonly string[] = []): Uint8Array {
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, colourType, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...chunks.map((name) => chunk(name, Buffer.alloc(4))),
    chunk("IDAT", Buffer.alloc(8)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("a logo", () => {
  it("is an image by its bytes, whatever it is called", () => {
    expect(imageProblem(png(2), "image/png")).toBeNull();
    expect(imageProblem(png(3, ["PLTE"]), "image/png")).toBeNull();
    expect(imageProblem(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "image/jpeg")).toBeNull();
    expect(imageProblem(png(2), "image/jpeg")).toBe("not-an-image");
    expect(imageProblem(Buffer.from("<svg/>"), "image/png")).toBe("not-an-image");
  });

  it("is refused where it is transparent", () => {
    for (const transparent of [png(4), png(6), png(3, ["PLTE", "tRNS"]), png(2, ["tRNS"])])
      expect(imageProblem(transparent, "image/png")).toBe("transparent");
  });

  it("is judged without a crash, whatever its bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, isPng) => {
        const start = isPng ? png(2).subarray(0, 33) : new Uint8Array();
        imageProblem(Uint8Array.from([...start, ...bytes]), "image/png");
      }),
    );
  });
});
