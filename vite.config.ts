import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type EnvironmentOptions } from "vite";

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

export default defineConfig({
  root: root("renderer"),
  base: "./",
  publicDir: root("resources/public"),
  plugins: [react()],
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
        "workers/documents": root("electron/documents/worker.ts"),
      },
      "es",
      "js",
    ),
    preload: nodeEnvironment({ "electron/preload": root("electron/main/preload.ts") }, "cjs", "cjs"),
  },
});
