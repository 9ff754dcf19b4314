import type { Page } from "@playwright/test";
import { findingsOf } from "../axe.ts";
import { expect, test } from "../fixtures.ts";
import { firstRun, pledgeAndSweep, type Role, startRehearsal } from "../people.ts";

const THEMES = ["light", "dark", "contrast"] as const;
const LANGUAGES = ["Bahasa Indonesia", "English"] as const;

/** Checks what is on the page in the light and the dark theme. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await findingsOf(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

/** Goes to an address of the program, which is the same in every language. */
async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("main").getByRole("progressbar")).toHaveCount(0);
}

async function choose(page: Page, choice: string): Promise<void> {
  await open(page, "/settings");
  await page.getByRole("radio", { name: choice }).check();
}

const THEME_NAMES: Readonly<
  Record<(typeof LANGUAGES)[number], Readonly<Record<(typeof THEMES)[number], string>>>
> = {
  "Bahasa Indonesia": { light: "Terang", dark: "Gelap", contrast: "Kontras tinggi" },
  English: { light: "Light", dark: "Dark", contrast: "High contrast" },
};

/** Every screen in every theme and both languages. */
async function expectScreensAccessible(page: Page, paths: readonly string[]): Promise<void> {
  for (const language of LANGUAGES) {
    await choose(page, language);
    for (const theme of THEMES) {
      await choose(page, THEME_NAMES[language][theme]);
      for (const path of paths) {
        await open(page, path);
        expect(await findingsOf(page), `${path}, ${theme}, ${language}`).toEqual([]);
      }
    }
  }
}

async function rehearse(page: Page, role: Role): Promise<void> {
  await firstRun(page, role, "Dr. Sari Wulandari");
  await startRehearsal(page);
}

test("the first run is free of axe findings", async ({ newMachine }) => {
  const { page } = await newMachine();
  await expectAccessible(page, "language");
  await page.getByRole("button", { name: "Lanjut" }).click();
  await expectAccessible(page, "role");
  await page.getByRole("button", { name: "Lanjut" }).click();
  await expectAccessible(page, "identity");
});

test("every screen of a judge is free of axe findings in every theme and language", async ({
  newMachine,
}) => {
  test.setTimeout(300_000);
  const { page } = await newMachine();
  await rehearse(page, "Penilai");
  await expectAccessible(page, "integrity pact");
  await pledgeAndSweep(page);
  await page.getByRole("button", { name: "Lanjut ke yang belum dinilai" }).click();
  await expect(page.getByRole("textbox", { name: /^Nilai /u }).first()).toBeVisible();
  const dossier = new URL(page.url()).hash.slice(1);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "shortcuts");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "palette");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F1");
  await expectAccessible(page, "help");
  await page.keyboard.press("F1");
  await expectScreensAccessible(page, [
    "/packets",
    "/conflicts",
    "/dossiers",
    dossier,
    "/criteria",
    `/compare/${dossier.split("/").at(-1)}`,
    "/presentation",
    "/mirror",
    "/paper",
    "/sign",
    "/verify",
    "/log",
    "/settings",
  ]);
});

const SCREENS = {
  Ketua: ["/packets", "/returns", "/board", "/ranking", "/documents", "/certificates", "/log"],
  Sekretariat: [
    "/season",
    "/rubrics",
    "/proposals",
    "/proposals/import",
    "/proposals/attachments",
    "/checks",
    "/checks/duplicates",
    "/panel",
    "/panel/conflicts",
    "/assignment",
    "/packets",
    "/returns",
    "/board",
    "/documents",
    "/certificates",
    "/log",
  ],
} as const;

for (const [role, paths] of Object.entries(SCREENS))
  test(`every screen of ${role} is free of axe findings in every theme and language`, async ({
    newMachine,
  }) => {
    test.setTimeout(480_000);
    const { page } = await newMachine();
    await rehearse(page, role === "Ketua" ? "Ketua" : "Sekretariat");
    await expectScreensAccessible(page, paths);
  });
