import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { Season } from "#shared/season/season.ts";
import { temporaryFolder } from "#tests/support/contract-folders.ts";
import { runPleno } from "#tests/support/contract-programs.ts";
import { PASSPHRASE } from "#tests/support/people.ts";

const COMMANDS = [
  "demo",
  "generate",
  "pack",
  "merge",
  "rank",
  "export",
  "verify",
  "recount",
  "stats",
  "agree",
  "reread",
  "what-if",
];

describe("pleno", () => {
  it("lists every command and its version", () => {
    const help = runPleno(["--help"]);
    expect(help.status).toBe(0);
    for (const command of COMMANDS) expect(help.stdout).toMatch(new RegExp(`^  ${command} `, "mu"));
    expect(runPleno(["--version"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    });
  });

  it.each(COMMANDS)("explains %s", (command) => {
    const help = runPleno([command, "--help"]);
    expect(help).toMatchObject({ status: 0, stderr: "" });
    expect(help.stdout).toContain(`Usage: pleno ${command}`);
    expect(help.stdout).toContain("--json");
  });

  it.each([
    [["nonsense"]],
    [["--nonsense"]],
    [["rank", "--nonsense"]],
    [["rank", "--top", "0"]],
    [["rank", "--top", "x"]],
    [["rank", "marks.csv", "--interval", "1"]],
    [["reread", "marks.csv"]],
    [["stats"]],
    [["generate", "--dossiers", "1.5"]],
    [["generate", "--narrative", "long"]],
    [["generate", "--rubric"]],
    [["export", "--paper", "A5"]],
    [["verify"]],
    [["merge"]],
    [["pack"]],
    [["rank", "--lang", "fr"]],
    [["verify", "a.pdf", "b.pdf"]],
    [[]],
  ])("ends with 2 and nothing on stdout for %j", (args) => {
    const run = runPleno(args);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).not.toBe("");
    expect(run.stderr).not.toMatch(/^\s+at /mu);
  });

  it.each([
    ["verify", "none.pdf"],
    ["recount", "none.pdf"],
  ])("%s of a missing file ends with 2, in a sentence that names it", (...args) => {
    const run = runPleno(args);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain("none.pdf");
    const asJson = runPleno([...args, "--json"]);
    expect(asJson).toMatchObject({ status: 2, stderr: "" });
    expect(JSON.parse(asJson.stdout)).toEqual({ ok: false, error: { type: "unreadable", name: "none.pdf" } });
  });

  it.each(["verify", "recount"])("%s of garbage or of a folder ends with 2", (command) => {
    const folder = temporaryFolder();
    for (const content of ["", "garbage"]) {
      writeFileSync(join(folder, "a.pdf"), content);
      expect(runPleno([command, join(folder, "a.pdf"), "--json"]), content).toMatchObject({ status: 2 });
    }
    expect(runPleno([command, folder])).toMatchObject({ status: 2, stdout: "" });
  });

  it("speaks Indonesian unless it is asked for English", () => {
    expect(said()).toBe(said("--lang", "id"));
    expect(said("--lang", "en")).not.toBe(said());
  });

  it("needs a passphrase of eight characters to make an identity, and the right one to open it", () => {
    const folder = temporaryFolder();
    const [data, cards] = [join(folder, "data"), join(folder, "cards")];
    mkdirSync(cards);
    const errorOf = (passphrase: string, command: string, ...args: string[]) => {
      const { status, stdout } = runPleno([command, "--data", data, "--json", ...args], {
        PLENO_PASSPHRASE: passphrase,
      });
      return { status, error: JSON.parse(stdout).error.type };
    };
    expect(errorOf("", "pack", "--cards", cards)).toEqual({ status: 2, error: "passphrase-too-short" });
    expect(errorOf(PASSPHRASE, "pack", "--cards", cards)).toEqual({ status: 2, error: "no-season" });
    expect(errorOf(PASSPHRASE, "rank")).toEqual({ status: 2, error: "no-season" });
    expect(errorOf("kata sandi salah", "rank")).toEqual({ status: 2, error: "wrong-passphrase" });
    writeFileSync(join(folder, "passphrase.txt"), `${PASSPHRASE}\r\n`);
    const fromFile = ["--passphrase-file", join(folder, "passphrase.txt")];
    expect(errorOf("", "rank", ...fromFile)).toEqual({ status: 2, error: "no-season" });
  });

  it.each([["rank"], ["export"], ["merge", "a.pleno"]])(
    "%s makes no identity and leaves no folder behind",
    (...command) => {
      const folder = temporaryFolder();
      const run = (data: string) =>
        runPleno([...command, "--data", data, "--json"], { PLENO_PASSPHRASE: PASSPHRASE });
      const refused = { status: 2, stderr: "" };
      const absent = run(join(folder, "absent"));
      expect(absent).toMatchObject(refused);
      expect(JSON.parse(absent.stdout)).toEqual({ ok: false, error: { type: "no-identity" } });
      expect(readdirSync(folder)).toEqual([]);
      mkdirSync(join(folder, "empty"));
      expect(JSON.parse(run(join(folder, "empty")).stdout).error).toEqual({ type: "no-identity" });
      expect(readdirSync(join(folder, "empty"))).not.toContain("identity");
    },
  );

  it.each([
    ["verify", "a folder", "not-a-file", (path: string) => mkdirSync(path)],
    ["verify", "a file without a byte", "empty-file", (path: string) => writeFileSync(path, "")],
    ["verify", "a file that cannot be read", "unreadable", (path: string) => symlinkSync(path, path)],
    ["recount", "a folder", "not-a-file", (path: string) => mkdirSync(path)],
    ["recount", "a file without a byte", "empty-file", (path: string) => writeFileSync(path, "")],
    ["recount", "a file that cannot be read", "unreadable", (path: string) => symlinkSync(path, path)],
  ])("%s of %s ends with 2 and one sentence that names it", (command, _what, type, make) => {
    const path = join(temporaryFolder(), "input.pdf");
    make(path);
    const run = runPleno([command, path]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain("input.pdf");
    expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(runPleno([command, path, "--json"]).stdout)).toEqual({
      ok: false,
      error: { type, name: "input.pdf" },
    });
  });

  it("answers what nobody foresaw in one sentence, or as JSON, and ends with 2", () => {
    const folder = temporaryFolder();
    const file = join(folder, "file");
    writeFileSync(file, "where a folder should be");
    const args = ["rank", "--data", file];
    const run = runPleno(args);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
    const asJson = runPleno([...args, "--json"]);
    expect(asJson).toMatchObject({ status: 2, stderr: "" });
    expect(JSON.parse(asJson.stdout)).toMatchObject({ ok: false, error: { type: "storage-failed" } });
  });

  it("says so at once when the demonstration has no place for its documents or no season file", () => {
    const folder = temporaryFolder();
    const file = join(folder, "file");
    writeFileSync(file, "where a folder should be");
    expect(refusedDemo("--out", file)).toMatchObject({ type: "storage-failed" });
    expect(refusedDemo("--out", folder, "--season", join(folder, "none.zip"))).toEqual({
      type: "unreadable",
      name: "none.zip",
    });
  });

  it("packs nothing without cards, a season or a folder", () => {
    const folder = temporaryFolder();
    const environment = { PLENO_PASSPHRASE: PASSPHRASE, PLENO_DATA: join(folder, "data") };
    const pack = (...args: string[]) => {
      const { status, stdout } = runPleno(
        ["pack", "--out", join(folder, "out"), "--json", ...args],
        environment,
      );
      return { status, error: JSON.parse(stdout).error?.type };
    };
    const cards = join(folder, "cards");
    mkdirSync(cards);
    expect(pack("--cards", cards)).toEqual({ status: 2, error: "no-season" });
    expect(pack("--cards", cards, "--season", join(folder, "none.zip"))).toEqual({
      status: 2,
      error: "unreadable",
    });
    writeFileSync(join(folder, "bad.zip"), "bad");
    expect(pack("--cards", cards, "--season", join(folder, "bad.zip"))).toEqual({
      status: 2,
      error: "file-unreadable",
    });
    expect(pack("--cards", join(folder, "none"), "--season", "sample")).toEqual({
      status: 2,
      error: "unreadable",
    });
    writeFileSync(join(cards, "kartu.json"), "{}");
    expect(pack("--cards", cards)).toEqual({ status: 2, error: "card-invalid" });
    rmSync(join(cards, "kartu.json"));
    writeFileSync(join(folder, "out"), "a file where the folder should be");
    expect(pack("--cards", cards)).toEqual({ status: 2, error: "storage-failed" });
  });
});

describe("pleno generate", () => {
  it("writes the same bytes for the same seed, in any time zone, and others for another", () => {
    const folder = temporaryFolder();
    const [a, b, c] = ["a.zip", "b.zip", "c.zip"].map((name) => join(folder, name));
    if (!a || !b || !c) throw new Error("no names");
    const facts = JSON.parse(generate(a, "--seed", "5").stdout);
    expect(facts).toMatchObject({ ok: true, dossiers: 6, judges: 3, assignments: 12, seed: 5 });
    const elsewhere = runPleno(["generate", "--dossiers", "6", "--judges", "3", "--seed", "5", "--out", b], {
      TZ: "America/New_York",
    });
    expect(elsewhere.status).toBe(0);
    generate(c, "--seed", "6");
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    expect(readFileSync(a).equals(readFileSync(c))).toBe(false);
    expect(facts.bytes).toBe(readFileSync(a).length);
  });

  it("refuses what cannot be dealt and a place it cannot write to", () => {
    const folder = temporaryFolder();
    expect(generate(join(folder, "a.zip"), "--readers", "4")).toMatchObject({ status: 2 });
    const unwritable = generate(join(folder, "none", "a.zip"));
    expect(unwritable).toMatchObject({ status: 2, stderr: "" });
    expect(JSON.parse(unwritable.stdout).error).toEqual({
      type: "storage-failed",
      detail: `ENOENT: ${join(folder, "none", "a.zip")}`,
    });
  });

  it("scores by the rubric it is asked for, and refuses one that cannot be used or is not known", () => {
    const folder = temporaryFolder();
    const rubricOf = (...args: string[]): string => {
      const path = join(folder, "a.zip");
      expect(generate(path, "--narrative", "short", ...args)).toMatchObject({ status: 0 });
      const entry = unzipSync(readFileSync(path))["season.json"] ?? new Uint8Array();
      return Season.parse(JSON.parse(Buffer.from(entry).toString("utf8"))).rubric.id;
    };
    expect(rubricOf()).toBe("kipp-8q-umum-2023-type");
    expect(rubricOf("--rubric", "kipp-7q-umum-2026-as-quoted")).toBe("kipp-7q-umum-2026-as-quoted");
    for (const where of ["kipp-2022-umum", "none"]) {
      const refused = generate(join(folder, "b.zip"), "--rubric", where);
      expect(refused.status).toBe(2);
      expect(JSON.parse(refused.stdout).error).toEqual({
        type: "season-invalid",
        problem: "rubric-unusable",
        where,
      });
    }
    expect(existsSync(join(folder, "b.zip"))).toBe(false);
  });
});

function refusedDemo(...args: string[]) {
  const run = runPleno(["demo", "--json", ...args]);
  expect(run).toMatchObject({ status: 2, stderr: "" });
  return JSON.parse(run.stdout).error;
}

function said(...args: string[]): string {
  return runPleno(["verify", "none.pdf", ...args]).stderr;
}

function generate(out: string, ...args: string[]) {
  return runPleno(["generate", "--dossiers", "6", "--judges", "3", "--out", out, "--json", ...args]);
}
