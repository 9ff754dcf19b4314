import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "#tests/support/contract-folders.ts";
import { type Ended, runPleno } from "#tests/support/contract-programs.ts";
import { PASSPHRASE } from "#tests/support/people.ts";
import { draftDocument, FIRST_CONTENT, revise, stream } from "../documents/handmade-pdf.ts";
import { buildPanel } from "../documents/panel-fixtures.ts";

const keys = fileURLToPath(new URL("../../../fixtures/pkcs12", import.meta.url));
const OPENED = { PLENO_PASSPHRASE: "kata" };

interface Desk {
  readonly file: string;
  readonly path: (name: string) => string;
  /** Signs the file in English with one of the test keys. */
  readonly sign: (key: string, ...options: string[]) => Ended;
}

/** A folder with a document that nobody has signed. */
function openDesk(): Desk {
  const folder = temporaryFolder();
  const path = (name: string): string => join(folder, name);
  const file = path("surat.pdf");
  writeFileSync(file, draftDocument().bytes);
  const sign = (key: string, ...options: string[]) =>
    runPleno(["sign", file, "--p12", join(keys, `${key}.p12`), "--lang", "en", ...options], OPENED);
  return { file, path, sign };
}

function verify(file: string, ...options: string[]) {
  const { status, stdout } = runPleno(["verify", file, "--json", ...options]);
  return { status, ...JSON.parse(stdout) };
}

describe("pleno sign with a PKCS#12 file", () => {
  it.each(["aes-ec", "aes-rsa", "rc2", "des3", "ec-des3", "ec384", "plain"])("signs with %s", (key) => {
    const { file, sign } = openDesk();
    expect(sign(key, "--role", "Ketua", "--reason", "Uji", "--place", "Denpasar")).toMatchObject({
      status: 0,
      stderr: "",
      stdout: `surat.pdf → ${file}\n`,
    });
    const report = verify(file);
    expect(report).toMatchObject({ status: 0, ok: true, intact: true, codes: [] });
    expect(report.signatures).toMatchObject([{ role: "Ketua", reason: "Uji", covers: "whole-document" }]);
  });

  it.each([
    ["utf8", "kätä-サンド€"],
    ["empty", ""],
  ])("takes the passphrase of %s from a file as well", (key, passphrase) => {
    const { file, path, sign } = openDesk();
    writeFileSync(path("kata.txt"), `${passphrase}\n`);
    expect(sign(key, "--passphrase-file", path("kata.txt")).status).toBe(0);
    expect(verify(file).signatures).toHaveLength(1);
  });

  it.each([
    ["nomac", 2, "no integrity check"],
    ["nokey", 2, "no private key"],
    ["nocert", 2, "no certificate"],
    ["ed", 2, "a kind of key"],
    ["rsa1024", 1, "not meant for signing"],
    ["none", 2, "“none.p12” cannot be read"],
  ])("refuses %s in a sentence and leaves the document alone", (key, status, sentence) => {
    const { file, sign } = openDesk();
    const before = readFileSync(file);
    const run = sign(key);
    expect(run.status).toBe(status);
    expect(`${run.stdout}${run.stderr}`).toContain(sentence);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each<[string[], number, string]>([
    [["--certify", "4"], 2, "one of 1, 2, 3 is needed"],
    [["--role", "x".repeat(161)], 2, "a text of at most 160 characters is needed"],
    [["--role", "陳"], 1, "no glyph for 陳"],
    [["--field", "Kosong"], 1, "no empty signature field"],
    [["--timestamp", "surat"], 2, "has to begin with http"],
    [["--timestamp", "http://127.0.0.1:9/"], 1, "cannot be reached"],
    [["--out", "/dev/null/surat.pdf"], 2, "surat.pdf"],
    [["--passphrase-file", "/dev/null"], 2, "passphrase of the PKCS#12 file is wrong"],
  ])("ends for %j with %d and a sentence", (options, status, sentence) => {
    const { file, sign } = openDesk();
    const before = readFileSync(file);
    const run = sign("aes-ec", ...options);
    expect(run.status).toBe(status);
    expect(`${run.stdout}${run.stderr}`).toContain(sentence);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("writes elsewhere when told so, and signs once with one certificate", () => {
    const { file, path, sign } = openDesk();
    const before = readFileSync(file);
    expect(sign("aes-ec", "--out", path("baru.pdf"), "--json")).toMatchObject({ status: 0 });
    expect(readFileSync(file).equals(before)).toBe(true);
    copyFileSync(path("baru.pdf"), file);
    const again = sign("aes-ec", "--json");
    const error = { type: "pdf-refused", problem: "signed-by-you" };
    expect([again.status, JSON.parse(again.stdout)]).toEqual([1, { ok: false, error }]);
    expect(sign("aes-rsa", "--certify", "2").stdout).toContain("can be certified");
    expect(sign("aes-rsa", "--invisible").status).toBe(0);
    expect(verify(file).signatures).toHaveLength(2);
  });

  it("ends with 2 for a file that is no PDF, and with 1 for one that is closed", () => {
    const { file, path, sign } = openDesk();
    expect(sign("aes-ec", "--certify", "1").status).toBe(0);
    expect(sign("aes-rsa")).toMatchObject({ status: 1, stdout: expect.stringContaining("certified") });
    const field = runPleno(["field", file, "--name", "BSrE", "--json"]);
    expect([field.status, JSON.parse(field.stdout).error.problem]).toEqual([1, "locked"]);
    writeFileSync(path("surat.pdf"), "halo");
    expect(sign("aes-ec")).toMatchObject({ status: 2, stdout: "" });
    expect(runPleno(["field", file, "--name", "BSrE"])).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("pleno sign with the identity of a data folder", () => {
  it("signs, and refuses a wrong passphrase and a folder without identity", () => {
    const { file, path } = openDesk();
    const data = ["--data", path("data"), "--json"];
    const sign = (passphrase: string) => {
      const { status, stdout } = runPleno(["sign", file, ...data], { PLENO_PASSPHRASE: passphrase });
      return { status, type: JSON.parse(stdout).error?.type };
    };
    expect(sign(PASSPHRASE)).toEqual({ status: 2, type: "no-identity" });
    expect(existsSync(path("data"))).toBe(false);
    mkdirSync(path("cards"));
    runPleno(["pack", "--cards", path("cards"), "--name", "Ketua Uji", ...data], {
      PLENO_PASSPHRASE: PASSPHRASE,
    });
    expect(sign("kata sandi salah")).toEqual({ status: 2, type: "wrong-passphrase" });
    expect(sign(PASSPHRASE)).toEqual({ status: 0, type: undefined });
    expect(verify(file).signatures).toMatchObject([{ name: "Ketua Uji" }]);
    expect(sign(PASSPHRASE)).toEqual({ status: 1, type: "pdf-refused" });
  });
});

describe("pleno field", () => {
  it("leaves a place that is signed by its name", () => {
    const { file, sign } = openDesk();
    expect(sign("aes-ec").status).toBe(0);
    expect(runPleno(["field", file, "--name", "Dr. Sari", "--json"])).toMatchObject({ status: 0 });
    expect(verify(file)).toMatchObject({ ok: true, emptyFields: ["Dr Sari"] });
    expect(sign("aes-rsa", "--field", "Dr Sari").status).toBe(0);
    expect(verify(file)).toMatchObject({
      ok: true,
      emptyFields: [],
      signatures: [{}, { codes: ["ROOT_NOT_PINNED"] }],
    });
  });

  it.each([[[]], [["--nama", "X"]]])("needs a name: %j", (options) => {
    expect(runPleno(["field", openDesk().file, ...options])).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("pleno verify", () => {
  it.each([
    ["--crl", Buffer.from("3003020101", "hex")],
    ["--crl", "-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n"],
    ["--trust", Buffer.from("3003020101", "hex")],
  ])("refuses a file for %s that cannot be read, by its name", (option, content) => {
    const { file, sign } = openDesk();
    expect(sign("aes-ec").status).toBe(0);
    const given = `${file}.daftar`;
    writeFileSync(given, content);
    const run = runPleno(["verify", file, option, given, "--lang", "en"]);
    expect([run.status, run.stderr]).toEqual([
      2,
      "No certificate or revocation list could be read in surat.pdf.daftar.\n",
    ]);
  });

  it.each(["--crl", "--trust"])("says of a folder or an empty file for %s what it is", (option) => {
    const { file, path } = openDesk();
    mkdirSync(path("folder"));
    writeFileSync(path("kosong.pem"), "");
    const answer = (given: string) => {
      const { status, stderr } = runPleno(["verify", file, option, path(given), "--lang", "en"]);
      return [status, stderr];
    };
    expect(answer("folder")).toEqual([2, expect.stringContaining("“folder” is not a file but a folder")]);
    expect(answer("kosong.pem")).toEqual([2, expect.stringContaining("The file “kosong.pem” is empty.")]);
  });

  it("says that a revocation list tells of nobody who signed", async () => {
    const { file, path, sign } = openDesk();
    expect(sign("aes-ec").status).toBe(0);
    writeFileSync(path("lain.crl"), (await buildPanel([])).revocationListDer);
    const { status, stdout } = runPleno(["verify", file, "--crl", path("lain.crl"), "--lang", "en"]);
    expect(status).toBe(0);
    expect(stdout).toContain("\nThe revocation list lain.crl concerns no certificate of this document.\n");
  });

  it("tells of each signature what the check window tells", () => {
    const { file, sign } = openDesk();
    expect(sign("aes-ec", "--role", "Ketua", "--reason", "Uji").status).toBe(0);
    expect(sign("ec384").status).toBe(0);
    const { stdout, status } = runPleno(["verify", file]);
    expect(status).toBe(0);
    for (const line of [
      /^ {2}Sebagai: Ketua$/mu,
      /^ {2}Alasan: Uji$/mu,
      /^ {2}Waktu: \d{1,2} [A-Z][a-z]+ 20\d\d pukul \d\d\.\d\d\.\d\d WIB, /mu,
      /^ {2}Mencakup: Berkas seperti /mu,
      /^ {2}Mencakup: Seluruh /mu,
      /^ {2}Algoritme: ECDSA P-256, SHA-256$/mu,
      /^ {2}Pencabutan: /mu,
      /^ {4}O=Contoh, CN=.+ ← CN=Akar Contoh: [\dA-F:]{95}$/mu,
      /^ {2}- .+: .+\.$/mu,
    ])
      expect(stdout).toMatch(line);
    expect(stdout).not.toMatch(/ROOT_NOT_PINNED|CLAIMED|\d{4}-\d\d-\d\dT/u);
  });

  it("says in a sentence, with the page, what was changed after a signature", () => {
    const { file, sign } = openDesk();
    expect(sign("aes-ec").status).toBe(0);
    const changed = revise(
      { bytes: readFileSync(file), objects: draftDocument().objects },
      { [FIRST_CONTENT]: stream("BT /F1 12 Tf 72 700 Td (Nilai akhir 99,99) Tj ET") },
    );
    writeFileSync(file, changed.bytes);
    const run = runPleno(["verify", file, "--lang", "en"]);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("The content of a page was changed. Page 1. Place: Root.");
    expect(run.stdout).not.toContain("page-content");
  });
});
