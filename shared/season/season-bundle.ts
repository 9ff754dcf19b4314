import type { DossierText } from "../dossier/dossier.ts";
import type { Sha256Hex } from "../identifiers.ts";
import type { IntakeRecord } from "../intake/intake-record.ts";
import type { Season } from "./season.ts";

/**
 * A season with its narratives and attachments, as it travels in a season file or a packet. As files:
 * `season.json` ({@link Season}), `texts.json` (array of {@link DossierText}), `attachments/<sha256>`.
 */
export interface SeasonBundle {
  readonly season: Season;
  readonly texts: readonly DossierText[];
  readonly attachments: ReadonlyMap<Sha256Hex, Uint8Array>;
  /** What the Secretariat's table held beyond the cards (`intake.json`); only ever in a season file, never in a packet. */
  readonly intake?: readonly IntakeRecord[];
}

export const SEASON_ENTRY = "season.json";
export const TEXTS_ENTRY = "texts.json";
export const INTAKE_ENTRY = "intake.json";
export const ATTACHMENT_FOLDER = "attachments/";
