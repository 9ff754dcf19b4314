import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface LaunchFile {
  readonly url: string;
  readonly remove: () => Promise<void>;
}

/** Writes the private page that carries the token to the browser: a command line is readable by every user. */
export async function writeLaunchFile(dataDirectory: string, address: string): Promise<LaunchFile> {
  const path = join(dataDirectory, "launch.html");
  const remove = (): Promise<void> => rm(path, { force: true });
  await remove();
  const target = JSON.stringify(address).replaceAll("<", "\\u003c");
  const html = `<!doctype html><meta charset="utf-8"><title>Pleno</title><script>location.replace(${target})</script>\n`;
  await writeFile(path, html, { flag: "wx", mode: 0o600 });
  return { url: pathToFileURL(path).href, remove };
}
