import { expect, test } from "vitest";
import { checkFrame, draftOfFrame, newFrameDraft } from "#renderer/features/season-setup/frame-draft.ts";

const LABELS = { panel: "Tim Evaluasi", judge: "Penilai" };
const COMPLETE = { ...newFrameDraft(2026, LABELS), name: " KIPP 2026 ", competition: "KIPP" };

test("a complete form says what it says, and shows it again", () => {
  const checked = checkFrame({ ...COMPLETE, closesOn: "2026-05-06" });
  expect(checked).toMatchObject({
    ok: true,
    frame: {
      name: "KIPP 2026",
      closesOn: "2026-05-06",
      administrationRules: null,
      list: { name: "Top 45", size: 45 },
      labels: LABELS,
    },
  });
  if (checked.ok) expect(checkFrame(draftOfFrame(checked.frame))).toEqual(checked);
});

test("every wrong field is named at once", () => {
  const checked = checkFrame({ ...COMPLETE, name: "  ", year: 1999, listSize: null, judge: "" });
  expect(checked).toEqual({ ok: false, wrong: ["name", "year", "listSize", "judge"] });
});
