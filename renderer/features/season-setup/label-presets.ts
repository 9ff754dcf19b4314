import type { LabelPreset } from "./frame-draft.ts";

/** Names of the contest's own bodies, which stay Indonesian in every language of the program. */
export const LABEL_PRESETS = [
  { id: "evaluation", panel: "Tim Evaluasi", judge: "Penilai" },
  { id: "independent", panel: "Tim Panel Independen", judge: "Anggota" },
] as const satisfies readonly LabelPreset[];
