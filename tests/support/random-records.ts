import * as fc from "fast-check";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import type { ResultRecord } from "#shared/documents/result-record.ts";
import { CriterionId } from "#shared/identifiers.ts";
import type { SeasonEvent } from "#shared/journal/audit-event.ts";
import { rubricDigest } from "#shared/rubric/rubric-pack.ts";
import { buildDossier, buildRecord, buildRubric, buildSeason, buildSheet, WEIGHTS } from "./builders.ts";

const IDS = Object.keys(WEIGHTS).map((id) => CriterionId.parse(id));
const PROVINCES = ["11", "35", "73"];

/**
 * Frozen results of small seasons: any weights and tie order, marks that tie often, readings left out with a reason,
 * dossiers of several groups, agency types and provinces.
 */
export const randomRecord: fc.Arbitrary<ResultRecord> = fc
  .record({
    dossiers: fc.integer({ min: 1, max: 5 }),
    judges: fc.integer({ min: 1, max: 3 }),
    size: fc.integer({ min: 1, max: 4 }),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }),
    tieOrder: fc.shuffledSubarray(IDS),
    marks: fc.array(fc.constantFrom(50, 50.25, 75, 100), { minLength: 60, maxLength: 60 }),
    excluded: fc.array(fc.nat(14), { maxLength: 3 }),
    kinds: fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
  })
  .map(({ dossiers, judges, size, cuts, tieOrder, marks, excluded, kinds }) => {
    const bounds = [0, ...cuts.toSorted((a, b) => a - b), 100];
    const base = buildRubric();
    const criteria = base.criteria.map((criterion, at) => ({
      ...criterion,
      weight: ((bounds[at + 1] ?? 0) - (bounds[at] ?? 0)) * 100,
    }));
    const rubric = { ...base, criteria, tieOrder };
    const season = buildSeason(
      { dossiers, judges },
      {
        rubric,
        list: { name: `Top ${size}`, size },
        dossiers: Array.from({ length: dossiers }, (_, at) => variedDossier(at, kinds[at] ?? 0)),
      },
    );
    const digest = rubricDigest(rubric, nodeCrypto.sha256);
    const sheets = season.assignments.map(({ dossierId, memberId }, at) => {
      const points = IDS.map((_, criterion) => marks[(at * IDS.length + criterion) % marks.length] ?? 50);
      return buildSheet({ dossier: dossierId, judge: memberId, points, rubric: { digest } });
    });
    const readings = season.assignments.filter((_, at) => excluded.includes(at));
    const events: SeasonEvent[] =
      readings.length > 0 ? [{ type: "readings-excluded", readings, reason: "berhalangan" }] : [];
    return buildRecord(season, sheets, events);
  });

function variedDossier(at: number, kind: number) {
  const dossier = buildDossier(at + 1);
  const code = PROVINCES[kind] ?? "11";
  return buildDossier(at + 1, {
    group: kind === 0 ? "umum" : "khusus",
    category: `kategori-${kind}`,
    agency: { ...dossier.agency, type: kind === 1 ? "city" : "regency" },
    region:
      kind === 2
        ? null
        : { provinceCode: code, provinceName: code, regencyCode: null, isUnderdeveloped: false },
  });
}
