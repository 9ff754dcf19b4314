import { expect, test } from "vitest";
import {
  judgeRows,
  remarksOf,
  severityReach,
  severitySentence,
} from "#renderer/features/reconciliation/judge-rows.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { reconciledPanel } from "./panel-fixture.ts";

const { report } = reconciledPanel(30, 8);
const rows = judgeRows(report, (judgeId) => `Nama ${judgeId}`);
const say = createTranslate("en");

function sentenceOf(severity: (typeof rows)[number]["figures"]["severity"]): string {
  const [row] = rows;
  if (!row) throw new Error("no judges");
  const { key, values } = severitySentence({ name: "Judge D", figures: { ...row.figures, severity } });
  return say(key, values);
}

test("lists every judge, the strictest first, with a reach that holds all intervals", () => {
  const effects = rows.map(({ figures: { severity } }) =>
    severity.state === "known" ? severity.effect : Number.NaN,
  );
  expect(effects).toEqual(effects.toSorted((a, b) => a - b));
  expect(rows[0]?.judgeId).toBe("judge-1");
  const reach = severityReach(rows);
  for (const effect of effects) expect(Math.abs(effect)).toBeLessThanOrEqual(reach);
});

test("says how a judge differs, with the interval turned the way the sentence goes", () => {
  const strict = { state: "known", effect: -6.2, sd: 0.66, low: -7.5, high: -4.9, flagged: true } as const;
  expect(sentenceOf(strict)).toBe(
    "Judge D gives 6.2 points less than colleagues on the same proposals (95% interval: 4.9 to 7.5).",
  );
  expect(sentenceOf({ ...strict, effect: 6.2, low: 4.9, high: 7.5 })).toContain("6.2 points more");
  expect(sentenceOf({ ...strict, effect: -0.4, low: -1.2, high: 0.4, flagged: false })).toContain(
    "not clearly different",
  );
});

test("says why a severity is not shown", () => {
  const few = { state: "withheld", reason: "too-few-dossiers", found: 4, needed: 10 } as const;
  expect(sentenceOf(few)).toBe(
    "How Judge D differs from colleagues is not shown. Too few proposals: 4; at least 10 are needed.",
  );
});

test("remarks name only what is notable", () => {
  const [row] = rows;
  if (!row?.diagnosis) throw new Error("no diagnosis");
  const { halo } = row.diagnosis;
  if (halo.state === "withheld") throw new Error("halo is withheld");
  const calm = { ...row, diagnosis: { ...row.diagnosis, halo: { ...halo, isNotable: false } } };
  const together = { ...row, diagnosis: { ...row.diagnosis, halo: { ...halo, isNotable: true } } };
  expect(remarksOf(calm)).not.toContain("reconciling.judge.remark.halo");
  expect(remarksOf(together)).toContain("reconciling.judge.remark.halo");
});
