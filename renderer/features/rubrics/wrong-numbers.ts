import { createContext, use, useCallback, useEffect, useId, useState } from "react";

/** Notes what is wrong in a field, or with `null` that nothing is. */
type Report = (field: string, sentence: string | null) => void;

const ReportContext = createContext<Report>(() => {});

export const WrongNumbersProvider = ReportContext.Provider;

interface WrongNumbers {
  /** What is wrong now, by the field's `data-field`. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly report: Report;
}

/** Keeps count of the numbers that stand wrong in their fields, where the draft still has the last good one. */
export function useWrongNumbers(): WrongNumbers {
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map());
  const report = useCallback<Report>((field, sentence) => {
    setWrong((known) => {
      if (known.get(field) === (sentence ?? undefined)) return known;
      const next = new Map(known);
      if (sentence === null) next.delete(field);
      else next.set(field, sentence);
      return next;
    });
  }, []);
  return { wrong, report };
}

/** Reports a field while its number is wrong; the answer is the field's `data-field`. */
export function useWrongNumber(sentence: string | null): string {
  const report = use(ReportContext);
  const field = `number-${useId()}`;
  useEffect(() => {
    report(field, sentence);
    return () => report(field, null);
  }, [report, field, sentence]);
  return field;
}
