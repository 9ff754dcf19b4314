import { expect, test } from "vitest";
import { PRESETS, presetOf } from "#renderer/features/presentation/clock-preset.ts";
import { localMoment } from "#renderer/features/presentation/local-moment.ts";

test.each(PRESETS)("recognises the usual lengths $key", (preset) => {
  const { key, presentation, interview } = preset;
  expect(presetOf({ presentation, interview, sound: false })).toBe(key);
});

test("any other lengths are the judge's own", () => {
  expect(presetOf({ presentation: 7, interview: 12, sound: true })).toBe("own");
});

test("a moment is written as this computer's wall clock shows it", () => {
  expect(localMoment(new Date(2026, 5, 8, 9, 5, 59).getTime())).toBe("2026-06-08T09:05");
});
