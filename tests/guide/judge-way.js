import { useSheetsOfPaper } from "./paper-way.js";
import { newPerson } from "./person.js";
import { findMarks, scoreSome } from "./scoring.js";

/** @typedef {import("./person.js").Person} Person */
/** @typedef {import("./album.js").Album} Album */

/** CSS pixels that a turn of the wheel scrolls the list of the sweep, less than its height. */
const STEP = 250;
const COMMENT = {
  id: "Bukti angka sebelum dan sesudah jelas; sumber datanya perlu disebut.",
  en: "Clear figures before and after; the source of the data is missing.",
};
const REASON = {
  id: "Masih tercatat sebagai pegawai instansi ini.",
  en: "I am still on the staff of this agency.",
};
const PRIVATE = {
  id: "Tanyakan biaya perawatan pada saat wawancara.",
  en: "Ask about the cost of upkeep in the interview.",
};

/**
 * A judge in a rehearsal season, from the first question to the packet.
 * @param {import("./stage.js").Stage} stage
 * @param {Album} album
 * @param {"id" | "en"} language
 */
export async function walkAsJudge(stage, album, language) {
  const judge = await newPerson(stage, language);
  const words = { comment: COMMENT[language], reason: REASON[language], private: PRIVATE[language] };
  await begin(judge, album);
  await pledge(judge, album, words.reason);
  await read(judge, album, words);
  await scoreSome(judge, 3);
  await lookAcross(judge, album);
  await useSheetsOfPaper(judge, album);
  await listen(judge, album);
  await release(judge, album);
  await lookBack(judge, album);
  await send(judge, album);
  await rest(judge, album);
}

/** @param {Person} judge @param {Album} album */
async function begin(judge, album) {
  const { page, button } = judge;
  await judge.answerLanguage();
  await album.shoot(page, "mulai-1-bahasa");
  await button("rehearsal.start").click();
  await judge.answerRole("judge");
  await album.shoot(page, "mulai-2-peran");
  await button("action.next").click();
  await judge.fillIdentity("Dr. Ratna Wulandari, M.Si.");
  await album.shoot(page, "mulai-3-identitas");
  await judge.createIdentity();
}

/** @param {Person} judge @param {Album} album @param {string} reason */
async function pledge(judge, album, reason) {
  const { page, say, button } = judge;
  await judge.goTo("shell.step.pact");
  await album.shoot(page, "penilai-01-pakta");
  await page.getByRole("checkbox", { name: say("pact.read") }).check();
  await button("pact.accept").click();
  await button("conflict.finish").waitFor();
  await album.shoot(page, "penilai-02-benturan");
  await page
    .getByRole("button", { name: say("conflict.declare"), exact: false })
    .first()
    .click();
  await judge.field("conflict.reason").fill(reason);
  await album.shoot(page, "penilai-03-nyatakan");
  await button("conflict.confirm").click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await lookThrough(judge);
  await button("conflict.finish").click();
  await album.shoot(page, "penilai-04-selesai-memeriksa");
  await button("conflict.finishConfirm").click();
  await page.getByRole("heading", { name: say("list.title") }).waitFor();
}

/** Scrolls until every row of the sweep has come to rest in view. @param {Person} judge */
async function lookThrough({ page, say }) {
  const table = page.getByRole("table", { name: say("conflict.table") });
  const total = Number(await table.getAttribute("aria-rowcount")) - 1;
  const all = page.getByText(say("ui.shareDone", { done: total, total }), { exact: true });
  const head = page.locator(".conflicts-head");
  await table.hover();
  while (!(await all.isVisible())) {
    const before = await head.innerText();
    await page.mouse.wheel(0, STEP);
    await page.waitForFunction((text) => {
      const now = document.querySelector(".conflicts-head");
      return now instanceof HTMLElement && now.innerText !== text;
    }, before);
  }
}

/** @param {Person} judge @param {Album} album @param {{ comment: string, private: string }} words */
async function read(judge, album, words) {
  const { page, say, button } = judge;
  await album.shoot(page, "penilai-05-daftar");
  await page.getByRole("button", { name: say("queue.next") }).click();
  const marks = findMarks(judge);
  await marks.first().focus();
  await page.keyboard.type("86");
  await page.keyboard.press("Enter");
  await page.keyboard.type("78");
  await page.keyboard.press("c");
  await page.keyboard.type(words.comment);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await album.shoot(page, "penilai-06-menilai");
  await button("reading.markParagraph").nth(1).click();
  await album.shoot(page, "penilai-07-tandai-bukti");
  await page
    .getByRole("toolbar", { name: say("reading.pinBar") })
    .getByRole("button")
    .first()
    .click();
  await button("reading.flag").click();
  await album.shoot(page, "penilai-08-tandai");
  await button("desk.flagConfirm").click();
  await button("reading.note").click();
  await judge.field("reading.noteLabel").fill(words.private);
  await page.getByText(say("save.noteSaved")).waitFor();
  await album.shoot(page, "penilai-09-catatan-pribadi");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await album.shoot(page, "penilai-10-tombol-pintas");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F1");
  await album.shoot(page, "penilai-11-bantuan");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("pasar");
  await album.shoot(page, "penilai-12-cari");
  await page.keyboard.press("Escape");
}

/** @param {Person} judge @param {Album} album */
async function lookAcross(judge, album) {
  const { page, button } = judge;
  await judge.goAside("shell.nav.criteria");
  await album.shoot(page, "penilai-13-pilih-kriteria");
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await album.shoot(page, "penilai-14-per-kriteria");
  await judge.goAside("shell.nav.compare");
  await button("compare.choose").first().click();
  const boxes = page.getByRole("dialog").getByRole("row").getByRole("checkbox");
  for (let row = 0; row < 3; row += 1) await boxes.nth(row).check({ force: true });
  await button("compare.show").click();
  await album.shoot(page, "penilai-15-bandingkan");
}

/** @param {Person} judge @param {Album} album */
async function listen(judge, album) {
  const { page, say, button } = judge;
  await judge.goAside("shell.nav.presentation");
  await album.shoot(page, "presentasi-1-jadwal");
  await page
    .getByRole("region", { name: say("presentation.agenda") })
    .getByRole("button")
    .nth(1)
    .click();
  await button("presentation.start").click();
  await findMarks(judge).first().focus();
  await page.keyboard.type("88");
  await album.shoot(page, "presentasi-2-jam");
  await button("presentation.lengths").click();
  await album.shoot(page, "presentasi-3-durasi");
  await page.keyboard.press("Escape");
}

/** @param {Person} judge @param {Album} album */
async function release(judge, album) {
  const { page, say, button } = judge;
  await judge.goTo("nav.dossiers");
  await button("queue.checkAndRelease").click();
  await album.shoot(page, "penilai-16-periksa-dan-lepas");
  await page.getByRole("checkbox", { name: say("release.noConflict") }).check();
  await page.getByRole("dialog").getByRole("button").last().click();
  await button("release.saveReceipt").waitFor();
  await album.shoot(page, "penilai-17-tanda-terima");
  await judge.saveFrom(button("release.saveReceipt"));
  await button("release.close").click();
}

/** @param {Person} judge @param {Album} album */
async function lookBack(judge, album) {
  const { page } = judge;
  await judge.goAside("shell.nav.mirror");
  await album.shoot(page, "penilai-18-cermin");
}

/** @param {Person} judge @param {Album} album */
async function send(judge, album) {
  const { page, button } = judge;
  await judge.goTo("shell.step.send");
  await judge.saveFrom(button("packet.returnSave"));
  await album.shoot(page, "penilai-19-kirim");
}

/** @param {Person} judge @param {Album} album */
async function rest(judge, album) {
  const { page, say, button } = judge;
  await judge.goAside("nav.log");
  await album.shoot(page, "penilai-20-catatan-kegiatan");
  await judge.goAside("nav.settings");
  await album.shoot(page, "penilai-21-pengaturan");
  await button("settings.lock").click();
  await page.getByRole("button", { name: say("unlock.submit"), exact: true }).waitFor();
  await album.shoot(page, "mulai-4-buka-identitas");
}
