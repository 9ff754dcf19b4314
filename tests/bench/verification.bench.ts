import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDF } from "@libpdf/core";
import { expect, test } from "vitest";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import { issue } from "../unit/electron/documents/forged-certificates.ts";
import {
  type Draft,
  draftDocument,
  revise,
  signDraft,
  stream,
} from "../unit/electron/documents/handmade-pdf.ts";
import { measure, record } from "./measure.ts";

/** Three signatures on as many pages, each with a page of text of its own. */
async function signThrice(pages: number): Promise<{ readonly draft: Draft; readonly root: Uint8Array }> {
  const root = await issue({ name: "Akar Panel", isAuthority: true });
  const numbers = Array.from({ length: pages - 2 }, (_, index) => 1000 + index * 2);
  const text = "BT /F1 12 Tf 72 700 Td (Nilai akhir 91,25) Tj ET ".repeat(60);
  const added = numbers.flatMap((number): [number, string][] => [
    [
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R /Resources << /Font << /F1 7 0 R >> >> >>`,
    ],
    [number + 1, stream(text)],
  ]);
  const kids = [3, 4, ...numbers].map((number) => `${number} 0 R`).join(" ");
  let draft = revise(draftDocument(), {
    ...Object.fromEntries(added),
    2: `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
  });
  for (const name of ["Ketua", "Sekretaris", "Anggota"])
    draft = signDraft(draft, await issue({ name, issuer: root }), { name });
  return { draft, root: root.der };
}

test.each([2, 500])("verification of 3 signatures on %i pages", async (pages) => {
  const { draft, root } = await signThrice(pages);
  expect((await PDF.load(draft.bytes)).getPageCount()).toBe(pages);
  const verification = {
    trustedRootsDer: [root],
    revocationListsDer: [],
    requireSigners: false,
    at: "2026-11-23T00:00:00.000Z",
  };
  await measure(`verify 3 signatures, ${pages} pages`, 15, async () => {
    const report = await verifyPdf(draft.bytes, verification);
    expect(report.valid).toBe(true);
    return undefined;
  });
  record(`memory after verifying ${pages} pages`, [process.memoryUsage().rss / 2 ** 20], "MiB");
  if (spawnSync("pdfsig", ["-v"]).error !== undefined) return;
  const folder = await mkdtemp(join(tmpdir(), "pleno-verify-"));
  const path = join(folder, "signed.pdf");
  await writeFile(path, draft.bytes);
  await measure(`pdfsig -nocert, ${pages} pages (process; compares no revisions)`, 5, () => {
    spawnSync("pdfsig", ["-nocert", path]);
    return undefined;
  });
  await rm(folder, { recursive: true });
});
