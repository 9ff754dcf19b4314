import { describe, expect, it } from "vitest";
import { createWorkerPkcs12 } from "#electron/certificates/worker-pkcs12.ts";

const FILE = new Uint8Array([0x30, 0]);

function threadOf(script: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}

describe("the thread that opens PKCS#12 files", () => {
  it("is given up when it takes too long", async () => {
    const open = createWorkerPkcs12(threadOf("setInterval(() => undefined, 1000)"), 50);
    expect(await open(FILE, "")).toEqual({ ok: false, error: "timed-out" });
  });

  it.each([
    ["throws", "throw new Error('broken')"],
    ["ends without an answer", ""],
    ["has too little memory", "new Uint8Array(2 ** 60)"],
  ])("is told from a file of an unknown kind when it %s", async (_how, script) => {
    expect(await createWorkerPkcs12(threadOf(script))(FILE, "")).toEqual({ ok: false, error: "failed" });
  });
});
