import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOf, notYetStaged, planBatches } from "#renderer/features/proposals/attachment-batches.ts";

const LIMITS = { bytes: 100, files: 4 };

test("batches hold every file once, in order, within both limits unless one file alone exceeds them", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(250), { maxLength: 60 }), (sizes) => {
      const files = sizes.map((size, index) => ({ size, index }));
      const batches = planBatches(files, LIMITS);
      expect(batches.flat()).toEqual(files);
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(LIMITS.files);
        if (batch.length > 1) expect(bytesOf(batch)).toBeLessThanOrEqual(LIMITS.bytes);
      }
    }),
  );
});

test("a file that the host keeps does not travel again, a changed one does", () => {
  const place = { path: "P-1/surat.pdf", size: 10, lastModified: 5 };
  const staged = [{ ...place, sha256: "0".repeat(64) }];
  expect(notYetStaged([place], staged)).toEqual([]);
  const changed = [
    { ...place, size: 11 },
    { ...place, lastModified: 6 },
    { ...place, path: "P-2/surat.pdf" },
  ];
  expect(notYetStaged(changed, staged)).toEqual(changed);
});
