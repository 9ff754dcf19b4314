import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reserveField } from "#electron/documents/sign/reserve-field.ts";
import { addValidationData } from "#electron/documents/sign/validation-data.ts";
import { toPem } from "#shared/certificates/pem.ts";
import { signatureSlot } from "#shared/documents/signature-slots.ts";
import { buildPanel, type Panel, signAs } from "./panel-fixtures.ts";
import { renderSample, signedAt } from "./signing-fixtures.ts";

const run = promisify(execFile);
const COUNT = 3;

function hasTool(command: string, ...arguments_: string[]): boolean {
  return spawnSync(command, arguments_).error === undefined;
}

let directory: string;
let panel: Panel;
let signed: Uint8Array;

const path = (name: string): string => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "pleno-panel-"));
  panel = await buildPanel(["ecdsa-p256", "rsa-3072", "ecdsa-p256"]);
  signed = await renderSample();
  for (const [index, member] of panel.members.entries()) {
    const certification = index === 0 ? 2 : undefined;
    signed = await signAs(signed, member, { index, count: COUNT, certification });
  }
  const field = { name: "BSrE", rectangle: { ...signatureSlot(1, 2), bottom: 400 } };
  const reserved = await reserveField(signed, field, signedAt);
  const data = { certificatesDer: [panel.rootDer], revocationListsDer: [panel.revocationListDer] };
  const closed = await addValidationData(reserved.ok ? reserved.value : signed, data, signedAt);
  if (!closed.ok) throw new Error(JSON.stringify(closed.error));
  await writeFile(path("signed.pdf"), signed);
  await writeFile(path("closed.pdf"), closed.value);
  await writeFile(path("root.pem"), toPem("CERTIFICATE", Buffer.from(panel.rootDer).toString("base64")));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe.skipIf(!hasTool("pdfsig", "-v"))("pdfsig (poppler-utils; skipped when it is not installed)", () => {
  it.each(["signed.pdf", "closed.pdf"])("calls all three signatures of %s valid", async (name) => {
    const { stdout } = await run("pdfsig", ["-nocert", path(name)]);
    expect(stdout.match(/Signature is Valid/gu)).toHaveLength(COUNT);
    expect(stdout.match(/ETSI\.CAdES\.detached/gu)).toHaveLength(COUNT);
  });
});

describe.skipIf(!hasTool("qpdf", "--version"))("qpdf (skipped when it is not installed)", () => {
  it.each(["signed.pdf", "closed.pdf"])("finds no fault in the structure of %s", async (name) => {
    const { stdout, stderr } = await run("qpdf", ["--check", path(name)]);
    expect(stdout).toContain("No syntax or stream encoding errors found");
    expect(stderr).toBe("");
  });
});

describe.skipIf(!hasTool("openssl", "version"))("openssl (skipped when it is not installed)", () => {
  it.each([0, 1, 2])("accepts the CMS of signature %d as CAdES over what it covers", async (index) => {
    const bytes = Buffer.from(signed);
    const ranges = [...bytes.toString("latin1").matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)/gu)];
    expect(ranges).toHaveLength(COUNT);
    const [, start = 0, end = 0, length = 0] = (ranges[index] ?? []).map(Number);
    await writeFile(
      path("data"),
      Buffer.concat([bytes.subarray(0, start), bytes.subarray(end, end + length)]),
    );
    const hex = bytes.subarray(start + 1, end - 1).toString("latin1");
    await writeFile(path("cms.der"), Buffer.from(hex, "hex"));
    const { stderr } = await run("openssl", [
      "cms",
      "-verify",
      "-cades",
      "-attime",
      String(Date.parse(signedAt) / 1000),
      "-inform",
      "der",
      "-in",
      path("cms.der"),
      "-content",
      path("data"),
      "-binary",
      "-out",
      path("out"),
      "-CAfile",
      path("root.pem"),
      "-purpose",
      "any",
    ]);
    expect(stderr).toContain("CAdES Verification successful");
  });
});
