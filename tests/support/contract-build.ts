import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import type * as entryTypes from "./contract-entry.ts";
import { projectRoot } from "./contract-folders.ts";

/** The types only: what is run is the built entry. */
export type BuiltHost = typeof entryTypes;

export interface Built {
  /** The built entry, for a process of its own. */
  readonly entry: string;
  readonly load: () => Promise<BuiltHost>;
  readonly remove: () => void;
}

/** Bundles the host as the product does, into a folder of its own, so that no stale build is ever tested. */
export async function buildHost(): Promise<Built> {
  // Inside the repository, because the built worker finds pdfmake in its node_modules.
  mkdirSync(join(projectRoot, ".cache"), { recursive: true });
  const outDir = mkdtempSync(join(projectRoot, ".cache", "contract-host-"));
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: "node20",
      minify: false,
      rolldownOptions: {
        input: {
          "host/entry": join(projectRoot, "tests/support/contract-entry.ts"),
          "workers/documents": join(projectRoot, "electron/documents/render/worker.ts"),
          "workers/verification": join(projectRoot, "electron/documents/thread/worker.ts"),
          "workers/analysis": join(projectRoot, "electron/analysis/worker.ts"),
          "workers/tables": join(projectRoot, "electron/tables/worker.ts"),
          "workers/certificates": join(projectRoot, "electron/certificates/pkcs12-worker.ts"),
        },
        external: [/^node:/, /^pdfmake/],
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  });
  const entry = pathToFileURL(join(outDir, "host", "entry.js")).href;
  return {
    entry,
    load: () => import(/* @vite-ignore */ entry),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
