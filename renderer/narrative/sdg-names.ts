import type { MessageKey } from "#shared/i18n/catalog.ts";

/** The Sustainable Development Goals (United Nations, A/RES/70/1) by number. */
const SDG_KEYS = [
  "reading.sdg.poverty",
  "reading.sdg.hunger",
  "reading.sdg.health",
  "reading.sdg.education",
  "reading.sdg.gender",
  "reading.sdg.water",
  "reading.sdg.energy",
  "reading.sdg.work",
  "reading.sdg.industry",
  "reading.sdg.inequality",
  "reading.sdg.cities",
  "reading.sdg.consumption",
  "reading.sdg.climate",
  "reading.sdg.ocean",
  "reading.sdg.land",
  "reading.sdg.peace",
  "reading.sdg.partnership",
] as const satisfies readonly MessageKey[];

export function sdgKey(number: number): MessageKey | undefined {
  return SDG_KEYS[number - 1];
}
