/** @typedef {import("./person.js").Person} Person */

const LOWEST = 68;
const SPREAD = 27;

/** The mark fields of the sheet in view. @param {Person} judge */
export function findMarks({ page, say }) {
  const [start = ""] = say("sheet.mark", { criterion: "\u0000" }).split("\u0000");
  return page.locator(`input[aria-label^='${start}']`);
}

/**
 * Fills every mark field of the first dossiers that still want marks, by keyboard.
 * @param {Person} judge
 * @param {number} number
 * @param {number} start other marks for another start
 */
export async function scoreSome(judge, number, start = 0) {
  const { page, say } = judge;
  for (let dossier = start; dossier < start + number; dossier += 1) {
    await judge.goTo("nav.dossiers");
    await page.getByRole("button", { name: say("queue.next") }).click();
    const marks = findMarks(judge);
    await marks.first().focus();
    const count = await marks.count();
    for (let criterion = 0; criterion < count; criterion += 1) {
      await page.keyboard.type(String(LOWEST + ((dossier * 11 + criterion * 7) % SPREAD)));
      await page.keyboard.press("Enter");
    }
    await page
      .getByRole("main")
      .getByText(new RegExp(`^${say("sheet.saved", { time: "\\S+" })}`, "u"))
      .waitFor();
  }
}
