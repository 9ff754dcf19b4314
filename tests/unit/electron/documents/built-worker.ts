import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

export interface BuiltWorker {
  readonly directory: string;
  readonly workerUrl: URL;
  remove(): Promise<void>;
}

/** Bundles the worker as the product does, into a folder of its own, so that no stale build is ever tested. */
export async function buildWorker(): Promise<BuiltWorker> {
  // Inside the repository, because the built worker finds pdfmake in its node_modules.
  await mkdir(`${root}/.cache`, { recursive: true });
  const directory = await mkdtemp(`${root}/.cache/documents-worker-`);
  await build({
    configFile: false,
    root,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: directory,
      target: "node20",
      minify: false,
      rolldownOptions: {
        input: `${root}/electron/documents/render/worker.ts`,
        external: [/^node:/, /^pdfmake/],
        output: { entryFileNames: "documents.js" },
      },
    },
  });
  return {
    directory,
    workerUrl: pathToFileURL(`${directory}/documents.js`),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
