import { expect, test } from "vitest";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import { digestPact } from "#renderer/features/conflicts/digest-pact.ts";
import { declarationsOf, findMatch, sweepRowsOf } from "#renderer/features/conflicts/sweep-rows.ts";
import { MemberId } from "#shared/identifiers.ts";
import { DEFAULT_PACT, pactDigest } from "#shared/panel/integrity-pact.ts";
import { emptyReading, type Reading } from "#shared/scoring/reading.ts";
import { buildConflict, buildDossier } from "#tests/support/builders.ts";

const memberId = MemberId.parse("judge-1");
const NOBODY = { homeAgencyCodes: [], homeRegionCodes: [] };

function readingOf(index: number, conflict: Reading["conflict"] = null): [string, Reading] {
  const { id } = buildDossier(index);
  return [id, { ...emptyReading({ dossierId: id, memberId }), conflict }];
}

function conflictAt(declaredAt: string, dossier: string): Reading["conflict"] {
  const conflict = buildConflict({ dossier });
  return { ...conflict, declaration: { ...conflict.declaration, declaredAt } };
}

test("says which code matched, the agency's before the regency's before the province's", () => {
  const dossier = buildDossier(1);
  const regions = ["35", "35.10"];
  expect(findMatch({ homeAgencyCodes: ["pemkab-1"], homeRegionCodes: regions }, dossier)).toEqual({
    kind: "own-agency",
    code: "pemkab-1",
  });
  expect(findMatch({ homeAgencyCodes: [], homeRegionCodes: regions }, dossier)?.code).toBe("35.10");
  expect(findMatch({ homeAgencyCodes: [], homeRegionCodes: ["35"] }, dossier)?.code).toBe("35");
  expect(findMatch(NOBODY, dossier)).toBeNull();
  expect(findMatch({ ...NOBODY, homeRegionCodes: ["35"] }, buildDossier(1, { region: null }))).toBeNull();
});

test("what the codes found comes first, the rest by number, and nothing that is not the judge's own", () => {
  const dossiers = [1, 2, 3, 4].map((index) => buildDossier(index));
  const readings = new Map([readingOf(1), readingOf(2), readingOf(3)]);
  const rows = sweepRowsOf(dossiers, readings, { homeAgencyCodes: ["pemkab-3"], homeRegionCodes: [] });
  expect(rows.map(({ dossier }) => dossier.id)).toEqual(["d-3", "d-1", "d-2"]);
});

test("lists what was declared, the latest first", () => {
  const readings = new Map([
    readingOf(1, conflictAt("2026-06-18T03:00:00.000Z", "d-1")),
    readingOf(2, conflictAt("2026-06-19T03:00:00.000Z", "d-2")),
    readingOf(3),
  ]);
  const rows = sweepRowsOf(
    [1, 2, 3].map((index) => buildDossier(index)),
    readings,
    NOBODY,
  );
  expect(declarationsOf(rows).map(({ dossier }) => dossier.id)).toEqual(["d-2", "d-1"]);
});

test("the page's digest of a pact is the host's", async () => {
  expect(await digestPact(DEFAULT_PACT)).toBe(pactDigest(DEFAULT_PACT, nodeCrypto.sha256));
});
