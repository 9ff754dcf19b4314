import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { posix, win32 } from "node:path";

export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly exists: (path: string) => boolean;
}

export interface AppWindow {
  readonly profileDirectory: string;
  readonly launchUrl: string;
  /** Browser flags that this machine needs, from PLENO_BROWSER_FLAGS. */
  readonly extraFlags?: string | undefined;
}

/** Finds a browser of the Chromium family, because only these open a page as an app window. */
export function findBrowser(search: BrowserSearch): string | undefined {
  return candidates(search).find((path) => search.exists(path));
}

export function browserArguments({ profileDirectory, launchUrl, extraFlags = "" }: AppWindow): string[] {
  return [
    `--user-data-dir=${profileDirectory}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    ...extraFlags.split(/\s+/).filter((flag) => flag !== ""),
    `--app=${launchUrl}`,
  ];
}

/** Opens the app window; undefined when no browser was found. */
export function openAppWindow(window: AppWindow, home: string): ChildProcess | undefined {
  const { env, platform } = process;
  const browser = findBrowser({ platform, env, home, exists: existsSync });
  if (browser === undefined) return undefined;
  return spawn(browser, browserArguments(window), { stdio: "ignore" });
}

function candidates({ platform, env, home }: BrowserSearch): string[] {
  if (platform === "win32") return windowsCandidates(env);
  if (platform === "darwin") return macCandidates(home);
  const folders = [...(env["PATH"] ?? "").split(":").filter((folder) => folder !== ""), "/usr/bin"];
  // Chromium as a snap cannot read hidden folders, where the data folder is, so it comes last.
  const sorted = [...folders.filter((folder) => folder !== "/snap/bin"), "/snap/bin"];
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  return sorted.flatMap((folder) => names.map((name) => posix.join(folder, name)));
}

function macCandidates(home: string): string[] {
  const names = ["Google Chrome", "Chromium", "Microsoft Edge"];
  const folders = ["/Applications", posix.join(home, "Applications")];
  return folders.flatMap((folder) =>
    names.map((name) => posix.join(folder, `${name}.app`, "Contents", "MacOS", name)),
  );
}

function windowsCandidates(env: BrowserSearch["env"]): string[] {
  const folders = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]];
  const programs = [
    "Google\\Chrome\\Application\\chrome.exe",
    "Chromium\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return programs.flatMap((program) =>
    folders.flatMap((folder) => (folder ? [win32.join(folder, program)] : [])),
  );
}
