import type { Page } from "@playwright/test";
import * as fc from "fast-check";
import { expect, test } from "../fixtures.ts";
import { goTo, unlock } from "../people.ts";
import { prepareJudge } from "./prepared-judge.ts";

const ROUNDS = 20;
const SEED = 20_261_123;

/** What the fields showed when the screen last said that everything is saved; `null` while it does not. */
function readSaved(page: Page): Promise<readonly string[] | null> {
  return page.evaluate(() => {
    const isSaved = /Tersimpan \d\d\.\d\d\.\d\d di komputer ini/u.test(document.body.textContent);
    const fields = [...document.querySelectorAll<HTMLInputElement>("input[aria-label^='Nilai ']")];
    return isSaved ? fields.map(({ value }) => value) : null;
  });
}

/** Types marks without waiting, looking at the save state between keys; `keys` key presses in all. */
async function scoreUntilKilled(page: Page, marks: readonly number[], keys: number) {
  const fields = page.getByRole("textbox", { name: /^Nilai /u });
  await expect(fields.first()).toBeVisible();
  const count = await fields.count();
  let saved: readonly string[] = await fields.evaluateAll((all) =>
    all.map((field) => (field instanceof HTMLInputElement ? field.value : "")),
  );
  let later = new Map<number, Set<string>>();
  let pressed = 0;
  for (const [turn, mark] of marks.entries()) {
    const field = turn % count;
    await fields.nth(field).focus();
    for (const digits of prefixesOf(String(mark))) {
      if (pressed === keys) return { saved, later };
      later.set(field, (later.get(field) ?? new Set()).add(digits));
      await page.keyboard.press(digits.at(-1) ?? "");
      pressed += 1;
      const seen = await readSaved(page);
      if (!seen) continue;
      saved = seen;
      later = new Map();
    }
  }
  return { saved, later };
}

function prefixesOf(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_digit, index) => text.slice(0, index + 1));
}

test("twenty kills at random moments lose nothing that the screen had called saved", async ({
  newMachine,
}) => {
  test.setTimeout(300_000);
  const { judge } = await prepareJudge(newMachine, 2);
  await judge.page.getByRole("button", { name: "Lanjut ke yang belum dinilai" }).click();
  await expect(judge.page.getByRole("textbox", { name: /^Nilai /u }).first()).toBeVisible();
  const address = new URL(judge.page.url()).hash;
  const plan = fc.sample(
    fc.record({
      keys: fc.integer({ min: 1, max: 24 }),
      marks: fc.array(fc.integer({ min: 10, max: 99 }), { minLength: 16, maxLength: 16 }),
    }),
    { numRuns: ROUNDS, seed: SEED },
  );
  let { page } = judge;
  let seenSaved = 0;
  for (const { keys, marks } of plan) {
    const { saved, later } = await scoreUntilKilled(page, marks, keys);
    page = await judge.crashAndRestart();
    await unlock(page);
    await goTo(page, "Proposal");
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    const fields = page.getByRole("textbox", { name: /^Nilai /u });
    await expect(fields.first()).toBeVisible();
    for (const [index, value] of saved.entries()) {
      const now = await fields.nth(index).inputValue();
      const allowed = [value, ...(later.get(index) ?? [])];
      expect(allowed, `field ${index} after ${keys} keys`).toContain(now);
      if (!later.has(index)) seenSaved += Number(value !== "");
    }
  }
  expect(seenSaved, "marks that were called saved and compared").toBeGreaterThan(ROUNDS);
});
