const KEPT = 8;

/** What was chosen lately in this season, `""` for none, newest first, until the window closes. */
export function readRecent(seasonId: string): readonly string[] {
  return (sessionStorage.getItem(keyOf(seasonId)) ?? "").split("\n").filter(Boolean);
}

export function noteRecent(seasonId: string, id: string): void {
  const others = readRecent(seasonId).filter((other) => other !== id);
  sessionStorage.setItem(keyOf(seasonId), [id, ...others].slice(0, KEPT).join("\n"));
}

function keyOf(seasonId: string): string {
  return `pleno.palette.recent.${seasonId}`;
}
