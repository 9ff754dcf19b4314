import { Worker } from "node:worker_threads";
import { err } from "#shared/result.ts";
import { LARGEST_PKCS12, type Pkcs12Order, type Pkcs12Reply } from "./pkcs12-protocol.ts";

const MEMORY_LIMIT_MEGABYTES = 512;
/** A file of 100,000 iterations takes three seconds; one that asks for billions would never end. */
const LONGEST_MILLISECONDS = 60_000;

/** Opens each PKCS#12 file in a thread of its own, which ends with it: deriving the key would hold the host up for seconds. */
export function createWorkerPkcs12(
  workerUrl: URL,
  longest = LONGEST_MILLISECONDS,
): (file: Uint8Array, passphrase: string) => Promise<Pkcs12Reply> {
  return async (file, passphrase) => {
    if (file.length > LARGEST_PKCS12) return err("too-large");
    const order: Pkcs12Order = { file: Uint8Array.from(file), passphrase };
    return new Promise((resolve) => {
      const worker = new Worker(workerUrl, {
        workerData: order,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MEGABYTES },
      });
      const settle = (reply: Pkcs12Reply): void => {
        clearTimeout(timer);
        void worker.terminate();
        resolve(reply);
      };
      const timer = setTimeout(() => settle(err("timed-out")), longest);
      worker.on("message", (reply: Pkcs12Reply) => settle(reply));
      worker.on("error", () => settle(err("failed")));
      worker.on("exit", () => settle(err("failed")));
    });
  };
}
