import { createPanelCertificate, type PanelCertificate } from "#electron/certificates/panel-certificate.ts";
import { renderPdf } from "#electron/documents/render/render.ts";
import { prepareSignature } from "#electron/documents/sign/prepare-signature.ts";
import { type SigningDesk, signPdf } from "#electron/documents/sign/sign.ts";
import type { SignInput } from "#electron/documents/sign/sign-input.ts";
import { verifyPdf } from "#electron/documents/verify/verify.ts";
import { buildRenderInput, requireFonts } from "./document-fixtures.ts";

export const signedAt = "2026-11-22T09:15:30Z";

/** Opens documents in this thread, as the product does in another. */
export const desk: SigningDesk = {
  prepare: (pdf, plan) => prepareSignature(requireFonts(), pdf, plan),
  verify: verifyPdf,
};

export const appearance = {
  rectangle: { left: 320, bottom: 90, width: 235, height: 78 },
  heading: "Ditandatangani secara elektronik oleh",
  timeText: "22 November 2026 17.15.30 WITA",
  qrText: "pleno:BA-01:5f0c8f6e2c1d4b7a9e3f",
} as const;

/** A panel certificate valid for a year around `signedAt`. */
export function buildPanelCertificate(commonName = "Panel Penilai LKTI 2026"): Promise<PanelCertificate> {
  return createPanelCertificate({
    commonName,
    organization: "Universitas Bhinneka",
    seasonName: "Musim 2026",
    notBefore: "2026-06-01T00:00:00Z",
    notAfter: "2027-06-01T00:00:00Z",
    serials: { root: "1f3a9c", leaf: "c4d2e7" },
  });
}

/** The sample record, rendered. */
export async function renderSample(): Promise<Uint8Array> {
  const rendered = await renderPdf(requireFonts(), buildRenderInput());
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value;
}

export function buildSignInput(
  pdf: Uint8Array,
  panel: PanelCertificate,
  changes: Partial<SignInput> = {},
): SignInput {
  return {
    pdf,
    signer: { privateKeyPkcs8: panel.leafPrivateKeyPkcs8, certificateChainDer: panel.chainDer },
    name: "Dr. Ni Luh Ayu Saraswati, M.Sc.",
    role: "Ketua panel",
    reason: "Berita acara final",
    location: "Denpasar",
    signedAt,
    appearance,
    ...changes,
  };
}

/** Signs or fails the test. */
export async function signSample(
  pdf: Uint8Array,
  panel: PanelCertificate,
  changes: Partial<SignInput> = {},
): Promise<Uint8Array> {
  const signed = await signPdf(desk, buildSignInput(pdf, panel, changes));
  if (!signed.ok) throw new Error(JSON.stringify(signed.error));
  return signed.value;
}
