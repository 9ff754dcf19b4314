import { createContext } from "react";
import { type ErrorNames, IDS_AS_NAMES } from "#shared/i18n/error-message.ts";

/** What a person calls the ids inside an error; the app fills it in while a season is open. */
export const ErrorNamesContext = createContext<ErrorNames>(IDS_AS_NAMES);
