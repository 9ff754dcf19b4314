import type { ResultRecord } from "../../documents/result-record.ts";
import { marksOfSeason } from "../../reconciliation/ratings/season-marks.ts";
import type { WhatIfOutcome } from "../../reconciliation/what-if/what-if-outcome.ts";
import { err, type Result } from "../../result.ts";
import { emptyReading, type Reading } from "../../scoring/reading.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { HostPorts, Task } from "../ports.ts";

/**
 * What other decisions would change in a frozen list. Computed from the record's own sheets, so that the chair's and the
 * Secretariat's machines, and whoever recounts, come to the same.
 */
export async function askAboutRecord(
  ports: Pick<HostPorts, "analyst">,
  { sheets, season, rubric }: ResultRecord,
  task: Task,
): Promise<Result<readonly WhatIfOutcome[], SeasonError>> {
  const readings = sheets.map(
    (signed): Reading => ({ ...emptyReading(signed.sheet), sheets: [{ ...signed, notes: {} }] }),
  );
  const table = marksOfSeason({ rubric, members: [] }, readings);
  if (table.dossier.length === 0) return err({ type: "nothing-to-rank" });
  // How the dossiers were dealt is not in the record, so pools are not taken as equally strong.
  const basis = { table, k: season.list.size, tieOrder: rubric.tieOrder, isDealtAtRandom: false };
  return ports.analyst.run("what-if", { basis, scenarios: null }, task, () => undefined);
}
