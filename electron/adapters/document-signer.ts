import { type SigningDesk, signPdf } from "#electron/documents/sign/sign.ts";
import { toSigningError } from "#electron/documents/sign/signing-refusal.ts";
import { createTimestampClient } from "#electron/documents/sign/timestamp-client.ts";
import type { DocumentRevisions } from "#shared/host/document-ports.ts";
import type { Clock } from "#shared/host/ports.ts";
import { err, ok } from "#shared/result.ts";
import type { SignPdf } from "./age-key-vault.ts";
import type { DocumentThread } from "./document-thread.ts";

/** Signs here, where the key is; the document is opened at the desk. */
export function createPdfSigner(desk: SigningDesk): SignPdf {
  return async (pdf, signer, { appearance, certification, fieldName, timestampServer, ...details }) => {
    const signed = await signPdf(desk, {
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

export function createPdfRevisions(thread: DocumentThread, clock: Clock): DocumentRevisions {
  return {
    reserveField: async (pdf, field) => {
      const reserved = await thread.reserveField(pdf, field, clock.now());
      return reserved.ok ? reserved : err(toSigningError(reserved.error));
    },
    addValidationData: async (pdf, data) => {
      const added = await thread.addValidationData(pdf, data, clock.now());
      if (added.ok) return added;
      const { error } = added;
      if (error.type === "nothing-to-add") return err({ type: "pdf-refused", problem: error.type });
      return err(toSigningError(error));
    },
  };
}
