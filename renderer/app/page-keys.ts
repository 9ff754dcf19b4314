/** Keys that act on what has the focus and so are offered by nobody; each with where it acts. */
const PAGE_KEYS = [
  { keys: ["ArrowDown"], label: "shell.keys.fromSearch", place: ".queue-bar [type=search]" },
  { keys: ["Enter"], label: "shell.keys.firstHit", place: ".queue-bar [type=search]" },
  { keys: ["ArrowUp", "ArrowDown"], label: "shell.keys.rows", place: "tr[data-index][tabindex]" },
  { keys: ["Enter"], label: "shell.keys.openRow", place: "tbody[data-opens] tr[data-index]" },
  { keys: ["Space"], label: "shell.keys.chooseRow", place: "tr[data-index][tabindex] .check-cell" },
  { keys: ["Enter", "Tab", "ArrowDown"], label: "shell.keys.nextMark", place: "[data-keys=mark]" },
  { keys: ["ArrowUp"], label: "shell.keys.lastMark", place: "[data-keys=mark]" },
] as const;

/** Those that act in the page as it is at this moment. */
export function findPageKeys(page: ParentNode): readonly (typeof PAGE_KEYS)[number][] {
  return PAGE_KEYS.filter(({ place }) => page.querySelector(place) !== null);
}
