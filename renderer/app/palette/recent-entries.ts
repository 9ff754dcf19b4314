const STORAGE_KEY = "pleno.palette.recent";
const KEPT = 8;

/** What was chosen lately, newest first, until the window closes. */
export function readRecent(): readonly string[] {
  return (sessionStorage.getItem(STORAGE_KEY) ?? "").split("\n").filter(Boolean);
}

export function noteRecent(id: string): void {
  const others = readRecent().filter((other) => other !== id);
  sessionStorage.setItem(STORAGE_KEY, [id, ...others].slice(0, KEPT).join("\n"));
}
