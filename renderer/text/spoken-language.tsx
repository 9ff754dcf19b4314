import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { localeOf } from "#shared/i18n/format.ts";
import { useText } from "./text.ts";

/** Numbers typed into fields, list order and what screen readers hear follow the language of the app. */
export function SpokenLanguage({ children }: { readonly children: ReactNode }) {
  const { language } = useText();
  return <I18nProvider locale={localeOf(language)}>{children}</I18nProvider>;
}
