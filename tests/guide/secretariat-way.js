import { newPerson } from "./person.js";

/** @typedef {import("./person.js").Person} Person */
/** @typedef {import("./album.js").Album} Album */
/** @typedef {Awaited<ReturnType<import("./stage.js").Stage["newIntake"]>>} Intake */

const WORDS = {
  id: {
    season: "KIPP 2026, penilaian proposal kelompok umum",
    complete: "Lengkapi sesuai temuan paling lambat 20 Mei 2026.",
    pair: "Pengusul dan uraiannya sama; hanya judulnya yang diganti.",
    relation: "Pernah mendampingi penyusunan proposal instansi ini.",
    gone: "Ditugaskan ke luar negeri sampai Desember 2026.",
    dealAgain: "Satu penilai berhenti.",
    end: "Hasil diumumkan 30 Juli 2026.",
  },
  en: {
    season: "KIPP 2026, scoring of proposals, general group",
    complete: "Complete what was found missing by 20 May 2026.",
    pair: "Same proposer and text; only the title was changed.",
    relation: "Has coached this agency in writing its proposal.",
    gone: "Posted abroad until December 2026.",
    dealAgain: "One judge has left.",
    end: "Results announced on 30 July 2026.",
  },
};
const COMPETITION = "Kompetisi Inovasi Pelayanan Publik";
const BACK_UP = "kamboja putih di halaman belakang";

/**
 * A Secretariat with nothing but a table, attachments and cards, up to sealed packets, a judge who drops out, and the
 * end of the season.
 * @param {import("./stage.js").Stage} stage
 * @param {Album} album
 * @param {"id" | "en"} language
 */
export async function walkAsSecretariat(stage, album, language) {
  const secretariat = await newPerson(stage, language);
  const intake = await stage.newIntake();
  const words = WORDS[language];
  await secretariat.arrive("secretariat", "Sekretariat KIPP");
  await lookAtRubrics(secretariat, album);
  await begin(secretariat, album, words);
  await takeIn(secretariat, album, intake);
  await check(secretariat, album, words);
  await compare(secretariat, album, words);
  await gatherPanel(secretariat, album, intake);
  await keepApart(secretariat, album, words);
  await deal(secretariat, album);
  await seal(secretariat, album);
  await replace(secretariat, album, words);
  await keep(secretariat, album, words);
}

/** @param {Person} secretariat @param {Album} album */
async function lookAtRubrics(secretariat, album) {
  const { page, say } = secretariat;
  await secretariat.goAside("nav.rubrics");
  await page.getByRole("table").first().waitFor();
  await album.shoot(page, "sekretariat-01-rubrik");
  await page
    .getByRole("table")
    .getByRole("link", { name: /delapan|eight/iu })
    .first()
    .click();
  await page.getByText(say("rubrics.sum")).first().waitFor();
  await album.shoot(page, "sekretariat-02-isi-rubrik");
}

/** @param {Person} secretariat @param {Album} album @param {typeof WORDS["id"]} words */
async function begin(secretariat, album, words) {
  const { page, say, button } = secretariat;
  await secretariat.goTo("nav.season");
  const form = page.locator("form").first();
  await form.getByLabel(say("seasons.field.name")).fill(words.season);
  await form.getByRole("textbox", { name: say("seasons.field.competition") }).fill(COMPETITION);
  await form.getByLabel(say("seasons.closesOn")).fill("2026-04-30");
  await pick(secretariat, "seasons.rubric", /delapan|eight/iu);
  await pick(secretariat, "seasons.rules", /2023/u);
  await album.shoot(page, "sekretariat-03-periode");
  await button("seasons.create").click();
  await page.getByRole("heading", { level: 1, name: say("intake.title"), exact: true }).waitFor();
}

/**
 * Chooses in a list that opens on a button.
 * @param {Person} secretariat
 * @param {import("../../shared/i18n/catalog.ts").MessageKey} label
 * @param {RegExp} option
 */
async function pick({ page, say }, label, option) {
  await page.getByRole("button", { name: new RegExp(say(label), "u") }).click();
  await page
    .getByRole("option", { name: option })
    .and(page.locator(":not([aria-disabled=true])"))
    .first()
    .click();
}

/** @param {Person} secretariat @param {Album} album @param {Intake} intake */
async function takeIn(secretariat, album, intake) {
  const { page, say, button } = secretariat;
  const { first, again, attachments } = intake;
  await page
    .getByRole("link", { name: say("intake.toImport") })
    .first()
    .click();
  await secretariat.choose(button("intake.chooseFile"), first);
  await page.getByRole("table", { name: say("intake.columns") }).waitFor();
  await album.shoot(page, "sekretariat-04-kolom");
  await preview();
  await album.shoot(page, "sekretariat-05-pratinjau");
  await apply();
  await button("intake.importAnother").click();
  await secretariat.choose(button("intake.chooseFile"), again);
  await page.getByRole("table", { name: say("intake.columns") }).waitFor();
  await preview();
  await page.getByRole("table", { name: say("intake.changes") }).waitFor();
  await album.shoot(page, "sekretariat-06-impor-ulang");
  await apply();
  await page.getByRole("link", { name: say("intake.toAttachments") }).click();
  await secretariat.choose(button("intake.chooseZip"), attachments);
  const attach = page.getByRole("button", {
    name: new RegExp(`^${say("intake.attach").split(" ")[0]} \\d`, "u"),
  });
  await attach.waitFor();
  await album.shoot(page, "sekretariat-07-lampiran");
  await attach.click();
  await page
    .getByRole("main")
    .getByRole("link", { name: say("intake.toList") })
    .click();
  await page.getByRole("row").nth(1).click();
  await album.shoot(page, "sekretariat-08-proposal");

  async function preview() {
    await button("intake.toPreview").click();
    await page
      .getByRole("heading", { level: 2, name: new RegExp(`^${say("intake.previewTitle").slice(0, 8)}`, "u") })
      .waitFor();
  }

  async function apply() {
    await page
      .getByRole("button", { name: /\d.*\d/u })
      .last()
      .click();
    await button("intake.importAnother").waitFor();
  }
}

/** @param {Person} secretariat @param {Album} album @param {typeof WORDS["id"]} words */
async function check(secretariat, album, words) {
  const { page, say, button } = secretariat;
  await secretariat.goTo("nav.checks");
  await button("administration.run").click();
  const table = page.getByRole("table", { name: say("administration.tableLabel") });
  await button("administration.runAgain").waitFor();
  await table.waitFor();
  await album.shoot(page, "sekretariat-09-seleksi");
  await table.getByRole("row").nth(2).click();
  await secretariat.field("administration.reason").waitFor();
  await album.shoot(page, "sekretariat-10-temuan");
  await button("administration.reject").click();
  await button("administration.takeBack").waitFor();
  await page.keyboard.press("Escape");
  const clean = page.getByRole("button", {
    name: new RegExp(start(say("administration.admitClean", { number: "\u0000" })), "u"),
  });
  await clean.click();
  await page.getByRole("dialog").getByRole("button").last().click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await pick(
    secretariat,
    "administration.table.outcome",
    new RegExp(say("administration.outcome.undecided"), "u"),
  );
  await table.getByRole("checkbox").first().check({ force: true });
  await album.shoot(page, "sekretariat-11-luluskan");
  await button("administration.bulk.incomplete").click();
  await page.getByRole("dialog").getByRole("textbox").fill(words.complete);
  await page.getByRole("dialog").getByRole("button").last().click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** What a sentence says before its first gap. @param {string} sentence */
function start(sentence) {
  return `^${sentence.split("\u0000")[0]}`;
}

/** @param {Person} secretariat @param {Album} album @param {typeof WORDS["id"]} words */
async function compare(secretariat, album, words) {
  const { page, say, button } = secretariat;
  await page.getByRole("link", { name: say("duplicates.title") }).click();
  await button("duplicates.find").click();
  await page.getByRole("table", { name: say("duplicates.pairs") }).waitFor({ timeout: 60_000 });
  await album.shoot(page, "sekretariat-12-kesamaan");
  await button("duplicates.decideAs", { verdict: say("duplicates.verdict.duplicate") }).click();
  await page.getByRole("dialog").getByRole("textbox").fill(words.pair);
  await album.shoot(page, "sekretariat-13-putusan");
  await button("duplicates.decideConfirm").click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** @param {Person} secretariat @param {Album} album @param {Intake} intake */
async function gatherPanel(secretariat, album, { panel, cards }) {
  const { page, say, button } = secretariat;
  const dialog = page.getByRole("dialog");
  await secretariat.goTo("nav.panel");
  await button("roster.importTable").click();
  await secretariat.choose(button("roster.importChoose"), panel);
  await page.getByRole("table", { name: say("roster.importAddedTable") }).waitFor();
  await album.shoot(page, "sekretariat-14-tabel-panel");
  await button("roster.importConfirm").click();
  await page
    .getByText(new RegExp(start(say("roster.imported", { added: "\u0000", changed: 0 })), "u"))
    .waitFor();
  await close();
  await button("roster.addFromCards").click();
  await secretariat.choose(button("roster.cardsChoose"), cards);
  await page.getByRole("table", { name: say("roster.cardsTable") }).waitFor();
  await album.shoot(page, "sekretariat-15-kartu");
  await close();
  await act(secretariat, 1, "roster.compare");
  await album.shoot(page, "sekretariat-16-cocokkan");
  await button("roster.compareMatch").click();
  await page.getByText(say("roster.matched")).first().waitFor();
  await album.shoot(page, "sekretariat-17-panel");

  /** A notice in the corner has a button of the same name. */
  async function close() {
    await dialog
      .getByRole("button", { name: say("roster.close"), exact: true })
      .last()
      .click();
    await dialog.waitFor({ state: "hidden" });
  }
}

/**
 * Takes an entry of the menu on a member's row.
 * @param {Person} secretariat
 * @param {number} row
 * @param {import("../../shared/i18n/catalog.ts").MessageKey} entry
 */
async function act({ page, say }, row, entry) {
  const rows = page.getByRole("table", { name: say("panel.table") }).getByRole("row");
  await rows.nth(row).getByRole("button").last().click();
  await page.getByRole("menuitem", { name: say(entry), exact: true }).click();
}

/** @param {Person} secretariat @param {Album} album @param {typeof WORDS["id"]} words */
async function keepApart(secretariat, album, words) {
  const { page, say, button } = secretariat;
  await page.getByRole("link", { name: say("roster.pageConflicts") }).click();
  await button("roster.relationAdd").click();
  const dialog = page.getByRole("dialog");
  for (const label of /** @type {const} */ (["roster.member", "roster.targetKind.agency"])) {
    const box = dialog.getByRole("combobox", { name: say(label) });
    await box.click();
    await box.press("ArrowDown");
    await page.getByRole("option").nth(2).click();
  }
  await dialog.getByLabel(say("roster.reason")).fill(words.relation);
  await album.shoot(page, "sekretariat-18-hubungan");
  await button("roster.relationSave").click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("heading", { name: say("roster.relationsTitle") }).scrollIntoViewIfNeeded();
  await page.mouse.move(683, 500);
  await page.mouse.wheel(0, 2000);
  await album.shoot(page, "sekretariat-19-benturan");
}

/** @param {Person} secretariat @param {Album} album */
async function deal(secretariat, album) {
  const { page, say, button } = secretariat;
  await secretariat.goTo("nav.assignment");
  await page.getByRole("textbox", { name: say("assigning.form.readers") }).fill("3");
  await page.getByRole("textbox", { name: say("assigning.form.seed") }).fill("2026");
  await button("assigning.form.propose").click();
  await button("assigning.apply.button").waitFor();
  await album.shoot(page, "sekretariat-20-rencana");
  await button("assigning.apply.button").click();
  await button("assigning.apply.confirm").click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByText(new RegExp(start(say("assigning.apply.done", { readings: "\u0000" })), "u")).waitFor();
}

/** @param {Person} secretariat @param {Album} album */
async function seal(secretariat, album) {
  const { page, say } = secretariat;
  await secretariat.goTo("nav.packets");
  await album.shoot(page, "sekretariat-21-paket");
  await page
    .getByRole("button", {
      name: new RegExp(start(say("roster.sealDue", { number: "\u0000" })).replace("(", "\\("), "u"),
    })
    .click();
  await page
    .getByText(new RegExp(`^${say("roster.packetState.sealed").split(" ")[0]}`, "u"))
    .nth(5)
    .waitFor({ timeout: 60_000 });
  await album.shoot(page, "sekretariat-22-disegel");
  await secretariat.goTo("nav.board");
  await album.shoot(page, "sekretariat-23-kemajuan");
}

/** @param {Person} secretariat @param {Album} album @param {typeof WORDS["id"]} words */
async function replace(secretariat, album, words) {
  const { page, button } = secretariat;
  await secretariat.goTo("nav.panel");
  await act(secretariat, 2, "roster.withdraw");
  await page.getByRole("dialog").getByRole("textbox").fill(words.gone);
  await album.shoot(page, "sekretariat-24-berhenti");
  await button("roster.withdrawConfirm").click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await secretariat.goTo("nav.assignment");
  await button("assigning.form.propose").click();
  await button("assigning.apply.button").click();
  await page.getByRole("dialog").getByRole("textbox").fill(words.dealAgain);
  await album.shoot(page, "sekretariat-25-penugasan-ulang");
  await button("assigning.apply.confirm").click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await secretariat.goTo("nav.packets");
  await album.shoot(page, "sekretariat-26-kedaluwarsa");
}

/** @param {Person} secretariat @param {Album} album @param {typeof WORDS["id"]} words */
async function keep(secretariat, album, words) {
  const { page, say, button } = secretariat;
  await secretariat.goTo("nav.season");
  await page.getByLabel(say("keeping.passphrase"), { exact: true }).fill(BACK_UP);
  await page.getByLabel(say("keeping.repeat"), { exact: true }).fill(BACK_UP);
  await button("keeping.make").scrollIntoViewIfNeeded();
  await album.shoot(page, "sekretariat-27-cadangan");
  await secretariat.saveFrom(button("keeping.make"));
  await button("keeping.archiveStart").click();
  await page.getByRole("dialog").getByRole("textbox").fill(words.end);
  await album.shoot(page, "sekretariat-28-arsip");
}
