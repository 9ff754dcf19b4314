import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as z from "zod";
import { ResultRecord } from "#shared/documents/result-record.ts";
import { projectRoot } from "#tests/support/contract-folders.ts";

const PUBLISHED = join(projectRoot, "docs", "result.schema.json");

/** `WRITE_SCHEMA=1` publishes a schema that was changed on purpose. */
it("is published in docs/ as it is in the program", () => {
  const schema = JSON.stringify(z.toJSONSchema(ResultRecord, { io: "input" }), null, 2);
  if (process.env["WRITE_SCHEMA"] === "1") writeFileSync(PUBLISHED, `${schema}\n`);
  expect(JSON.parse(readFileSync(PUBLISHED, "utf8"))).toEqual(JSON.parse(schema));
});
