import { parseArgs } from "node:util";
import { err, ok, type Result } from "#shared/result.ts";

export interface BrowserHostArguments {
  readonly data: string | undefined;
  readonly port: number | undefined;
  readonly opensWindow: boolean;
  readonly keepsRunning: boolean;
  readonly graceMilliseconds: number;
}

/** Reads the command line, or says in one sentence what it does not allow. */
export function readArguments(argv: readonly string[]): Result<BrowserHostArguments, string> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        data: { type: "string" },
        port: { type: "string" },
        "no-open": { type: "boolean", default: false },
        "keep-running": { type: "boolean", default: false },
        grace: { type: "string", default: "10" },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !isPort(port)) return err(`--port: 0-65535 (${String(values.port)}?)`);
    const grace = Number(values.grace);
    if (!(grace >= 1 && grace <= 3600)) return err(`--grace: 1-3600 detik (seconds); ${values.grace}?`);
    return ok({
      data: values.data,
      port,
      opensWindow: !values["no-open"],
      keepsRunning: values["keep-running"],
      graceMilliseconds: grace * 1000,
    });
  } catch (cause) {
    return err(
      `Argumen tidak dikenal (unknown argument): ${String(cause)}. --data DIR, --port N, --no-open, --keep-running, --grace DETIK`,
    );
  }
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535;
}
