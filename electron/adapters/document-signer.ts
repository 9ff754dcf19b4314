import { type Fonts, loadFonts } from "#electron/documents/render/fonts.ts";
import { reserveField } from "#electron/documents/sign/reserve-field.ts";
import { signPdf } from "#electron/documents/sign/sign.ts";
import { toSigningError } from "#electron/documents/sign/signing-refusal.ts";
import { createTimestampClient } from "#electron/documents/sign/timestamp-client.ts";
import { addValidationData } from "#electron/documents/sign/validation-data.ts";
import type { DocumentRevisions } from "#shared/host/document-ports.ts";
import type { Clock } from "#shared/host/ports.ts";
import { err, ok } from "#shared/result.ts";
import type { SignPdf } from "./age-key-vault.ts";

/** The font of the printed block is read at the first signature. */
export function createPdfSigner(resourcesDirectory: string): SignPdf {
  let fonts: Fonts | null = null;
  return async (pdf, signer, { appearance, certification, fieldName, timestampServer, ...details }) => {
    if (!fonts) {
      const loaded = loadFonts(resourcesDirectory);
      // A broken installation; reported like any other output that does not come out right.
      if (!loaded.ok) return err({ type: "pdf-refused", problem: "self-check-failed" });
      fonts = loaded.value;
    }
    const signed = await signPdf(fonts, {
      ...details,
      pdf,
      signer,
      appearance: appearance ?? undefined,
      certification: certification ?? undefined,
      fieldName: fieldName ?? undefined,
      stamp: timestampServer === null ? undefined : createTimestampClient(timestampServer),
    });
    return signed.ok ? ok(signed.value) : err(toSigningError(signed.error));
  };
}

export function createPdfRevisions(clock: Clock): DocumentRevisions {
  return {
    reserveField: async (pdf, field) => {
      const reserved = await reserveField(pdf, field, clock.now());
      return reserved.ok ? reserved : err(toSigningError(reserved.error));
    },
    addValidationData: async (pdf, data) => {
      const added = await addValidationData(pdf, data, clock.now());
      if (added.ok) return added;
      const { error } = added;
      if (error.type === "nothing-to-add") return err({ type: "pdf-refused", problem: error.type });
      return err(toSigningError(error));
    },
  };
}
