import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser that the environment names, else the first one installed; undefined when there is none. */
export function findChromium(environment = process.env) {
  const folders = (environment["PATH"] ?? "").split(delimiter);
  const candidates = [
    environment["CHROMIUM"] ?? "",
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...usualPlaces,
  ];
  return candidates.find((path) => path !== "" && existsSync(path));
}
