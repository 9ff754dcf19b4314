import { expect, test } from "vitest";
import { placeBar } from "#renderer/narrative/pin-bar-place.ts";

const view = { barHeight: 40, viewTop: 1000, viewBottom: 1600 };

test("the bar stands under the passage", () => {
  expect(placeBar({ ...view, top: 1100, bottom: 1200 })).toBe(1206);
});

test("over it when there is no room beneath", () => {
  expect(placeBar({ ...view, top: 1500, bottom: 1590 })).toBe(1454);
});

test("at the foot of the view when the passage fills it", () => {
  expect(placeBar({ ...view, top: 900, bottom: 2000 })).toBe(1554);
});
