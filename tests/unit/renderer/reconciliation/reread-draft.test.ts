import { describe, expect, it } from "vitest";
import { changeDraft, usualDraft } from "#renderer/features/reconciliation/reread-draft.ts";

const SAMPLE = { dossiers: 400, judges: 12 };

describe("the form of further readings", () => {
  it("lets the free readings follow the budget, with room for every reading", () => {
    const usual = usualDraft(SAMPLE);
    expect(usual).toMatchObject({ budget: 40, freePerJudge: 5 });
    expect(changeDraft(usual, { budget: 100 }, SAMPLE).freePerJudge).toBe(13);
    expect(changeDraft(usual, { budget: 3 }, SAMPLE).freePerJudge).toBe(2);
    expect(changeDraft(usual, { budget: 3, mostPerDossier: 4 }, SAMPLE).freePerJudge).toBe(4);
    expect(changeDraft(usual, { budget: null }, SAMPLE).freePerJudge).toBe(5);
  });

  it("keeps what was set by hand", () => {
    const own = changeDraft(usualDraft(SAMPLE), { freePerJudge: 7 }, SAMPLE);
    expect(changeDraft(own, { budget: 500 }, SAMPLE).freePerJudge).toBe(7);
  });
});
