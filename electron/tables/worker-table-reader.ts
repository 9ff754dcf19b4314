import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { TableReader, Task } from "#shared/host/ports.ts";
import type { TableError } from "#shared/intake/workbook.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { MAX_TABLE_BYTES, type ReadTable } from "./read-table.ts";
import type { TableAsk, TableOrder, TableReply } from "./worker-protocol.ts";

/** A workbook of the largest size allowed is parsed within it. */
const MEMORY_LIMIT_MEGABYTES = 3072;

/** Bytes copied before others have their turn. */
const COPIED_AT_ONCE = 8 * 1024 * 1024;

type ReadResult = Result<ReadTable, TableError | { readonly type: "cancelled" }>;

/** Reads each table in a thread of its own, which ends with it; giving up ends the thread at once. */
export function createWorkerTableReader(workerUrl: URL): TableReader {
  return {
    read: async ({ name, bytes }, reading, task) => {
      if (bytes.length > MAX_TABLE_BYTES)
        return err({ type: "table-too-large", name, limit: MAX_TABLE_BYTES });
      const copy = await copyInTurns(bytes);
      if (task.cancelled) return err({ type: "cancelled" });
      return readInThread(workerUrl, { name, bytes: copy, reading }, task);
    },
  };
}

/** A copy, because the caller keeps its bytes and a buffer of a pool cannot be handed over; others have their turns. */
async function copyInTurns(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += COPIED_AT_ONCE) {
    copy.set(bytes.subarray(at, at + COPIED_AT_ONCE), at);
    await setImmediate();
  }
  return copy;
}

function readInThread(
  workerUrl: URL,
  order: TableOrder & { readonly bytes: Uint8Array<ArrayBuffer> },
  task: Task,
): Promise<ReadResult> {
  const { name, bytes } = order;
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl, {
      workerData: order,
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MEGABYTES },
    });
    const settle = (result: ReadResult): void => {
      void worker.terminate();
      resolve(result);
    };
    const next = (): void => {
      const ask: TableAsk = { type: "next" };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(ask);
    };
    task.onCancel(() => settle(err({ type: "cancelled" })));
    worker.on("message", createCollector(next, settle));
    worker.on("error", (cause) =>
      settle(
        err(
          isOutOfMemory(cause)
            ? { type: "table-too-large", name, limit: MAX_TABLE_BYTES }
            : { type: "table-unreadable", name },
        ),
      ),
    );
    worker.on("exit", () => settle(err({ type: "table-unreadable", name })));
  });
}

/** Puts the portions of a table together again; `next` asks for another one. */
function createCollector(next: () => void, settle: (result: ReadResult) => void) {
  let head: Extract<TableReply, { type: "begun" }> | null = null;
  const rows: (readonly string[])[][] = [];
  return (reply: TableReply): void => {
    switch (reply.type) {
      case "refused":
        return settle(err(reply.error));
      case "begun":
        head = reply;
        rows.push(...reply.sheets.map(() => []));
        return next();
      case "rows":
        for (const row of reply.rows) rows[reply.sheet]?.push(row);
        return next();
      case "done":
        if (!head) return;
        return settle(
          ok({
            kind: head.kind,
            encoding: head.encoding,
            separator: head.separator,
            sheets: head.sheets.map((sheet, index) => ({ ...sheet, rows: rows[index] ?? [] })),
          }),
        );
    }
  };
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
}
