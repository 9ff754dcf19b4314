import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import { expect, test } from "vitest";
import { openFolder } from "#renderer/features/proposals/folder-source.ts";
import { openZip } from "#renderer/features/proposals/zip-source.ts";
import { matchAttachments } from "#shared/intake/attachment-match.ts";

test("a ZIP gives its files and names the ones it refuses", async () => {
  const writer = new ZipWriter(new BlobWriter("application/zip"), { useWebWorkers: false });
  await writer.add("P-1/surat.pdf", new TextReader("isi surat ".repeat(500)));
  await writer.add("../keluar.pdf", new TextReader("x"));
  await writer.add("P-2/rahasia.pdf", new TextReader("x"), { password: "kunci", zipCrypto: true });
  const blob = await writer.close();
  const source = await openZip(new File([blob], "lampiran.zip"));
  expect(source.files.map(({ path, size }) => [path, size])).toEqual([
    ["P-1/surat.pdf", 5000],
    ["../keluar.pdf", 1],
  ]);
  expect(source.refused).toEqual([{ path: "P-2/rahasia.pdf", reason: "encrypted" }]);
  expect(matchAttachments(source.files, []).refused).toEqual([
    { path: "../keluar.pdf", problem: "unsafe-name" },
  ]);
  const [first] = source.files;
  expect(new TextDecoder().decode(await first?.read())).toBe("isi surat ".repeat(500));
  await source.close();
});

test("an entry that is larger than it says is never taken whole", async () => {
  const writer = new ZipWriter(new BlobWriter("application/zip"), { useWebWorkers: false });
  await writer.add("P-1/besar.pdf", new TextReader("x".repeat(100_000)));
  const bytes = new Uint8Array(await (await writer.close()).arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  const source = await openZip(new File([bytes], "bom.zip"));
  await expect(source.files[0]?.read()).rejects.toThrow();
});

test("a folder's own name is no part of its paths", async () => {
  const file = new File(["isi"], "surat.pdf");
  Object.defineProperty(file, "webkitRelativePath", { value: "lampiran/P-1/surat.pdf" });
  const source = openFolder([file]);
  expect(source.name).toBe("lampiran");
  expect(source.files.map(({ path }) => path)).toEqual(["P-1/surat.pdf"]);
  expect(await source.files[0]?.read()).toEqual(new TextEncoder().encode("isi"));
});
