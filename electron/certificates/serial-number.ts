import { randomBytes } from "node:crypto";

const SERIAL_BYTES = 16;

/** Random and positive as RFC 5280, 4.1.2.2 asks: the highest bit is clear and the first byte is not zero. */
export function randomSerial(): string {
  const bytes = randomBytes(SERIAL_BYTES);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString("hex");
}
