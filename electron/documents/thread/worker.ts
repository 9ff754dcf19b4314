import { parentPort } from "node:worker_threads";
import { err, type Result } from "#shared/result.ts";
import { readAttachment } from "../pdf/attachments.ts";
import { type Fonts, loadFonts } from "../render/fonts.ts";
import { type PreparedSignature, prepareSignature } from "../sign/prepare-signature.ts";
import { reserveField } from "../sign/reserve-field.ts";
import type { SignError } from "../sign/sign-input.ts";
import { addValidationData } from "../sign/validation-data.ts";
import { verifyPdf } from "../verify/verify.ts";
import type { ThreadReply, ThreadRequest } from "./thread-protocol.ts";

let fonts: Fonts | null = null;

async function answer(request: ThreadRequest): Promise<ThreadReply> {
  const { id, pdf, type } = request;
  switch (type) {
    case "verify":
      return { id, type, report: await verifyPdf(pdf, request.verification) };
    case "attachment":
      return { id, type, read: await readAttachment(pdf, request.name, request.maxBytes) };
    case "prepare":
      return { id, type, prepared: await prepare(request) };
    case "reserve":
      return { id, type, reserved: await reserveField(pdf, request.field, request.at) };
    case "validation-data":
      return { id, type, added: await addValidationData(pdf, request.data, request.at) };
  }
}

/** The font of the printed block is read at the first signature. */
async function prepare({
  pdf,
  plan,
  resourcesDirectory,
}: Extract<ThreadRequest, { type: "prepare" }>): Promise<Result<PreparedSignature, SignError>> {
  if (fonts === null) {
    const loaded = loadFonts(resourcesDirectory);
    // A broken installation; reported like any other output that does not come out right.
    if (!loaded.ok) return err({ type: "revision-failed" });
    fonts = loaded.value;
  }
  return prepareSignature(fonts, pdf, plan);
}

parentPort?.on("message", (request: ThreadRequest) => {
  void answer(request).then((reply) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(reply);
  });
});
