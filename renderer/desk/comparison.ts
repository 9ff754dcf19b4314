/** One dossier alone is compared with nothing. */
export const MIN_COMPARED = 2;

/** More than this many columns leave no room for words. */
export const MAX_COMPARED = 6;

/** The page on which these dossiers stand side by side. */
export function addressOfComparison(ids: readonly string[]): string {
  return ids.length === 0 ? "/compare" : `/compare/${ids.map(encodeURIComponent).join(",")}`;
}
