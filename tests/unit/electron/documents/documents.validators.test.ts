import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toPem } from "#shared/certificates/pem.ts";
import { resultJson } from "./document-fixtures.ts";
import { buildPanelCertificate, renderSample, signSample } from "./signing-fixtures.ts";

const run = promisify(execFile);

function hasTool(command: string, ...arguments_: string[]): boolean {
  return spawnSync(command, arguments_).error === undefined;
}

let directory: string;
let signed: Uint8Array;

const path = (name: string): string => join(directory, name);
const base64 = (der: Uint8Array): string => Buffer.from(der).toString("base64");

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "pleno-documents-"));
  const panel = await buildPanelCertificate();
  const once = await signSample(await renderSample(), panel);
  const rectangle = { left: 40, bottom: 90, width: 235, height: 78 };
  const appearance = { rectangle, heading: "Ditandatangani", timeText: "22 November 2026", qrText: "pleno" };
  const other = await buildPanelCertificate("Panel lain");
  signed = await signSample(once, other, { name: "Wayan Sudira", appearance });
  await writeFile(path("once.pdf"), once);
  await writeFile(path("signed.pdf"), signed);
  await writeFile(path("root.pem"), toPem("CERTIFICATE", base64(panel.rootDer)));
  await writeFile(path("leaf.pem"), toPem("CERTIFICATE", base64(panel.leafDer)));
  await writeFile(path("crl.pem"), toPem("X509 CRL", base64(panel.crlDer)));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe.skipIf(!hasTool("pdffonts", "-v"))(
  "pdffonts (poppler-utils; skipped when it is not installed)",
  () => {
    it("finds every font embedded as a subset", async () => {
      const { stdout } = await run("pdffonts", [path("signed.pdf")]);
      const fonts = stdout.trim().split("\n").slice(2);
      expect(fonts.length).toBeGreaterThanOrEqual(4);
      for (const font of fonts)
        expect(font).toMatch(/^[A-Z]{6}\+Roboto-\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
    });

    it("reads names and signs back as text", async () => {
      const { stdout } = await run("pdftotext", ["-layout", path("signed.pdf"), "-"]);
      expect(stdout).toContain("Ni Luh Ayu Ṣaraswatī – Dr. José Müller");
      expect(stdout).toContain("±0,5 ≤ 1 → 2");
      expect(stdout).toContain("Dr. Ni Luh Ayu Saraswati, M.Sc.");
    });

    it("takes the attachment out unchanged", async () => {
      await run("pdfdetach", ["-save", "1", "-o", path("result.json"), path("signed.pdf")]);
      expect(Buffer.compare(await readFile(path("result.json")), resultJson)).toBe(0);
    });
  },
);

describe.skipIf(!hasTool("pdfsig", "-v"))("pdfsig (poppler-utils; skipped when it is not installed)", () => {
  it("calls the signature of a document signed once valid and complete", async () => {
    const { stdout } = await run("pdfsig", ["-nocert", path("once.pdf")]);
    expect(stdout).toContain("ETSI.CAdES.detached");
    expect(stdout).toContain("Total document signed");
    expect(stdout).toContain("Signature is Valid");
  });

  it("calls both signatures of a document signed twice valid", async () => {
    const { stdout } = await run("pdfsig", ["-nocert", path("signed.pdf")]);
    expect(stdout.match(/Signature is Valid/g)).toHaveLength(2);
  });
});

describe.skipIf(!hasTool("qpdf", "--version"))("qpdf (skipped when it is not installed)", () => {
  it("finds no fault in the structure", async () => {
    const { stdout } = await run("qpdf", ["--check", path("signed.pdf")]);
    expect(stdout).toContain("No syntax or stream encoding errors found");
  });
});

describe.skipIf(!hasTool("mutool", "-v"))("mutool (mupdf-tools; skipped when it is not installed)", () => {
  it("finds the document unchanged since each signature", async () => {
    const { stdout } = await run("mutool", ["sign", "-v", path("once.pdf")]);
    expect(stdout).toContain("The document is unchanged since signing");
  });
});

describe.skipIf(!hasTool("openssl", "version"))("openssl (skipped when it is not installed)", () => {
  it("accepts the certificate strictly, with the revocation list", async () => {
    const trust = ["-attime", String(Date.UTC(2026, 10, 22) / 1000), "-CAfile", path("root.pem")];
    const list = ["-crl_check", "-CRLfile", path("crl.pem")];
    const { stdout } = await run("openssl", ["verify", "-x509_strict", ...trust, ...list, path("leaf.pem")]);
    expect(stdout).toContain("OK");
  });

  it("accepts the CMS as CAdES over the signed range", async () => {
    const text = Buffer.from(await readFile(path("once.pdf")));
    const [, start, end, length] = (
      /\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(text.toString("latin1")) ?? []
    ).map(Number);
    if (start === undefined || end === undefined || length === undefined) throw new Error("no byte range");
    await writeFile(path("data"), Buffer.concat([text.subarray(0, start), text.subarray(end, end + length)]));
    await writeFile(
      path("cms.der"),
      Buffer.from(text.subarray(start + 1, end - 1).toString("latin1"), "hex"),
    );
    const attime = ["-attime", String(Date.UTC(2026, 10, 22) / 1000)];
    const content = [
      "-inform",
      "der",
      "-in",
      path("cms.der"),
      "-content",
      path("data"),
      "-binary",
      "-out",
      path("out"),
    ];
    const trust = ["-CAfile", path("root.pem"), "-purpose", "any"];
    const { stderr } = await run("openssl", ["cms", "-verify", "-cades", ...attime, ...content, ...trust]);
    expect(stderr).toContain("CAdES Verification successful");
  });
});
