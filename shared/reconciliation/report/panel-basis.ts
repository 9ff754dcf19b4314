import type { Regions } from "../diagnostics/home-bias.ts";
import type { MarkTable } from "../ratings/mark-table.ts";

/** What a panel's figures are computed from. */
export interface PanelBasis {
  readonly table: MarkTable;
  /** Size of the list. */
  readonly k: number;
  /** Criteria that break ties, the most important first. */
  readonly tieOrder: readonly string[];
  /** Pleno dealt the dossiers by lot, with the seed on file: pools may be taken as equally strong. */
  readonly isDealtAtRandom: boolean;
  /** Provinces of judges and dossiers, by id, as far as they are known. */
  readonly regions?: Regions;
  /** The text of a dossier, by its id, where several dossiers may have the same: blind repeats. */
  readonly textOf?: ReadonlyMap<string, string>;
}
