import { expect, test } from "vitest";
import { readLogo } from "#renderer/features/documents/logo-file.ts";

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

test("a picture is known by its first bytes and carried whole", () => {
  const bytes = new Uint8Array(20_000).map((_, index) => PNG[index] ?? index % 251);
  const read = readLogo(bytes);
  if (!read.ok) throw new Error("refused");
  expect(read.value.mediaType).toBe("image/png");
  expect(new Uint8Array(Buffer.from(read.value.data, "base64"))).toEqual(bytes);
  expect(readLogo(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toMatchObject({
    ok: true,
    value: { mediaType: "image/jpeg" },
  });
});

test("what is no picture, or too large a one, is refused", () => {
  expect(readLogo(new TextEncoder().encode("<svg/>"))).toMatchObject({
    error: { type: "logo-refused", problem: "not-an-image" },
  });
  const large = new Uint8Array(1.6 * 1024 * 1024);
  large.set(PNG);
  expect(readLogo(large)).toMatchObject({ error: { type: "logo-refused", problem: "too-large" } });
});
