import { describe, expect, it } from "vitest";
import { createTranslate } from "#shared/i18n/translate.ts";
import { AgreementFigureId, type KnownFigure } from "#shared/reconciliation/agreement/agreement-figures.ts";
import {
  agreementName,
  agreementNote,
  agreementRemarks,
  agreementSampleSentence,
  agreementSentence,
  readersSentences,
} from "#shared/reconciliation/agreement/agreement-sentences.ts";
import { WithheldReason } from "#shared/reconciliation/withheld.ts";

const sample = { dossiers: 40, judges: 6, readings: 120 };
const figure = (id: AgreementFigureId, value: number, rest: Partial<KnownFigure> = {}): KnownFigure => ({
  state: "known",
  id,
  value,
  sample,
  ...rest,
});
const english = createTranslate("en");

describe("agreementSentence", () => {
  it.each(["id", "en"] as const)(
    "has a sentence without gaps for every figure and reason (%s)",
    (language) => {
      const translate = createTranslate(language);
      const figures = AgreementFigureId.options.flatMap((id) => [
        figure(id, 0.5),
        figure(id, -0.2),
        ...WithheldReason.options.map((reason) => ({ state: "withheld", reason, id, sample }) as const),
      ]);
      for (const one of figures) {
        const { key, values } = agreementSentence(one);
        expect(translate(key, values)).not.toMatch(/\{\{|^agreement\./u);
        expect(translate(agreementName(one).key)).not.toMatch(/^agreement\./u);
      }
    },
  );

  it("turns alpha into a difference of marks and says so below zero as well", () => {
    expect(agreementSentence(figure("alpha", 0.75)).values).toMatchObject({ share: 50 });
    expect(agreementSentence(figure("alpha", -0.21)).values).toMatchObject({ share: 110 });
    expect(agreementSentence(figure("concordance", 0)).key).toBe("agreement.meaning.opposite");
    expect(agreementSentence(figure("concordance", 0.1)).key).toBe("agreement.meaning.concordance");
    expect(agreementSentence(figure("kappa", -0.21)).key).toBe("agreement.belowZero");
  });
});

describe("agreementRemarks", () => {
  it("names interval and grade", () => {
    const verdict = { from: "moderate", to: "good" } as const;
    const remarks = agreementRemarks(figure("raw-mean", 0.74, { low: 0.61, high: 0.82, verdict }));
    expect(remarks.map(({ key, values }) => english(key, values))).toEqual([
      "The true figure is likely between 0.61 and 0.82 (95 percent confidence).",
      "This counts as moderate to good.",
    ]);
  });

  it("leaves out what is not there", () => {
    expect(agreementRemarks(figure("concordance", 0.4))).toEqual([]);
    expect(agreementRemarks(figure("alpha", 0.9, { verdict: { from: "firm", to: "firm" } }))).toHaveLength(1);
    expect(agreementRemarks({ state: "withheld", reason: "no-variation", id: "alpha", sample })).toEqual([]);
  });
});

describe("readersSentences and agreementSampleSentence", () => {
  it("say how many readers are needed, or why that is not known", () => {
    const sentences = readersSentences({
      target: 0.8,
      now: 3,
      adjusted: { state: "known", number: 4 },
      raw: { state: "withheld", reason: "not-estimable" },
    });
    expect(english(sentences[0]?.key ?? "agreement.levelsDiffer", sentences[0]?.values)).toContain(
      "With 4 readers",
    );
    expect(sentences[1]?.key).toBe("agreement.readers.none");
    const none = { state: "withheld", reason: "not-estimable" } as const;
    expect(readersSentences({ target: 0.8, now: 3, adjusted: none, raw: none })).toHaveLength(1);
    const { key, values } = agreementSampleSentence({ sample });
    expect(english(key, values)).toBe("40 proposals, 6 judges, 120 readings.");
  });
});

describe("agreementNote", () => {
  it("calms where levels differ but the order is fine, and only there", () => {
    const levels = [figure("alpha", 0.3), figure("adjusted-mean", 0.75)];
    expect(agreementNote({ figures: levels })?.key).toBe("agreement.levelsDiffer");
    expect(agreementNote({ figures: [figure("alpha", 0.3), figure("adjusted-mean", 0.5)] })).toBeNull();
    expect(agreementNote({ figures: [figure("alpha", 0.8), figure("adjusted-mean", 0.9)] })).toBeNull();
    expect(agreementNote({ figures: [] })).toBeNull();
  });
});
