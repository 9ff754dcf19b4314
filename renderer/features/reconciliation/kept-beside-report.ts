import { useCallback, useState } from "react";
import type { PanelReport } from "#shared/reconciliation/report/panel-report.ts";

/**
 * Makes a hook that keeps what was computed beside a report while the chair goes from page to page; a new report begins
 * with nothing.
 */
export function createKeptBesideReport<T>() {
  const kept = new WeakMap<PanelReport, T>();
  return function useKept(report: PanelReport): readonly [T | null, (value: T) => void] {
    const [, setRound] = useState(0);
    const keep = useCallback(
      (value: T) => {
        kept.set(report, value);
        setRound((round) => round + 1);
      },
      [report],
    );
    return [kept.get(report) ?? null, keep];
  };
}
