import { expect, test } from "vitest";
import { readFiles } from "#renderer/host/file-access.ts";
import { err } from "#shared/result.ts";

const MEGABYTE = 1024 * 1024;
const LIMIT = 255 * MEGABYTE;

/** A file that says it is large without being so. */
function fileOf(name: string, size: number): File {
  const file = new File([new Uint8Array([1, 2, 3])], name);
  Object.defineProperty(file, "size", { value: size });
  return file;
}

test("reads all files that fit together", async () => {
  const result = await readFiles([fileOf("a.pleno", 100 * MEGABYTE), fileOf("b.pleno", 100 * MEGABYTE)]);
  expect(result).toMatchObject({ ok: true, value: [{ name: "a.pleno" }, { name: "b.pleno" }] });
});

test("refuses files that are too large together, since they travel in one request", async () => {
  const files = ["a", "b", "c"].map((name) => fileOf(`${name}.pleno`, 100 * MEGABYTE));
  expect(await readFiles(files)).toEqual(err({ type: "too-large-together", number: 3, limit: LIMIT }));
});

test("names the one file that is too large by itself", async () => {
  const refused = await readFiles([fileOf("besar.pleno", LIMIT + 1)]);
  expect(refused).toEqual(err({ type: "too-large", name: "besar.pleno", limit: LIMIT }));
});

test("one unreadable file refuses all", async () => {
  const broken = fileOf("rusak.pleno", 3);
  broken.arrayBuffer = () => Promise.reject(new Error("gone"));
  expect(await readFiles([broken])).toEqual(err({ type: "unreadable", name: "rusak.pleno" }));
});
