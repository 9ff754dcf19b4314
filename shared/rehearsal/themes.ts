import type { Theme } from "./theme.ts";
import { THEMES_OF_PEOPLE } from "./themes-of-people.ts";
import { THEMES_OF_PLACES } from "./themes-of-places.ts";

/** One theme for each of the eleven categories of the 2023 contest. */
export const THEMES: readonly Theme[] = [...THEMES_OF_PEOPLE, ...THEMES_OF_PLACES];
