import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "#tests/support/contract-folders.ts";
import { builtProgram, runPleno } from "#tests/support/contract-programs.ts";

const SENTENCE = /^[A-Z“].*[.]\n$/u;
const MARKS = "dossier,judge,mark\nA,X,70\nA,Y,72\nB,X,60\nB,Y,65\n";

/** Runs a line of the shell in which `pleno` is the built program. */
function shell(line: string, input = ""): { readonly status: number | null; stdout: string; stderr: string } {
  // With a socket for its input bash takes itself for a remote shell and would read its start file.
  const script = `pleno() { "$NODE" "$PLENO" "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-c", script], {
    env: { PATH: process.env["PATH"], NODE: process.execPath, PLENO: builtProgram("cli/pleno.js") },
    encoding: "utf8",
    input,
  });
  return { status, stdout, stderr };
}

describe("what pleno says of its command line", () => {
  it.each([
    [["nonsense"], "Command “nonsense” is not known."],
    [["rak"], "Command “rak” is not known. Similar: rank."],
    [["--nonsense"], "Option “--nonsense” is not known."],
    [["rank", "--drawz", "5"], "Option “--drawz” is not known. Similar: --draws."],
    [["rank", "a", "b"], "Too many arguments: 1 expected, 2 given."],
    [["rank", "--top", "0"], "“0” is not a value of --top <number>: a whole number from 1 is needed."],
    [
      ["rank", "--draws", "99"],
      "“99” is not a value of --draws <number>: a whole number from 100 to 100,000 is needed.",
    ],
    [
      ["rank", "--draws", "100001"],
      "“100001” is not a value of --draws <number>: a whole number from 100 to 100,000 is needed.",
    ],
    [
      ["rank", "--interval", "1"],
      "“1” is not a value of --interval <share>: a number between 0 and 1 is needed.",
    ],
    [["export", "--paper", "A5"], "“A5” is not a value of --paper <size>: one of F4, A4 is needed."],
    [["reread", "marks.csv"], "Option --budget <number> is needed."],
    [["verify"], "Argument “file” is missing."],
    [["generate", "--rubric"], "Option --rubric <id> needs a value."],
  ])("%j: a sentence in either language", (args, sentence) => {
    const [english, indonesian] = [
      runPleno([...args.slice(0, 1), "--lang=en", ...args.slice(1)]),
      runPleno(args),
    ];
    expect(english).toEqual({ status: 2, stdout: "", stderr: `${sentence}\n` });
    expect(indonesian).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(SENTENCE) });
    expect(indonesian.stderr).not.toMatch(/ is | are |error|needed/u);
  });
});

describe("what pleno reads and writes", () => {
  it("reads marks through a pipe as it reads them from a file", () => {
    const path = join(temporaryFolder(), "marks.csv");
    writeFileSync(path, MARKS);
    const expected = shell(`pleno rank "${path}" --json`);
    expect(expected.status).toBe(0);
    for (const line of [
      "pleno rank - --json",
      "pleno rank /dev/stdin --json",
      `pleno rank <(cat "${path}") --json`,
      `cat "${path}" | pleno rank - --json`,
    ])
      expect(shell(line, MARKS), line).toEqual(expected);
    expect(JSON.parse(shell("pleno rank - --json").stdout)).toEqual({
      ok: false,
      error: { type: "table-empty", name: "-" },
    });
  });

  it("ends quietly when nobody reads on, with the exit code of its answer", () => {
    for (const [line, code] of [
      ["pleno rank -", 0],
      ["pleno --help", 0],
      ["pleno verify none.pdf --json", 2],
    ] as const)
      expect(shell(`${line} | true; echo "\${PIPESTATUS[0]}"`, MARKS), line).toEqual({
        status: 0,
        stdout: `${code}\n`,
        stderr: "",
      });
  });

  it.runIf(existsSync("/dev/full"))("says in one sentence that the disk is full, and ends with 2", () => {
    for (const line of [
      "pleno rank -",
      "pleno rank - --json",
      "pleno --help",
      "pleno verify none.pdf --json",
    ])
      expect(shell(`${line} >/dev/full`, MARKS), line).toEqual({
        status: 2,
        stdout: "",
        stderr: expect.stringMatching(SENTENCE),
      });
    expect(shell("pleno rank --nonsense 2>/dev/full").status).toBe(2);
  });

  it("writes what would steer a terminal as its number", () => {
    const { stderr } = shell("pleno rank -", "dossier,judge,mark\n\u001B[31mA,X,70\n");
    expect(stderr).toContain("\\u{1b}[31mA");
    expect(stderr).not.toContain("\u001B");
  });
});
