import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect } from "vitest";
import type { HostClient } from "./contract-hosts.ts";
import { must } from "./people.ts";
import { runScript, SCRIPT } from "./recount-script.ts";

export function exportRequest(format: "xlsx" | "csv" | "json" | "recount-script", hasMark = true) {
  return { format, language: "id", hasMark } as const;
}

/** Tables and record from the one frozen result, and a script that recounts it. */
export async function exportEverything(client: HostClient): Promise<void> {
  const json = must(await client["result.export"](exportRequest("json")));
  expect(json.name).toBe("result.json");
  expect(must(await client["document.recount"]({ file: json }))).toMatchObject({
    report: { outcome: "same", rows: 4 },
    isNewer: false,
  });
  expect(runScript(json.bytes)).toMatchObject({ status: 0, verdict: "same" });
  const script = must(await client["result.export"](exportRequest("recount-script")));
  expect([script.name, Buffer.from(script.bytes)]).toEqual(["hitung-ulang.mjs", readFileSync(SCRIPT)]);
  const xlsx = must(await client["result.export"](exportRequest("xlsx")));
  expect(Object.keys(unzipSync(xlsx.bytes)).filter((path) => path.includes("worksheets/sheet"))).toHaveLength(
    7,
  );
  const marked = must(await client["result.export"](exportRequest("csv")));
  const bare = must(await client["result.export"](exportRequest("csv", false)));
  expect([...marked.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(Buffer.from(marked.bytes.subarray(3))).toEqual(Buffer.from(bare.bytes));
  expect(Buffer.from(bare.bytes).toString("utf8").trimEnd().split("\r\n")).toHaveLength(5);
}
