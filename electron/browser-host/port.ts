import { randomInt } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import { err, ok, type Result } from "#shared/result.ts";

export interface PortInUse {
  readonly type: "port-in-use";
  readonly port: number;
}

/**
 * Binds the installation's own port. IndexedDB belongs to the origin, port included, so a stored port is never
 * given up for another one.
 */
export async function listenOnOwnPort(
  server: Server,
  dataDirectory: string,
  requested?: number,
): Promise<Result<number, PortInUse>> {
  if (requested !== undefined) return listen(server, requested);
  const file = join(dataDirectory, "port");
  const stored = await readPort(file);
  if (stored !== undefined) return listen(server, stored);
  let outcome = await listen(server, randomPort());
  for (let attempt = 1; attempt < 20 && !outcome.ok; attempt += 1) {
    outcome = await listen(server, randomPort());
  }
  if (outcome.ok) await writeFile(file, `${outcome.value}\n`, { mode: 0o600 });
  return outcome;
}

export function describePortInUse({ port }: PortInUse): string {
  return (
    `Port ${port} sedang dipakai program lain, padahal data Pleno di peramban terikat pada port ini; tutup program itu lalu mulai lagi. ` +
    `(Port ${port} is used by another program and Pleno's data in the browser belongs to this port; close that program and start again.)`
  );
}

async function readPort(file: string): Promise<number | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  const port = /^\d{4,5}\s*$/.test(text) ? Number(text) : 0;
  return port >= 1024 && port <= 65_535 ? port : undefined;
}

/** Below the range from which systems lend ports to outgoing connections, so it is rarely taken. */
function randomPort(): number {
  return randomInt(20_000, 32_000);
}

function listen(server: Server, port: number): Promise<Result<number, PortInUse>> {
  return new Promise((resolve, reject) => {
    const settle = (run: () => void) => (): void => {
      server.removeAllListeners("error");
      server.removeAllListeners("listening");
      run();
    };
    server.once("error", (cause: NodeJS.ErrnoException) =>
      settle(() =>
        cause.code === "EADDRINUSE" || cause.code === "EACCES"
          ? resolve(err({ type: "port-in-use", port }))
          : reject(cause),
      )(),
    );
    server.once(
      "listening",
      settle(() => resolve(ok(boundPort(server)))),
    );
    server.listen(port, "127.0.0.1");
  });
}

function boundPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
