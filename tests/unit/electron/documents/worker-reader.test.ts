import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "#electron/adapters/document-reader.ts";
import { type Holder, issue } from "./forged-certificates.ts";
import { draftDocument, signDraft } from "./handmade-pdf.ts";

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
        input: `${root}/electron/documents/verify/verification-worker.ts`,
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

describe("the reader of strangers' PDFs", () => {
  it("checks and takes out attachments, several at once", async () => {
    const reader = createDocumentReader({ workerUrl });
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
    const reader = createDocumentReader({ workerUrl: await hostile(script), timeoutMilliseconds: 1500 });
    const [first, second] = await Promise.all([reader.verify(signed, trust), reader.attachment(signed, "x")]);
    expect([first.valid, first.codes]).toEqual([false, ["CHECK_FAILED"]]);
    expect(second).toEqual({ ok: false, error: { type: "damaged" } });
    await reader.close();
  });
});
