import * as fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalInTurns } from "#shared/host/canonical-in-turns.ts";
import { canonicalJson } from "#shared/packet/canonical-json.ts";

const yieldTurn = async (): Promise<void> => {};
const value = fc.jsonValue().map((json): unknown => JSON.parse(JSON.stringify(json)));

it("makes the text of any report that is made at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.oneof(value, fc.array(value, { maxLength: 250 })), { maxKeys: 5 }),
      async (report) => {
        expect(await canonicalInTurns({ ...report }, { yieldTurn })).toBe(canonicalJson({ ...report }));
      },
    ),
    { numRuns: 50 },
  );
});
