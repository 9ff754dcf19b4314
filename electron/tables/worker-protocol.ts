import type { TableReading } from "#shared/host/ports.ts";
import type { TableError, Workbook } from "#shared/intake/workbook.ts";

export interface TableOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: TableReading;
}

/** Rows come in portions, each asked for, so that the host's thread never takes in more than one at a time. */
export type TableReply =
  | { readonly type: "refused"; readonly error: TableError }
  | {
      readonly type: "begun";
      readonly kind: Workbook["kind"];
      readonly encoding: string | null;
      readonly separator: string | null;
      readonly sheets: readonly { readonly name: string; readonly malformedRow: number | null }[];
    }
  | { readonly type: "rows"; readonly sheet: number; readonly rows: readonly (readonly string[])[] }
  | { readonly type: "done" };

export interface TableAsk {
  readonly type: "next";
}
