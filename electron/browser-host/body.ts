import type { IncomingMessage } from "node:http";

/** Reads the whole body, or gives up with "too-large" as soon as that is known. */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number,
): Promise<Uint8Array | "too-large"> {
  if (Number(request.headers["content-length"] ?? 0) > limitBytes) return "too-large";
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limitBytes) {
        chunks.length = 0;
        resolve("too-large");
      } else chunks.push(chunk);
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
    request.on("aborted", () => reject(new Error("the page went away")));
  });
}
