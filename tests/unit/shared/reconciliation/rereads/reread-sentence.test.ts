import { describe, expect, it } from "vitest";
import { createTranslate } from "#shared/i18n/translate.ts";
import { rereadJudgeSentence, rereadSentence } from "#shared/reconciliation/rereads/reread-sentence.ts";

const translate = createTranslate("id");

function say(part: Partial<Parameters<typeof rereadSentence>[0]> = {}): string {
  const row = { nth: 1, topProbability: 0.48, margin: -0.44, turnProbability: 0.312, ...part };
  const { key, values } = rereadSentence(row);
  return translate(key, values);
}

describe("rereadSentence", () => {
  it("says the chance, the distance from the line and what the reading could do", () => {
    expect(say()).toBe(
      "Kini 48 dari 100, 0,4 poin di bawah garis; berpindah sisi oleh bacaan ini: 31 dari 100.",
    );
    expect(say({ margin: 1.25, topProbability: 0.999 })).toContain("99 dari 100, 1,3 poin di atas garis");
    expect(say({ margin: 0.04 })).toContain("tepat di garis");
    expect(say({ nth: 2 })).toMatch(/^Ke-2 dalam rencana, kini 0,4 poin di bawah garis/u);
  });

  it("says why this judge", () => {
    const { key, values } = rereadJudgeSentence({ judgeReason: "only-judge" });
    expect(translate(key, values)).toBe("Hanya ia yang boleh dan masih punya tempat.");
  });
});
