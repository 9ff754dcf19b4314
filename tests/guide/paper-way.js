import { readFile } from "node:fs/promises";
import { PDF } from "@libpdf/core";

/** @typedef {import("./person.js").Person} Person */
/** @typedef {import("./album.js").Album} Album */

const SECOND_PERSON = "Hendra Saputra";
const MARKS = ["75", "82"];

/** Prints sheets, and types the first of them back with a second person. @param {Person} judge @param {Album} album */
export async function useSheetsOfPaper(judge, album) {
  const { page, say, button } = judge;
  await judge.goAside("shell.nav.paper");
  await album.shoot(page, "kertas-1-cetak");
  const pdf = await judge.saveFrom(page.getByRole("tabpanel").getByRole("button").last());
  await page.getByRole("tab", { name: say("paper.type.title") }).click();
  await judge.field("paper.code.label").fill(await readCode(pdf));
  await album.shoot(page, "kertas-2-kode");
  await button("paper.code.start").click();
  await typeMarks(judge);
  await album.shoot(page, "kertas-3-pengetik-pertama");
  await button("paper.first.next").click();
  await typeMarks(judge);
  await page.getByLabel(say("paper.second.name")).fill(SECOND_PERSON);
  await album.shoot(page, "kertas-4-orang-kedua");
  await button("paper.second.compare").click();
  await button("paper.save.save").waitFor();
  await album.shoot(page, "kertas-5-simpan");
  await button("paper.save.save").click();
  await button("paper.done.next").waitFor();
}

/** @param {Person} judge */
async function typeMarks({ page, say }) {
  const table = page.getByRole("tabpanel").getByRole("table");
  const fields = table.getByRole("textbox");
  await fields.first().waitFor();
  for (const [place, mark] of MARKS.entries()) await fields.nth(place).fill(mark);
  await table.getByRole("columnheader", { name: say("paper.type.mark") }).click();
}

/** The code below the QR of the first sheet. @param {string} path */
async function readCode(path) {
  const pdf = await PDF.load(await readFile(path));
  const text = pdf.getPage(0)?.extractText().text ?? "";
  const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}\b/u.exec(text)?.[0];
  if (!code) throw new Error(`no code in: ${text.slice(0, 400)}`);
  return code;
}
