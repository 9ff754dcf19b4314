import * as z from "zod";
import { Language } from "../i18n/localised-text.ts";
import { PanelRole } from "../panel/panel-member.ts";

/** A hand-edited or older settings file must never stop the program, so every field falls back on its own. */
export const Settings = z.object({
  language: Language.catch("id"),
  /** `null` until the first run has asked. */
  role: PanelRole.nullable().catch(null),
  theme: z.enum(["system", "light", "dark", "contrast"]).catch("system"),
  seasonId: z.string().nullable().catch(null),
  paper: z.enum(["F4", "A4"]).catch("F4"),
});
export type Settings = z.output<typeof Settings>;

/** The settings a person changes; the others stay as they are. */
export const SettingsChange = z.object({
  language: Language.exactOptional(),
  role: PanelRole.nullable().exactOptional(),
  theme: z.enum(["system", "light", "dark", "contrast"]).exactOptional(),
  seasonId: z.string().nullable().exactOptional(),
  paper: z.enum(["F4", "A4"]).exactOptional(),
});
export type SettingsChange = z.output<typeof SettingsChange>;
