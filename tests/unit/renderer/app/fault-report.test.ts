import { expect, test } from "vitest";
import { writeFaultReport } from "#renderer/app/fault-report.ts";

function reportOf(message: string): string {
  const cause = new TypeError(message);
  cause.stack = `TypeError: ${message}\n    at Rubrik (http://127.0.0.1:4173/assets/index-abc.js:10:5)`;
  return writeFaultReport({
    version: "1.2.3",
    route: "#/dossiers/2026-014/kebaruan",
    agent: "Chromium",
    at: "2026-06-18T03:42:07.000Z",
    cause,
    eventTypes: ["mark-entered", "sheet-released"],
  });
}

test("says where in the program it happened and which kinds of events came before", () => {
  const report = reportOf("x is undefined");
  expect(report).toContain("Pleno 1.2.3");
  expect(report).toContain("route: /dossiers/…/…");
  expect(report).toContain("TypeError: x is undefined");
  expect(report).toContain("at Rubrik (index-abc.js:10:5)");
  expect(report).toContain("mark-entered\n  sheet-released");
});

test("holds no id of a dossier and nothing that a message quotes", () => {
  const report = reportOf('cannot read "Posyandu Kecapi 87,5" of {"name":"Ratna"}');
  expect(report).not.toMatch(/2026-014|kebaruan|Posyandu|87,5|Ratna|127\.0\.0\.1/u);
});
