import { AxeBuilder } from "@axe-core/playwright";
import { OPENERS } from "./openers.js";
import { bringIntoView, openGallery, openStage } from "./stage.js";

// While something floats, the page beneath is hidden from screen readers, its landmarks and headings with it.
const BENEATH_OVERLAYS = ["region", "page-has-heading-one"];
// React Aria hides the page around an open combo box but leaves it reachable: leaving the field closes the list first.
const BENEATH_COMBO_BOX = [...BENEATH_OVERLAYS, "aria-hidden-focus"];

/** @type {string[]} */
const findings = [];
const stage = await openStage();
for (const theme of ["light", "dark", "contrast"]) {
  const { page, complaints } = await openGallery(stage, theme);
  findings.push(...(await breaches(page, `${theme}: page`, [])));
  for (const [id, { open, also }] of Object.entries(OPENERS)) {
    await page.reload();
    await bringIntoView(page, id);
    await open(page);
    await page.locator(also).first().waitFor();
    findings.push(
      ...(await breaches(
        page,
        `${theme}: ${id} open`,
        id === "combo-box" ? BENEATH_COMBO_BOX : BENEATH_OVERLAYS,
      )),
    );
  }
  findings.push(...complaints.map((complaint) => `${theme}: console: ${complaint}`));
  await page.context().close();
}
await stage.close();
process.stdout.write(findings.length === 0 ? "gallery: clean\n" : `${findings.join("\n")}\n`);
process.exitCode = findings.length === 0 ? 0 : 1;

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} where
 * @param {string[]} without rules
 */
async function breaches(page, where, without) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .disableRules(without)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where}: ${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
