import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.ts";
import { acceptPacket, choose, goTo, unlock } from "../people.ts";
import { fileOf, prepareJudge } from "./prepared-judge.ts";

const SAVED = /^Tersimpan \d\d\.\d\d\.\d\d di komputer ini$/u;

test("nothing that was said to be saved is lost when the program is killed while scoring", async ({
  newMachine,
}) => {
  const { judge } = await prepareJudge(newMachine);
  await judge.page.getByRole("button", { name: "Lanjut ke yang belum dinilai" }).click();
  const title = await judge.page.getByRole("heading", { level: 1 }).innerText();
  const fields = judge.page.getByRole("textbox", { name: /^Nilai /u });
  const marks = ["81", "72", "93"];
  for (const [index, mark] of marks.entries()) {
    await fields.nth(index).fill(mark);
    await expect(judge.page.getByRole("main").getByText(SAVED)).toBeVisible();
  }
  const page = await judge.crashAndRestart();
  await unlock(page);
  await goTo(page, "Proposal");
  await page.getByRole("link", { name: title }).click();
  const after = page.getByRole("textbox", { name: /^Nilai /u });
  for (const [index, mark] of marks.entries()) await expect(after.nth(index)).toHaveValue(mark);
});

test("letters in a mark field move between dossiers and never touch a mark; a wrong number stays in sight and never reaches the disk", async ({
  newMachine,
}) => {
  const { judge } = await prepareJudge(newMachine, 2);
  const { page } = judge;
  await page.getByRole("button", { name: "Lanjut ke yang belum dinilai" }).click();
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  const first = page.getByRole("textbox", { name: /^Nilai /u }).first();
  await first.fill("77");
  await expect(page.getByRole("main").getByText(SAVED)).toBeVisible();
  await first.press("Escape");
  await expect(first).not.toBeFocused();
  await first.focus();
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(title);
  await goTo(page, "Proposal");
  await page.getByRole("link", { name: title }).click();
  await expect(first).toHaveValue("77");
  await first.focus();
  await page.keyboard.type("101");
  await expect(first).toHaveValue("101");
  await goTo(page, "Proposal");
  await page.getByRole("link", { name: title }).click();
  await expect(first).toHaveValue("101");
  const restarted = await judge.crashAndRestart();
  await unlock(restarted);
  await goTo(restarted, "Proposal");
  await restarted.getByRole("link", { name: title }).click();
  await expect(restarted.getByRole("textbox", { name: /^Nilai /u }).first()).toHaveValue("77");
});

test("a second program on the same data folder says so and does not open", async ({ newMachine }) => {
  const { dataFolder } = await newMachine();
  const second = spawn(process.execPath, ["dist/browser-host/main.js", "--data", dataFolder, "--no-open"]);
  let said = "";
  second.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  const code = await new Promise((resolve) => second.once("exit", resolve));
  expect(code).toBe(1);
  expect(said).toContain("sudah berjalan");
});

test("a damaged packet and one for somebody else are refused in a sentence and change nothing", async ({
  newMachine,
}) => {
  const { judge, chair, judgePacket } = await prepareJudge(newMachine, 2);
  const whole = await readFile(judgePacket);
  await goTo(judge.page, "Paket");
  const pick = judge.page.getByRole("button", { name: "Pilih paket…" });
  await choose(judge.page, pick, await fileOf("terpotong.pleno", whole.subarray(0, whole.length / 2)));
  await expect(judge.page.getByRole("alert")).toBeVisible();
  await expect(judge.page.getByRole("button", { name: "Terima paket ini" })).toBeHidden();
  await choose(judge.page, pick, await fileOf("bukan-paket.pleno", "halo"));
  await expect(judge.page.getByRole("alert")).toBeVisible();
  await goTo(chair.page, "Paket");
  await choose(chair.page, chair.page.getByRole("button", { name: "Pilih paket…" }), judgePacket);
  await expect(chair.page.getByRole("alert")).toBeVisible();
  await expect(chair.page.getByRole("button", { name: "Terima paket ini" })).toBeHidden();
  await goTo(judge.page, "Proposal");
  await expect(judge.page.getByText("0 dari 2 selesai")).toBeVisible();
  await acceptPacket(judge.page, judgePacket);
});
