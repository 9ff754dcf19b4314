import { parentPort, workerData } from "node:worker_threads";
import { openPkcs12 } from "./pkcs12.ts";
import type { Pkcs12Order } from "./pkcs12-protocol.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by worker-pkcs12.ts alone
const { file, passphrase } = workerData as Pkcs12Order;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await openPkcs12(file, passphrase));
