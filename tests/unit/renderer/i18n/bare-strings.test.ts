import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findBareStrings } from "./bare-strings.ts";

function findInFolder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => join(folder, name))
    .flatMap((path) =>
      findBareStrings(path, readFileSync(path, "utf8")).map(({ line, text }) => `${path}:${line}: ${text}`),
    );
}

test("no component holds a sentence of its own", () => {
  expect(findInFolder("renderer")).toEqual([]);
});

test.each([
  ["text between tags", "<p>Simpan dahulu</p>"],
  ["text beside a value", "<p>Nilai {mark}</p>"],
  ["a name for screen readers", '<button aria-label="Tutup" />'],
  ["a hint", '<input placeholder="Cari" />'],
  ["a string in braces", '<p>{"Simpan"}</p>'],
  ["one arm of a choice", '<p>{busy ? "Menyimpan" : text.t("action.save")}</p>'],
  ["what appears only sometimes", '<p>{failed && "Gagal"}</p>'],
  ["a template with words", "<p>{`Langkah ${step}`}</p>"],
  ["an attribute in braces", "<Page title={`Baris ${row}`} />"],
  ["a fallback", '<Page title={name ?? "Tanpa nama"} />'],
  ["a choice of a list", '<Select choices={[{ value: "a", label: "Semua" }]} />'],
  ["a column deep within an attribute", '<Table render={() => <b title="Nilai">{x}</b>} />'],
])("catches %s", (_what, component) => {
  expect(findBareStrings("violation.tsx", `const view = ${component};`)).toHaveLength(1);
});

test.each([
  ["signs", "<p>– · 12 / 60 ✓</p>"],
  ["keys of the keyboard", "<kbd>Ctrl</kbd>"],
  ["sentences of the catalog", '<p title={text.t("app.name")}>{text.t("app.tagline")}</p>'],
  ["what nobody sees", '<p className="soft" id="x" data-state={isOpen ? "open" : "shut"}>{x}</p>'],
  ["a comparison", '<p>{state === "open" && count}</p>'],
])("lets %s pass", (_what, component) => {
  expect(findBareStrings("fine.tsx", `const view = ${component};`)).toEqual([]);
});
