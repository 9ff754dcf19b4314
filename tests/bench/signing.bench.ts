import { createPrivateKey, sign } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type Fonts, loadFonts } from "#electron/documents/render/fonts.ts";
import { renderPdf } from "#electron/documents/render/render.ts";
import { signPdf } from "#electron/documents/sign/sign.ts";
import type { PdfSigner } from "#electron/documents/sign/sign-input.ts";
import type { KeyAlgorithm } from "#shared/certificates/certificates.ts";
import { signatureSlot } from "#shared/documents/signature-slots.ts";
import { buildRenderInput } from "../unit/electron/documents/document-fixtures.ts";
import { buildPanel } from "../unit/electron/documents/panel-fixtures.ts";
import { signedAt } from "../unit/electron/documents/signing-fixtures.ts";
import { measure, record } from "./measure.ts";

const ALGORITHMS: readonly KeyAlgorithm[] = ["ecdsa-p256", "rsa-3072"];
const BATCH = 20;
/** What one judge hands in at most. */
const SHEETS = 420;

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
  const signed = await signPdf(fonts, {
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

  test("one judge, 420 sheets, each its own document", async () => {
    await measure(`${SHEETS} sheets rendered and signed, wall`, 1, async () => {
      for (let count = 0; count < SHEETS; count += 1) {
        const signed = await signOne(await render(), "ecdsa-p256", true);
        expect(signed.length).toBeGreaterThan(pdf.length);
      }
      return undefined;
    });
    record(`memory after ${SHEETS} signed sheets`, [process.memoryUsage.rss() / 1024 ** 2], "MiB");
  });
});
