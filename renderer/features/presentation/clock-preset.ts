import type { ClockSetting } from "#shared/desk/desk-entry.ts";

/** The usual lengths: 7 and 13 minutes, 10 and 20, or 20 minutes in all. */
export const PRESETS = [
  { key: "7+13", presentation: 7, interview: 13 },
  { key: "10+20", presentation: 10, interview: 20 },
  { key: "20", presentation: 20, interview: 0 },
] as const;

export type PresetKey = (typeof PRESETS)[number]["key"] | "own";

export function presetOf({ presentation, interview }: ClockSetting): PresetKey {
  const preset = PRESETS.find(
    (usual) => usual.presentation === presentation && usual.interview === interview,
  );
  return preset?.key ?? "own";
}
