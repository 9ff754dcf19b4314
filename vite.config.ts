import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type EnvironmentOptions, type Plugin } from "vite";

const root = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Bundles Node entries into dist/, one level deep, so `../` from any of them is dist/ itself. */
function nodeEnvironment(
  input: Record<string, string>,
  format: "es" | "cjs",
  extension: string,
): EnvironmentOptions {
  return {
    consumer: "server",
    resolve: { noExternal: true, external: ["electron", "pdfmake"] },
    build: {
      ssr: true,
      outDir: root("dist"),
      emptyOutDir: false,
      target: "node20",
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: {
        input,
        external: [/^node:/, ...builtinModules, "electron", /^pdfmake/],
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: "chunks/[name]-[hash].js",
          ...(format === "cjs" ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}

const PDFJS = "node_modules/pdfjs-dist";

function pdfFolder(from: string, names = readdirSync(root(`${PDFJS}/${from}`))) {
  return names.map((name) => ({ fileName: `pdfjs/${from}/${name}`, source: `${PDFJS}/${from}/${name}` }));
}

/** What pdf.js asks for by name at run time: its worker, character maps, the 14 standard fonts, two image decoders. */
function pdfFiles(): Plugin {
  return {
    name: "pdf-files",
    applyToEnvironment: ({ name }) => name === "client",
    generateBundle() {
      const files = [
        { fileName: "pdfjs/worker.js", source: `${PDFJS}/legacy/build/pdf.worker.min.mjs` },
        { fileName: "pdfjs/LICENSE", source: `${PDFJS}/LICENSE` },
        ...pdfFolder("cmaps"),
        ...pdfFolder("standard_fonts"),
        // The page's policy keeps WebAssembly out, so the decoders of scanned pages come as JavaScript.
        ...pdfFolder("wasm", [
          "jbig2_nowasm_fallback.js",
          "openjpeg_nowasm_fallback.js",
          "LICENSE_JBIG2",
          "LICENSE_OPENJPEG",
        ]),
      ];
      for (const { fileName, source } of files)
        this.emitFile({ type: "asset", fileName, source: readFileSync(root(source)) });
    },
  };
}

/** A library asks by `eval` whether there are generators, which the page's policy reports; every browser served here has them. */
function generatorsWithoutEval(): Plugin {
  return {
    name: "generators-without-eval",
    applyToEnvironment: ({ name }) => name === "client",
    load: {
      filter: { id: /@stdlib\/assert-has-generator-support\/lib\/index\.js$/u },
      handler: () => ({ code: "module.exports = () => true;" }),
    },
  };
}

export default defineConfig({
  root: root("renderer"),
  base: "./",
  publicDir: root("resources/public"),
  plugins: [react(), pdfFiles(), generatorsWithoutEval()],
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  environments: {
    client: {
      build: {
        outDir: root("dist/renderer"),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 1500,
      },
    },
    host: nodeEnvironment(
      {
        "electron/main": root("electron/main/main.ts"),
        "browser-host/main": root("electron/browser-host/main.ts"),
        "cli/pleno": root("electron/cli/pleno.ts"),
        "workers/documents": root("electron/documents/render/worker.ts"),
        "workers/verification": root("electron/documents/thread/worker.ts"),
        "workers/analysis": root("electron/analysis/worker.ts"),
        "workers/tables": root("electron/tables/worker.ts"),
        "workers/certificates": root("electron/certificates/pkcs12-worker.ts"),
      },
      "es",
      "js",
    ),
    preload: nodeEnvironment({ "electron/preload": root("electron/main/preload.ts") }, "cjs", "cjs"),
  },
});
