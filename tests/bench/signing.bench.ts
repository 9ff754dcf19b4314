import { createPrivateKey, sign } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { type Fonts, loadFonts } from "#electron/documents/render/fonts.ts";
import { renderPdf } from "#electron/documents/render/render.ts";
import { signPdf } from "#electron/documents/sign/sign.ts";
import type { PdfSigner } from "#electron/documents/sign/sign-input.ts";
import type { KeyAlgorithm } from "#shared/certificates/certificates.ts";
import { signatureSlot } from "#shared/documents/signature-slots.ts";
import { fileHosts } from "#tests/support/contract-hosts.ts";
import { setUpPanel } from "#tests/support/contract-panel.ts";
import { dealtTo, markAll, must, openContent } from "#tests/support/people.ts";
import { buildRenderInput } from "../unit/electron/documents/document-fixtures.ts";
import { buildPanel } from "../unit/electron/documents/panel-fixtures.ts";
import { desk, signedAt } from "../unit/electron/documents/signing-fixtures.ts";
import { measure, record } from "./measure.ts";
import { generatedBundle } from "./panel.ts";

const ALGORITHMS: readonly KeyAlgorithm[] = ["ecdsa-p256", "rsa-3072"];
const BATCH = 20;
/** What one judge hands in at most. */
const SHEETS = 420;
const MEBIBYTE = 1024 ** 2;
/** Of a millisecond. */
const NANOSECONDS = 1e6;

let fonts: Fonts;
let pdf: Uint8Array;
const signers = new Map<KeyAlgorithm, PdfSigner>();

beforeAll(async () => {
  const loaded = loadFonts("resources");
  if (!loaded.ok) throw new Error("no fonts");
  fonts = loaded.value;
  pdf = await render();
  const panel = await buildPanel(ALGORITHMS);
  for (const [index, algorithm] of ALGORITHMS.entries()) {
    const member = panel.members[index];
    if (member) signers.set(algorithm, member.signer);
  }
});

async function render(): Promise<Uint8Array> {
  const rendered = await renderPdf(fonts, buildRenderInput());
  if (!rendered.ok) throw new Error("not rendered");
  return rendered.value;
}

function signerOf(algorithm: KeyAlgorithm): PdfSigner {
  const signer = signers.get(algorithm);
  if (!signer) throw new Error(`no key ${algorithm}`);
  return signer;
}

async function signOne(bytes: Uint8Array, algorithm: KeyAlgorithm, isVisible: boolean): Promise<Uint8Array> {
  const appearance = {
    rectangle: signatureSlot(0, 1),
    heading: "Ditandatangani secara elektronik",
    timeText: "22 November 2026 pukul 16.15.30 WIB",
    qrText: "pleno:season:kind:5f0c8f6e2c1d4b7a9e3f5f0c8f6e2c1d4b7a9e3f",
  };
  const signed = await signPdf(desk, {
    pdf: bytes,
    signer: signerOf(algorithm),
    name: "Dr. Ni Luh Ayu Saraswati, M.Sc.",
    role: "Ketua",
    reason: "",
    location: "",
    signedAt,
    appearance: isVisible ? appearance : undefined,
  });
  if (!signed.ok) throw new Error(JSON.stringify(signed.error));
  return signed.value;
}

describe("signing a record of two pages, with the check before and after", () => {
  for (const algorithm of ALGORITHMS) {
    test(`raw signature, ${algorithm}`, async () => {
      const key = createPrivateKey({
        key: Buffer.from(signerOf(algorithm).privateKeyPkcs8),
        format: "der",
        type: "pkcs8",
      });
      await measure(`${BATCH} raw signatures by OpenSSL, ${algorithm}`, 7, () => {
        for (let count = 0; count < BATCH; count += 1) sign("sha256", pdf.subarray(0, 128), key);
        return undefined;
      });
    });
    for (const isVisible of [false, true]) {
      test(`${isVisible ? "visible" : "invisible"}, ${algorithm}`, async () => {
        await signOne(pdf, algorithm, isVisible);
        await measure(
          `${BATCH} signatures, ${isVisible ? "visible" : "invisible"}, ${algorithm}`,
          7,
          async () => {
            for (let count = 0; count < BATCH; count += 1) await signOne(pdf, algorithm, isVisible);
          },
        );
      });
    }
  }
});

test("one judge signs every released sheet, through the host and its worker", async () => {
  const kind = await fileHosts();
  const panel = await setUpPanel(kind, {}, await generatedBundle(SHEETS, 2, 2));
  const [judge] = panel.judges;
  if (!judge) throw new Error("no judge");
  const { client } = judge;
  must(await client["packet.accept"]({ file: await panel.packetFor(judge.memberId) }));
  await openContent(judge);
  const dossierIds = dealtTo(panel.bundle, judge.memberId);
  for (const dossierId of dossierIds) await markAll(judge, dossierId, 8000);
  must(await client["sheet.release"]({ dossierIds }));
  const before = process.memoryUsage.rss();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 200);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const details = { filled: false, paper: "F4", language: "id", taskId: "all" } as const;
  await measure(`${SHEETS} sheets rendered and signed by the host, wall`, 1, async () => {
    const file = must(await client["document.make-own"]({ kind: "signed-sheets", dossierIds, ...details }));
    expect(Object.keys(unzipSync(file.bytes))).toHaveLength(dossierIds.length);
    return undefined;
  });
  delay.disable();
  clearInterval(watch);
  record("longest block of the host meanwhile", [delay.max / NANOSECONDS]);
  record("memory it took beside what was there", [(highest - before) / MEBIBYTE], "MiB");
  record("memory of host and worker at most", [highest / MEBIBYTE], "MiB");
  await kind.close();
});
