import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "#tests/support/contract-folders.ts";
import { runPleno } from "#tests/support/contract-programs.ts";
import { PASSPHRASE } from "#tests/support/people.ts";

const COMMANDS = ["demo", "generate", "pack", "merge", "rank", "export", "verify", "recount"];

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
    [["generate", "--dossiers", "1.5"]],
    [["generate", "--narrative", "long"]],
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
    const data = temporaryFolder();
    const rank = (passphrase: string) => {
      const { status, stdout } = runPleno(["rank", "--data", data, "--json"], {
        PLENO_PASSPHRASE: passphrase,
      });
      return { status, error: JSON.parse(stdout).error.type };
    };
    expect(rank("")).toEqual({ status: 2, error: "passphrase-too-short" });
    expect(rank(PASSPHRASE)).toEqual({ status: 2, error: "no-season" });
    expect(rank("kata sandi salah")).toEqual({ status: 2, error: "wrong-passphrase" });
    writeFileSync(join(data, "passphrase.txt"), `${PASSPHRASE}\r\n`);
    const fromFile = runPleno([
      "rank",
      "--data",
      data,
      "--passphrase-file",
      join(data, "passphrase.txt"),
      "--json",
    ]);
    expect(JSON.parse(fromFile.stdout).error.type).toBe("no-season");
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
    expect(unwritable.status).toBe(2);
    expect(JSON.parse(unwritable.stdout).error).toMatchObject({ name: "a.zip" });
  });
});

function said(...args: string[]): string {
  return runPleno(["verify", "none.pdf", ...args]).stderr;
}

function generate(out: string, ...args: string[]) {
  return runPleno(["generate", "--dossiers", "6", "--judges", "3", "--out", out, "--json", ...args]);
}
