import { expect, test } from "vitest";
import { canSeal, isDue, packetStateOf } from "#renderer/parts/packet-state.ts";
import { Sha256Hex } from "#shared/identifiers.ts";
import { buildMember, MOMENT } from "#tests/support/builders.ts";

const judge = buildMember("judge-1");
const sealed = { "judge-packet/judge-1": { at: MOMENT, revision: 2 } };

test("a packet is outdated once the season was revised after it", () => {
  const now = packetStateOf(judge, 3, { sealed, revision: 2 });
  const later = packetStateOf(judge, 3, { sealed, revision: 3 });
  expect(now).toEqual({ state: "sealed", at: MOMENT, revision: 2 });
  expect(later).toMatchObject({ state: "outdated" });
  expect([isDue(now), isDue(later), canSeal(now)]).toEqual([false, true, true]);
});

test("says why nothing can be sealed", () => {
  const fresh = { sealed: {}, revision: 1 };
  const withdrawn = { at: MOMENT, reason: "sakit" };
  const states = [
    packetStateOf({ ...judge, card: null }, 3, fresh),
    packetStateOf(judge, 0, fresh),
    packetStateOf({ ...judge, withdrawn }, 3, { sealed, revision: 2 }),
  ];
  expect(states.map(({ state }) => state)).toEqual(["card-missing", "nothing-dealt", "withdrawn"]);
  expect(states.some(canSeal)).toBe(false);
  expect(packetStateOf(buildMember("chair-1", { role: "chair" }), 0, fresh).state).toBe("never");
});

test("a packet whose content is named stays good through revisions that leave the content alone", () => {
  const [given, changed] = ["a", "b"].map((digit) => Sha256Hex.parse(digit.repeat(64)));
  if (!given || !changed) throw new Error("two names are needed");
  const named = { "judge-packet/judge-1": { at: MOMENT, revision: 2, contentHash: given } };
  const later = { sealed: named, revision: 5 };
  expect(packetStateOf(judge, 3, later, given).state).toBe("sealed");
  expect(packetStateOf(judge, 3, later, changed).state).toBe("outdated");
  expect(packetStateOf(judge, 3, later).state).toBe("outdated");
});
