import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PanelCertificate } from "#electron/documents/certificate.ts";
import { createWorkerReader, type WorkerReader } from "#electron/documents/worker-reader.ts";
import { type BuiltWorker, buildWorker } from "./built-worker.ts";
import { resourcesDirectory, resultJson } from "./document-fixtures.ts";
import { buildPanelCertificate, renderSample, signedAt, signSample } from "./signing-fixtures.ts";

let built: BuiltWorker;
let reader: WorkerReader;
let panel: PanelCertificate;
let signed: Uint8Array;

beforeAll(async () => {
  built = await buildWorker();
  reader = createWorkerReader({ workerUrl: built.workerUrl, resourcesDirectory, memoryLimitMegabytes: 200 });
  panel = await buildPanelCertificate();
  signed = await signSample(await renderSample(), panel);
}, 60_000);

afterAll(async () => {
  await reader.close();
  await built.remove();
});

/** A cross-reference that announces two thousand million objects in three bytes. */
function buildCrossReferenceBomb(): Uint8Array {
  const objects = [
    "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
    "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n",
  ].join("");
  const table = "<</Type/XRef/Size 2000000000/W[0 0 0]/Index[0 2000000000]/Root 1 0 R/Length 3>>";
  const end = `9 0 obj\n${table}\nstream\nabc\nendstream\nendobj\nstartxref\n${objects.length}\n%%EOF\n`;
  return Buffer.from(objects + end);
}

describe("createWorkerReader", () => {
  it("verifies and reads as in place", async () => {
    const report = await reader.verify(signed, { trustedRootsDer: [panel.rootDer], at: signedAt });
    expect(report).toMatchObject({ ok: true, value: { valid: true, codes: [] } });
    const attachment = await reader.readAttachment(signed, "result.json", 10_000);
    expect(attachment.ok && Buffer.compare(attachment.value, resultJson)).toBe(0);
    const absent = await reader.readAttachment(signed, "lain.json", 10_000);
    expect(absent).toEqual({ ok: false, error: { type: "no-attachment", name: "lain.json" } });
  });

  it("survives a document that eats all memory, and reads the next one", async () => {
    const bomb = await reader.verify(buildCrossReferenceBomb(), { at: signedAt });
    expect(bomb).toEqual({ ok: false, error: { type: "worker-crashed" } });
    const report = await reader.verify(signed, { trustedRootsDer: [panel.rootDer], at: signedAt });
    expect(report).toMatchObject({ ok: true, value: { valid: true } });
  }, 60_000);
});
