import { createInstance, type i18n } from "i18next";
import { use, useMemo } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Message, MessageKey, MessageValues } from "#shared/i18n/catalog.ts";
import { type ErrorNames, errorMessage, type KnownError } from "#shared/i18n/error-message.ts";
import {
  formatClock,
  formatDay,
  formatMark,
  formatMean,
  formatMoment,
  formatNumber,
  formatWeight,
} from "#shared/i18n/format.ts";
import type { Language, LocalisedText } from "#shared/i18n/localised-text.ts";
import { CATALOGS, keyOfForm, plainValues, type Translate } from "#shared/i18n/translate.ts";
import type { ExactMean } from "#shared/scoring/sheet-total.ts";
import { ErrorNamesContext } from "./error-names.ts";

export interface Text {
  readonly language: Language;
  readonly t: Translate;
  readonly say: (message: Message) => string;
  readonly error: (error: KnownError) => string;
  /** What was refused, or what nobody foresaw. */
  readonly failure: (cause: KnownError | Error) => string;
  /** Picks the language of a text that belongs to data. */
  readonly pick: (text: LocalisedText) => string;
  readonly number: (value: number) => string;
  readonly mean: (mean: ExactMean) => string;
  readonly mark: (hundredths: number) => string;
  readonly weight: (basisPoints: number) => string;
  readonly day: (instant: string) => string;
  readonly moment: (instant: string) => string;
  readonly clock: (instant: string) => string;
}

export async function createTexts(language: Language): Promise<i18n> {
  const texts = createInstance();
  await texts.use(initReactI18next).init({
    lng: language,
    resources: { id: { translation: CATALOGS.id }, en: { translation: CATALOGS.en } },
    fallbackLng: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return texts;
}

export function useText(): Text {
  const { i18n: texts } = useTranslation();
  const language: Language = texts.language === "en" ? "en" : "id";
  const names = use(ErrorNamesContext);
  return useMemo(() => createText(texts, language, names), [texts, language, names]);
}

function createText(texts: i18n, language: Language, names: ErrorNames): Text {
  const t = (key: MessageKey, values: MessageValues = {}): string =>
    texts.t(keyOfForm(key, values, language), { ...plainValues(values, language, t) });
  const error = (known: KnownError): string => {
    const { key, values } = errorMessage(known, names);
    return t(key, values);
  };
  return {
    language,
    t,
    say: ({ key, values }) => t(key, values),
    error,
    failure: (cause) =>
      cause instanceof Error ? t("app.unexpected", { detail: cause.message }) : error(cause),
    pick: (text) => text[language],
    number: (value) => formatNumber(value, language),
    mean: (mean) => formatMean(mean, language),
    mark: (hundredths) => formatMark(hundredths, language),
    weight: (basisPoints) => formatWeight(basisPoints, language),
    day: (instant) => formatDay(instant, language),
    moment: (instant) => formatMoment(instant, language),
    clock: (instant) => formatClock(instant, language),
  };
}
