import { newPerson } from "./person.js";
import { scoreSome } from "./scoring.js";

/** @typedef {import("./person.js").Person} Person */
/** @typedef {import("./album.js").Album} Album */

const REASONS = {
  id: "Diputuskan dalam sidang pleno 14 Juli 2026",
  en: "Decided in the plenary on 14 July 2026",
};

/**
 * A small season on the machines of its whole panel, with the pictures of the Secretariat and of the chair.
 * @param {import("./stage.js").Stage} stage
 * @param {{ secretariat: Album, chair: Album }} albums
 * @param {"id" | "en"} language
 */
export async function walkAsPanel(stage, albums, language) {
  const secretariat = await newPerson(stage, language);
  const names = await setUp(secretariat, await stage.newSeasonFile());
  const chair = await newPerson(stage, language);
  await chair.arrive("chair", names.chair);
  await chair.goTo("nav.packets");
  await albums.chair.shoot(chair.page, "ketua-01-kartu");
  await register(chair, secretariat, names.chair);
  /** @type {{ name: string, judge: Person }[]} */
  const judges = [];
  for (const name of names.judges) {
    const judge = await newPerson(stage, language);
    await judge.arrive("judge", name);
    judges.push({ name, judge });
    await register(judge, secretariat, name);
  }
  const packet = await sealFor(secretariat, names.chair);
  await openPacket(chair, packet, albums.chair);
  const returns = [];
  for (const [place, { name, judge }] of judges.entries()) {
    await openPacket(judge, await sealFor(secretariat, name));
    returns.push(await judgeAll(judge, 4 * place));
  }
  await gather(chair, albums.chair, returns);
  await freeze(chair, albums.chair, REASONS[language]);
  const result = await publish(chair, albums.chair);
  await makeDocuments(secretariat, albums.secretariat, result);
}

/** @param {Person} secretariat @param {string} season */
async function setUp(secretariat, season) {
  const { page, say, button } = secretariat;
  await secretariat.arrive("secretariat", "Sekretariat Latihan");
  await secretariat.goTo("nav.season");
  await secretariat.choose(button("seasons.fileStart"), season);
  await page.getByRole("table", { name: say("panel.table") }).waitFor();
  const rows = page.getByRole("table", { name: say("panel.table") }).getByRole("row");
  const nameOf = async (/** @type {"judge" | "chair"} */ role) =>
    rows
      .filter({ has: page.getByRole("cell", { name: say(`role.${role}`), exact: true }) })
      .getByRole("rowheader")
      .allInnerTexts();
  const [chair = ""] = await nameOf("chair");
  return { chair, judges: await nameOf("judge") };
}

/** A member's card goes to the Secretariat. @param {Person} member @param {Person} secretariat @param {string} name */
async function register(member, secretariat, name) {
  await member.goTo("nav.packets");
  const card = await member.saveFrom(member.button("packet.cardSave"));
  await secretariat.goTo("nav.panel");
  await secretariat.choose(secretariat.button("panel.registerFor", { name }), card);
  await secretariat.page.getByText(secretariat.say("panel.registeredNow", { name })).waitFor();
}

/** @param {Person} secretariat @param {string} name */
async function sealFor(secretariat, name) {
  await secretariat.goTo("nav.packets");
  return secretariat.saveFrom(secretariat.button("panel.sealFor", { name }));
}

/** @param {Person} person @param {string} packet @param {Album} [album] */
async function openPacket(person, packet, album) {
  await person.goTo("nav.packets");
  await person.choose(person.button("packet.choose"), packet);
  await person.button("packet.accept").waitFor();
  await album?.shoot(person.page, "ketua-02-terima-paket");
  await person.button("packet.accept").click();
  await person.button("rehearsal.leave").waitFor();
}

/** Declares nothing, scores everything, releases it; gives the packet back. @param {Person} judge @param {number} start */
async function judgeAll(judge, start) {
  const { page, say, button } = judge;
  await judge.goTo("shell.step.pact");
  await page.getByRole("checkbox", { name: say("pact.read") }).check();
  await button("pact.accept").click();
  await button("conflict.finish").click();
  await button("conflict.finishConfirm").click();
  await page.getByRole("heading", { name: say("list.title") }).waitFor();
  const next = page.getByRole("button", { name: say("queue.next") });
  await next
    .or(page.getByText(say("list.allScored")))
    .first()
    .waitFor();
  for (let dossier = start; await next.isVisible(); dossier += 1) {
    await scoreSome(judge, 1, dossier);
    await judge.goTo("nav.dossiers");
    await next
      .or(page.getByText(say("list.allScored")))
      .first()
      .waitFor();
  }
  await button("queue.checkAndRelease").click();
  await page.getByRole("checkbox", { name: say("release.noConflict") }).check();
  await page.getByRole("dialog").getByRole("button").last().click();
  await button("release.close").click();
  await judge.goTo("shell.step.send");
  return judge.saveFrom(button("packet.returnSave"));
}

/** @param {Person} chair @param {Album} album @param {readonly string[]} returns */
async function gather(chair, album, returns) {
  const { page, say, button } = chair;
  await chair.goTo("nav.board");
  await album.shoot(page, "ketua-03-kemajuan");
  await chair.goTo("nav.returns");
  await album.shoot(page, "ketua-04-terima-paket");
  await merge(returns.slice(0, 2), "ketua-05-yang-berubah");
  await chair.goTo("nav.board");
  await album.shoot(page, "ketua-06-kemajuan-sebagian");
  await chair.goTo("nav.returns");
  await merge(returns, "ketua-07-paket-terakhir");
  await chair.goTo("nav.board");
  await album.shoot(page, "ketua-08-kemajuan-lengkap");

  /** @param {readonly string[]} files @param {string} name */
  async function merge(files, name) {
    await chair.choose(button("returns.choose"), [...files]);
    const confirm = button("returns.merge", { number: files.length });
    await confirm.waitFor();
    await album.shoot(page, name);
    await confirm.click();
    await page.getByText(new RegExp(`^${say("returns.merged").slice(0, 5)}`, "u")).waitFor();
  }
}

/** @param {Person} chair @param {Album} album @param {string} reason */
async function freeze(chair, album, reason) {
  const { page, button } = chair;
  await chair.goTo("nav.ranking");
  await button("ranking.freeze").waitFor();
  await album.shoot(page, "ketua-09-peringkat");
  await button("ranking.freeze").click();
  await chair.page.getByRole("dialog").getByRole("textbox").fill(reason);
  await album.shoot(page, "ketua-10-bekukan");
  await button("ranking.freezeConfirm").click();
  await button("ranking.reopen").waitFor();
  await album.shoot(page, "ketua-11-dibekukan");
  await button("mirror.feedback.open").click();
  await album.shoot(page, "ketua-12-umpan-balik");
  await page.keyboard.press("Escape");
}

/** @param {Person} chair @param {Album} album */
async function publish(chair, album) {
  const { page, button } = chair;
  await chair.goTo("nav.documents");
  await album.shoot(page, "ketua-13-dokumen");
  await chair.goTo("shell.step.send");
  const result = await chair.saveFrom(button("packet.resultSave"));
  await album.shoot(page, "ketua-14-kirim");
  return result;
}

/** @param {Person} secretariat @param {Album} album @param {string} result */
async function makeDocuments(secretariat, album, result) {
  const { page, say, button } = secretariat;
  await secretariat.goTo("nav.documents");
  await album.shoot(page, "sekretariat-29-menunggu-hasil");
  await secretariat.goTo("nav.packets");
  await album.shoot(page, "sekretariat-30-terima-hasil");
  await secretariat.choose(button("packet.choose"), result);
  await button("packet.accept").click();
  await page.getByRole("heading", { level: 1, name: say("documents.title") }).waitFor();
  const minutes = await secretariat.saveFrom(
    button("documents.makeNamed", { name: say("documents.kind.minutes") }),
  );
  await album.shoot(page, "sekretariat-31-dokumen");
  await secretariat.goAside("verifying.title");
  await secretariat.choose(button("verifying.choose"), minutes);
  await page.getByRole("article").getByText(say("verifying.details")).waitFor();
  await album.shoot(page, "sekretariat-32-periksa");
  await secretariat.goAside("nav.log");
  await album.shoot(page, "sekretariat-33-catatan-kegiatan");
  await secretariat.goAside("nav.settings");
  await album.shoot(page, "sekretariat-34-pengaturan");
}
