import { expect, test } from "vitest";
import { readLogo } from "#renderer/features/documents/logo-file.ts";

/** The beginning of a PNG up to its colour type (ISO/IEC 15948, 11.2.2): 2 is colour, 6 colour with transparency. */
function png(colourType: 2 | 6, size = 64): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.set([0, 0, 0, 8, 0, 0, 0, 8, 8, colourType, 0, 0, 0], 16);
  return bytes;
}

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const asIs = async (bytes: Uint8Array) => bytes;

test("a picture is known by its first bytes and carried whole", async () => {
  const bytes = png(2, 20_000).map((byte, index) => (index < 40 ? byte : index % 251));
  const read = await readLogo(bytes, asIs);
  if (!read.ok) throw new Error("refused");
  expect(read.value.mediaType).toBe("image/png");
  expect(new Uint8Array(Buffer.from(read.value.data, "base64"))).toEqual(bytes);
  expect(await readLogo(JPEG, asIs)).toMatchObject({ ok: true, value: { mediaType: "image/jpeg" } });
});

test("a picture that would stay transparent or grow too large as a PNG becomes a JPEG", async () => {
  for (const drawn of [png(6), png(2, 1.6 * 1024 * 1024)]) {
    const read = await readLogo(png(6), async (_, mediaType) => (mediaType === "image/png" ? drawn : JPEG));
    expect(read).toMatchObject({ ok: true, value: { mediaType: "image/jpeg" } });
  }
});

test("what is no picture, or too large a one, is refused", async () => {
  const notAnImage = { error: { type: "logo-refused", problem: "not-an-image" } };
  expect(await readLogo(new TextEncoder().encode("<svg/>"), asIs)).toMatchObject(notAnImage);
  expect(await readLogo(png(2), async () => null)).toMatchObject(notAnImage);
  const large = new Uint8Array(1.6 * 1024 * 1024);
  large.set(JPEG);
  expect(await readLogo(JPEG, async () => large)).toMatchObject({
    error: { type: "logo-refused", problem: "too-large" },
  });
});
