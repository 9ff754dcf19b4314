import { parentPort, workerData } from "node:worker_threads";
import type { Sheet } from "#shared/intake/workbook.ts";
import { readTable } from "./read-table.ts";
import type { TableOrder, TableReply } from "./worker-protocol.ts";

/** Characters of one portion; the host's thread takes it in within a few milliseconds. */
const PORTION_CHARACTERS = 250_000;
const PORTION_ROWS = 2000;

function tell(reply: TableReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reply);
}

function* portionsOf(sheets: readonly Sheet[]): Generator<TableReply> {
  for (const [sheet, { rows }] of sheets.entries()) {
    let portion: (readonly string[])[] = [];
    let characters = 0;
    for (const row of rows) {
      portion.push(row);
      characters += row.reduce((sum, cell) => sum + cell.length, 0);
      if (characters < PORTION_CHARACTERS && portion.length < PORTION_ROWS) continue;
      yield { type: "rows", sheet, rows: portion };
      portion = [];
      characters = 0;
    }
    yield { type: "rows", sheet, rows: portion };
  }
  yield { type: "done" };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by worker-table-reader.ts alone
const { name, bytes, reading } = workerData as TableOrder;
const table = readTable({ name, bytes }, reading);
if (table.ok) {
  const { kind, encoding, separator, sheets } = table.value;
  const portions = portionsOf(sheets);
  parentPort?.on("message", () => {
    const portion = portions.next();
    if (!portion.done) tell(portion.value);
  });
  tell({
    type: "begun",
    kind,
    encoding,
    separator,
    sheets: sheets.map((sheet) => ({ name: sheet.name, malformedRow: sheet.malformedRow })),
  });
} else tell({ type: "refused", error: table.error });
