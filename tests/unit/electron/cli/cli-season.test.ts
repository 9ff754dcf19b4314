import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { judgeSeason } from "#electron/cli/demo/judge-season.ts";
import { cardOf, createParticipant, type Participant } from "#electron/cli/demo/participants.ts";
import { readAttachment } from "#electron/documents/pdf/attachments.ts";
import { loadFonts } from "#electron/documents/render/fonts.ts";
import { renderPdf } from "#electron/documents/render/render.ts";
import { toPem } from "#shared/certificates/pem.ts";
import { RESULT_ATTACHMENT, ResultRecord } from "#shared/documents/result-record.ts";
import { Season } from "#shared/season/season.ts";
import { hasTool, makeFolder, resourcesDirectory } from "#tests/support/contract-folders.ts";
import { type Ended, runPleno } from "#tests/support/contract-programs.ts";
import { must } from "#tests/support/people.ts";
import { runScript } from "#tests/support/recount-script.ts";

/** What the rehearsal participants of the demonstration use. */
const PASSPHRASE = "kata sandi latihan";
const JUDGES = 3;

let folder: string;
let chair: Participant;
let documents: readonly string[];
const steps: Record<string, Ended> = {};

const at = (...parts: string[]): string => join(folder, ...parts);

function step(name: string, ...args: string[]): unknown {
  const run = runPleno([...args, "--json"], { PLENO_PASSPHRASE: PASSPHRASE });
  steps[name] = run;
  return run.stdout === "" ? null : JSON.parse(run.stdout);
}

beforeAll(async () => {
  folder = makeFolder();
  for (const name of ["cards", "people", "returns"]) mkdirSync(at(name));
  step(
    "generate",
    "generate",
    "--dossiers",
    "6",
    "--judges",
    String(JUDGES),
    "--narrative",
    "short",
    "--out",
    at("s.zip"),
  );
  const people: Participant[] = [];
  const entry = unzipSync(readFileSync(at("s.zip")))["season.json"] ?? new Uint8Array();
  const { members } = Season.parse(JSON.parse(Buffer.from(entry).toString("utf8")));
  for (const member of members.filter(({ role }) => role !== "secretariat")) {
    const person = await createParticipant(at("people"), member.name, resourcesDirectory);
    people.push(person);
    const { name, bytes } = await cardOf(person);
    writeFileSync(at("cards", name), bytes);
  }
  const last = people.pop();
  if (!last) throw new Error("no chair");
  chair = last;
  await chair.close();
  step(
    "pack",
    "pack",
    "--season",
    at("s.zip"),
    "--cards",
    at("cards"),
    "--out",
    at("packets"),
    "--data",
    at("secretariat"),
  );
  for (const judge of people) {
    const packet = readdirSync(at("packets")).find((name) => name.includes(slug(judge.name))) ?? "";
    const work = await judgeSeason(judge, { name: packet, bytes: readFileSync(at("packets", packet)) }, 3);
    for (const file of work.packets) writeFileSync(at("returns", file.name), file.bytes);
    await judge.close();
  }
  const data = ["--data", chairData()];
  const chairPacket = readdirSync(at("packets")).find((name) => name.includes(slug(chair.name))) ?? "";
  const returns = readdirSync(at("returns")).map((name) => at("returns", name));
  const [late = "", ...early] = returns.toReversed();
  writeFileSync(at("empty.pleno"), "");
  for (const bad of ["missing.pleno", "empty.pleno", "cards"])
    step(`merge ${bad}`, "merge", at("packets", chairPacket), at(bad), ...data);
  step("rank before", "rank", ...data);
  step("merge early", "merge", at("packets", chairPacket), ...early, ...data);
  step("freeze too early", "rank", "--freeze", "Selesai", ...data);
  step("merge", "merge", late, ...data);
  step("merge again", "merge", ...returns, ...data);
  step("merge no packet", "merge", at("s.zip"), ...data);
  step("export too early", "export", "--out", at("early"), ...data);
  step("rank", "rank", "--exclude-open", "Benturan kepentingan", "--freeze", "Selesai", ...data);
  step("export nowhere", "export", "--out", at("s.zip"), ...data);
  step("export", "export", "--out", at("documents"), ...data);
  documents = readdirSync(at("documents"))
    .filter((name) => name.endsWith(".pdf"))
    .map((name) => at("documents", name));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chairData = (): string => at("people", chair.name.replace(/[^\p{L}\p{N}]+/gu, "-"));
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
const answerOf = (name: string) => JSON.parse(steps[name]?.stdout ?? "null");

describe("a season by the command line", () => {
  it("goes through, printing one JSON document alone on stdout at every step", () => {
    for (const [name, { stdout, stderr }] of Object.entries(steps)) {
      expect(() => JSON.parse(stdout), name).not.toThrow();
      expect(stderr, name).toBe("");
    }
    for (const name of ["generate", "pack", "merge early", "merge", "merge again", "rank", "export"])
      expect(steps[name], name).toMatchObject({ status: 0 });
  });

  it("packs one packet for everybody with a card", () => {
    expect(answerOf("pack").files).toHaveLength(JUDGES + 1);
    expect(readdirSync(at("packets")).toSorted()).toEqual(answerOf("pack").files.toSorted());
  });

  it("merges in any order, and again without any change", () => {
    expect(answerOf("merge early").files).toHaveLength(2 * JUDGES);
    expect(answerOf("merge").files).toHaveLength(1);
    const again: { detail: { changes: unknown[] } }[] = answerOf("merge again").files;
    expect(again.map(({ detail }) => detail.changes)).toEqual(again.map(() => []));
  });

  it("merges nothing when one of the files cannot be read", () => {
    const bad = { "missing.pleno": "unreadable", "empty.pleno": "empty-file", cards: "not-a-file" };
    for (const [name, type] of Object.entries(bad)) {
      expect(steps[`merge ${name}`], name).toMatchObject({ status: 2 });
      expect(answerOf(`merge ${name}`)).toEqual({ ok: false, error: { type, name } });
    }
    expect(answerOf("rank before").error).toEqual({ type: "no-season" });
  });

  it("says with 2 where documents cannot be written", () => {
    expect(steps["export nowhere"]).toMatchObject({ status: 2 });
    expect(answerOf("export nowhere").error).toEqual({
      type: "storage-failed",
      detail: `EEXIST: ${at("s.zip")}`,
    });
  });

  it("refuses with 1 what is no packet, and what comes too early", () => {
    for (const name of ["merge no packet", "export too early", "freeze too early"])
      expect(steps[name], name).toMatchObject({ status: 1 });
    expect(answerOf("merge no packet").files[0].detail).toEqual({ type: "not-a-packet" });
    expect(answerOf("export too early").error).toEqual({ type: "ranking-not-frozen" });
    expect(answerOf("freeze too early").error.type).toBe("readings-open");
  });

  it("ranks every dossier", () => {
    expect(answerOf("rank")).toMatchObject({ ok: true, open: 0 });
    expect(answerOf("rank").ranking).toHaveLength(6);
  });

  it("verifies every document, intact without and valid with the chair's root, and recounts it the same", async () => {
    const root = at("root.pem");
    const card = JSON.parse(readFileSync(join(chairData(), "identity", "card.json"), "utf8"));
    writeFileSync(root, toPem("CERTIFICATE", card.documentRoot));
    expect(answerOf("export").files.toSorted()).toEqual(readdirSync(at("documents")).toSorted());
    for (const part of ["lembar-penilaian", "berita-acara", "daftar", "rekapitulasi", "pengumuman"])
      expect(
        documents.some((path) => path.includes(part)),
        part,
      ).toBe(true);
    expect(documents.filter((path) => isOfJudge(basename(path)))).toHaveLength(JUDGES);
    for (const path of documents) {
      expect(step("verify", "verify", path), path).toMatchObject({ ok: true, intact: true });
      expect(step("verify", "verify", path, "--trust", root), path).toMatchObject({ ok: true, valid: true });
      expect(step("recount", "recount", path), path).toMatchObject({
        ok: true,
        verdict: "same",
        rehearsal: true,
      });
    }
    expect(runPleno(["recount", documents[0] ?? ""])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^same\n/u),
    });
  });

  it("does not trust another person's root, and ends with 2 for a root file that is none", async () => {
    const path = documents[0] ?? "";
    const card = JSON.parse(readFileSync(at("secretariat", "identity", "card.json"), "utf8"));
    writeFileSync(at("other.pem"), toPem("CERTIFICATE", card.documentRoot));
    expect(runPleno(["verify", path, "--trust", at("other.pem")]).status).toBe(1);
    expect(runPleno(["verify", path, "--trust", at("none.pem")]).status).toBe(2);
  });

  it.each([0.1, 0.35, 0.6, 0.85])(
    "says no to a document with one byte flipped at %d of its length",
    (place) => {
      const bytes = readFileSync(documents[0] ?? "");
      const where = Math.floor(bytes.length * place);
      bytes[where] = (bytes[where] ?? 0) ^ 0x10;
      writeFileSync(at("flipped.pdf"), bytes);
      const run = runPleno(["verify", at("flipped.pdf"), "--json"]);
      expect(run.status).toBe(1);
      expect(JSON.parse(run.stdout)).toMatchObject({ ok: false, intact: false });
    },
  );

  it("says where a recount of altered figures differs, or why they cannot be counted", async () => {
    const read = await readAttachment(readFileSync(documents[0] ?? ""), RESULT_ATTACHMENT, 1 << 24);
    const record = ResultRecord.parse(JSON.parse(Buffer.from(must(read)).toString("utf8")));
    const [first, second] = record.ranking;
    const [sheet] = record.sheets;
    if (!first || !second || !sheet) throw new Error("no rows");
    const swapped = { ...record, ranking: [second, first, ...record.ranking.slice(2)] };
    const raised = { ...record, ranking: [{ ...first, sum: first.sum + 1 }, ...record.ranking.slice(1)] };
    const marks = Object.fromEntries(Object.keys(sheet.sheet.marks).map((id) => [id, 10_000]));
    const forged = {
      ...record,
      sheets: [{ ...sheet, sheet: { ...sheet.sheet, marks } }, ...record.sheets.slice(1)],
    };
    const dropped = { ...record, sheets: record.sheets.slice(1) };
    const cases: [unknown, number, object][] = [
      [record, 0, { verdict: "same" }],
      [swapped, 1, { verdict: "differs at row 1" }],
      [raised, 1, { verdict: "differs at row 1", report: { field: "sum" } }],
      [forged, 1, { verdict: "unsound", report: { problem: "signature-wrong" } }],
      [dropped, 1, { verdict: "unsound", report: { problem: "reading-unaccounted" } }],
      [{}, 2, { error: { type: "file-unreadable", problem: "result-invalid" } }],
    ];
    for (const [content, status, answer] of cases) {
      writeFileSync(at("altered.pdf"), await printWith(content));
      const run = runPleno(["recount", at("altered.pdf"), "--json"]);
      expect(JSON.parse(run.stdout)).toMatchObject(answer);
      expect(run.status).toBe(status);
    }
  });

  it.runIf(hasTool("pdfsig", "-v"))(
    "makes documents pdfsig accepts (skipped where it is not installed)",
    () => {
      for (const path of documents) {
        const { stdout } = spawnSync("pdfsig", ["-nocert", path], { encoding: "utf8" });
        expect(stdout, path).toContain("Signature is Valid");
        expect(stdout, path).toContain("Total document signed");
      }
    },
  );

  it.runIf(hasTool("qpdf", "--version"))(
    "makes documents qpdf accepts (skipped where it is not installed)",
    () => {
      for (const path of documents) {
        const { stdout, status } = spawnSync("qpdf", ["--check", path], { encoding: "utf8" });
        expect(stdout, path).toContain("No syntax or stream encoding errors found");
        expect(status, path).toBe(0);
      }
    },
  );

  it("leaves no private part in clear and no temporary file in the data folders", () => {
    for (const data of [at("secretariat"), chairData()]) {
      const names = readdirSync(data, { recursive: true, encoding: "utf8" });
      expect(names.filter((name) => name.endsWith(".tmp"))).toEqual([]);
      expect(names).toContain(join("identity", "keys.age"));
    }
  });
});

/** The sheets of one judge, and not all judges' sheets of one proposal. */
function isOfJudge(name: string): boolean {
  return name.startsWith("lembar-penilaian-") && !name.startsWith("lembar-penilaian-proposal-");
}

type DemoCheck = Readonly<Record<"name" | "recount", string>> & { signatures: number; valid: boolean };

describe("pleno demo", () => {
  it.each([["the sample"], ["a generated season"]])("plays %s to its end", (what) => {
    const out = at("demo", nodeCrypto.sha256(what).slice(0, 8));
    const season = what === "the sample" ? [] : ["--season", at("s.zip")];
    const run = runPleno(["demo", "--json", "--out", out, ...season]);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    const answer: { ok: boolean; checks: DemoCheck[] } = JSON.parse(run.stdout);
    expect(answer.ok).toBe(true);
    const names = readdirSync(out).join(" ");
    expect(names).toMatch(/lembar-kertas-\S+-terisi\.pdf/u);
    expect(names).toMatch(/seleksi-administrasi-\S+\.pdf/u);
    const beside = ["daftar-pencabutan.pem", "hitung-ulang.mjs", "result.json", "sertifikat-induk.pem"];
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining([...beside, ...answer.checks.map(({ name }) => name)]),
    );
    for (const { name, signatures, valid, recount } of answer.checks) {
      expect({ valid, recount }, name).toEqual({ valid: true, recount: "same" });
      // A decree is signed by its minister, elsewhere; its maker's signature is all that is there.
      const expected = name.startsWith("lampiran-keputusan-") ? 1 : isOfJudge(name) ? 2 : 3;
      expect(signatures, name).toBe(expected);
    }
    expect(runScript(readFileSync(join(out, "result.json")))).toMatchObject({ status: 0, verdict: "same" });
    const [first] = answer.checks;
    const script = runScript(readFileSync(join(out, first?.name ?? "")));
    expect(script).toMatchObject({ status: 0, verdict: "same" });
  });
});

/** A PDF of the product's own making that carries other figures. */
async function printWith(content: unknown): Promise<Uint8Array> {
  const rendered = await renderPdf(must(loadFonts(resourcesDirectory)), {
    definition: { content: [{ text: "Berita Acara" }] },
    attachments: [
      {
        name: RESULT_ATTACHMENT,
        mediaType: "application/json",
        bytes: new TextEncoder().encode(JSON.stringify(content)),
        relationship: "Data",
        description: "Hasil",
      },
    ],
    language: "id-ID",
    title: "Berita Acara",
    createdAt: "2026-11-22T08:30:00Z",
    paper: "A4",
  });
  return must(rendered);
}
