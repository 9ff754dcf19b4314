import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";

/** A built page beside a file that must stay out of reach. */
export function writePage(): string {
  const folder = temporaryFolder();
  const pages = join(folder, "renderer");
  mkdirSync(join(pages, "assets"), { recursive: true });
  writeFileSync(
    join(pages, "index.html"),
    "<!doctype html><html><head><title>Pleno</title></head><body></body></html>",
  );
  writeFileSync(join(pages, "assets", "main.js"), "export {};");
  writeFileSync(join(folder, "secret.txt"), "secret");
  mkdirSync(join(folder, "renderer-old"));
  writeFileSync(join(folder, "renderer-old", "secret.txt"), "secret");
  return pages;
}

export const CLIMBING_PATHS = [
  "/..%2fsecret.txt",
  "/..%2Fsecret.txt",
  "/%2e%2e%2fsecret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/..%2frenderer-old%2fsecret.txt",
  "/..%5csecret.txt",
  "/%2fetc%2fpasswd",
  "/index.html%00.js",
  "/C:%5cWindows%5cwin.ini",
  "/%ff",
  "/assets",
  "/nothing.js",
];
