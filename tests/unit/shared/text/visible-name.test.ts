import { expect, test } from "vitest";
import { visibleName } from "#shared/text/visible-name.ts";

test("a name that turns its direction shows that it does", () => {
  expect(visibleName("laporan\u202egpj.exe")).toBe("laporan\ufffdgpj.exe");
  expect(visibleName("\u2066a\u2069\u200e\u200f")).toBe("\ufffda\ufffd\ufffd\ufffd");
});

test("any other name stays as it is", () => {
  expect(visibleName("Anggaran 2026 – é عربي.pdf")).toBe("Anggaran 2026 – é عربي.pdf");
});
