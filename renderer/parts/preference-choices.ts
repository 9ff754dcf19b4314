import type { Settings } from "#shared/host/settings.ts";
import type { MessageKey } from "#shared/i18n/catalog.ts";
import type { Language } from "#shared/i18n/localised-text.ts";

export const LANGUAGES = ["id", "en"] as const satisfies readonly Language[];

/** Each language by its own name, so that whoever does not read the other one finds theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { id: "Bahasa Indonesia", en: "English" };

export const THEMES: readonly { readonly value: Settings["theme"]; readonly key: MessageKey }[] = [
  { value: "system", key: "settings.themeSystem" },
  { value: "light", key: "settings.themeLight" },
  { value: "dark", key: "settings.themeDark" },
  { value: "contrast", key: "settings.themeContrast" },
];
