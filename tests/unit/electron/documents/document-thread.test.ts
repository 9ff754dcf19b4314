import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PDF } from "@libpdf/core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPdfRevisions, createPdfSigner } from "#electron/adapters/document-signer.ts";
import { createDocumentThread } from "#electron/adapters/document-thread.ts";
import { must } from "#tests/support/people.ts";
import { type Holder, issue } from "./forged-certificates.ts";
import { draftDocument, signDraft } from "./handmade-pdf.ts";
import {
  appearance,
  buildPanelCertificate,
  buildSignInput,
  renderSample,
  signedAt,
} from "./signing-fixtures.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const trust = { revocationListsDer: [], requireSigners: false, at: "2026-11-23T00:00:00.000Z" };

let directory: string;
let workerUrl: URL;
let authority: Holder;
let signed: Buffer;

beforeAll(async () => {
  await mkdir(`${root}/.cache`, { recursive: true });
  directory = await mkdtemp(`${root}/.cache/verification-worker-`);
  await build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: directory,
      target: "node20",
      minify: false,
      rolldownOptions: {
        input: `${root}/electron/documents/thread/worker.ts`,
        external: [/^node:/],
        output: { entryFileNames: "verification.js" },
      },
    },
  });
  workerUrl = pathToFileURL(join(directory, "verification.js"));
  authority = await issue({ name: "Akar Panel", isAuthority: true });
  signed = signDraft(draftDocument(), await issue({ name: "Ketua", issuer: authority })).bytes;
});

afterAll(() => rm(directory, { recursive: true, force: true }));

/** A thread that does what a hostile file would have to make of ours. */
async function hostile(script: string): Promise<URL> {
  const path = join(directory, `${script.length}.mjs`);
  const listen = 'import { parentPort } from "node:worker_threads";\nparentPort.on("message", () => {';
  await writeFile(path, `${listen}${script}});\n`);
  return pathToFileURL(path);
}

describe("the thread that opens PDFs", () => {
  it("checks and takes out attachments, several at once", async () => {
    const reader = createDocumentThread({ resourcesDirectory: "resources", workerUrl });
    const trustedRootsDer = [authority.der];
    const [one, other, attachment, none] = await Promise.all([
      reader.verify(signed, { ...trust, trustedRootsDer }),
      reader.verify(Buffer.from("x"), trust),
      reader.attachment(signed, "result.json"),
      reader.attachment(signed, "lain.json"),
    ]);
    expect([one.valid, other.codes]).toEqual([true, ["NOT_A_PDF"]]);
    expect(attachment.ok && Buffer.from(attachment.value).toString()).toBe('{"nilai":9125}');
    expect(none).toEqual({ ok: false, error: { type: "no-attachment" } });
    await reader.close();
    expect((await reader.verify(signed, trust)).codes).toEqual(["CHECK_FAILED"]);
  });

  it.each([
    ["hangs", "for (;;);"],
    ["throws", 'throw new Error("x");'],
    ["ends", "process.exit(1);"],
    ["eats memory", "const all = []; for (;;) all.push(new Array(1e6).fill(all.length));"],
  ])("gives up a check whose thread %s", async (_what, script) => {
    const reader = createDocumentThread({
      resourcesDirectory: "resources",
      workerUrl: await hostile(script),
      timeoutMilliseconds: 1500,
    });
    const [first, second] = await Promise.all([reader.verify(signed, trust), reader.attachment(signed, "x")]);
    expect([first.valid, first.codes]).toEqual([false, ["CHECK_FAILED"]]);
    expect(second).toEqual({ ok: false, error: { type: "check-failed" } });
    const sign = createPdfSigner(reader);
    const { signer, ...input } = buildSignInput(signed, await buildPanelCertificate());
    const details = {
      ...input,
      appearance: null,
      certification: null,
      fieldName: null,
      timestampServer: null,
      credentialId: null,
    };
    const error = { type: "pdf-refused", problem: "check-failed" };
    expect(await sign(signed, signer, details)).toEqual({ ok: false, error });
    await reader.close();
  });

  it("prepares signatures, fields and validation data without the key", async () => {
    const thread = createDocumentThread({ resourcesDirectory: "resources", workerUrl });
    const { signer, ...input } = buildSignInput(await renderSample(), await buildPanelCertificate());
    const details = {
      ...input,
      appearance,
      certification: null,
      fieldName: null,
      timestampServer: null,
      credentialId: null,
    };
    const one = must(await createPdfSigner(thread)(input.pdf, signer, details));
    const revisions = createPdfRevisions(thread, { now: () => signedAt });
    const rectangle = { left: 40, bottom: 90, width: 200, height: 60 };
    const reserved = must(await revisions.reserveField(one, { name: "Rektor", rectangle }));
    const report = await thread.verify(reserved, { ...trust, at: signedAt });
    expect([report.intact, report.signatures.length, report.emptyFields]).toEqual([true, 1, ["Rektor"]]);
    const none = { certificatesDer: [], revocationListsDer: [] };
    expect(await revisions.addValidationData(reserved, none)).toMatchObject({
      error: { problem: "nothing-to-add" },
    });
    expect(await thread.attachment(await encrypted(), "x")).toEqual({
      ok: false,
      error: { type: "encrypted" },
    });
    await thread.close();
  });
});

async function encrypted(): Promise<Uint8Array> {
  const pdf = await PDF.load(await renderSample());
  pdf.setProtection({ ownerPassword: "rahasia" });
  return pdf.save();
}
