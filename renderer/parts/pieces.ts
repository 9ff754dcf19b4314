import type { HostClient } from "#renderer/host/connect-host.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { SeasonError } from "#shared/season/season-error.ts";

/** One piece of a large file: small enough that a call never holds much. */
const PIECE_BYTES = 16 * 1024 * 1024;

/** Fetches what the host holds ready, piece by piece, into a blob that the browser keeps on the disk when it is large. */
export async function fetchPieces(
  client: HostClient,
  { transferId, size }: { readonly transferId: string; readonly size: number },
): Promise<Result<Blob, SeasonError>> {
  const pieces: Blob[] = [];
  try {
    for (let offset = 0; offset < size; offset += PIECE_BYTES) {
      const piece = await client["transfer.read"]({ transferId, offset, length: PIECE_BYTES });
      if (!piece.ok) return piece;
      pieces.push(new Blob([new Uint8Array(piece.value)]));
    }
    return ok(new Blob(pieces, { type: "application/octet-stream" }));
  } finally {
    await client["transfer.end"]({ transferId });
  }
}

/** Hands a file of any size to the host, piece by piece; whoever uses it ends the transfer. */
export async function sendPieces(client: HostClient, file: File): Promise<Result<string, SeasonError>> {
  const begun = await client["transfer.begin"]({ name: file.name });
  if (!begun.ok) return begun;
  const { transferId } = begun.value;
  for (let offset = 0; offset < file.size; offset += PIECE_BYTES) {
    const bytes = await readPiece(file, offset);
    const sent = bytes
      ? await client["transfer.append"]({ transferId, offset, bytes })
      : err({ type: "file-unreadable", name: file.name, problem: "unreadable" } as const);
    if (!sent.ok) {
      await client["transfer.end"]({ transferId });
      return sent;
    }
  }
  return ok(transferId);
}

async function readPiece(file: File, offset: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(offset, offset + PIECE_BYTES).arrayBuffer());
  } catch {
    return null;
  }
}
