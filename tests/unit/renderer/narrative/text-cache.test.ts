import { expect, test } from "vitest";
import { createTextCache } from "#renderer/narrative/text-cache.ts";
import type { DossierText } from "#shared/dossier/dossier.ts";
import { DossierId } from "#shared/identifiers.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

const idOf = (number: number): DossierId => DossierId.parse(`d-${number}`);
const textOf = (dossierId: DossierId): DossierText => ({ dossierId, sections: [] });

function countingCache(answer: (id: DossierId) => Result<DossierText, SeasonError>, kept = 3) {
  const asked: DossierId[] = [];
  const cache = createTextCache((id) => {
    asked.push(id);
    return Promise.resolve(answer(id));
  }, kept);
  return { asked, cache };
}

test("asks once for a text, also when two ask at the same time", async () => {
  const { asked, cache } = countingCache((id) => ok(textOf(id)));
  await Promise.all([cache.load(idOf(1)), cache.load(idOf(1))]);
  await cache.load(idOf(1));
  expect(asked).toEqual([idOf(1)]);
  expect(cache.peek(idOf(1))).toEqual(textOf(idOf(1)));
});

test("lets go of the text used longest ago", async () => {
  const { cache } = countingCache((id) => ok(textOf(id)));
  for (const number of [1, 2, 3]) await cache.load(idOf(number));
  await cache.load(idOf(1));
  await cache.load(idOf(4));
  expect([1, 2, 3, 4].filter((number) => cache.peek(idOf(number)))).toEqual([1, 3, 4]);
});

test("asks again after a refusal", async () => {
  const { asked, cache } = countingCache(() => err({ type: "no-season" }));
  await cache.load(idOf(1));
  await cache.load(idOf(1));
  expect(asked).toHaveLength(2);
});

test("a closed dossier's text does not come back with an answer that was under way", async () => {
  const { cache } = countingCache((id) => ok(textOf(id)));
  const underWay = cache.load(idOf(1));
  cache.forget(idOf(1));
  await underWay;
  expect(cache.peek(idOf(1))).toBeUndefined();
});
