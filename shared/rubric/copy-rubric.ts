import type { LocalisedText } from "../i18n/localised-text.ts";
import { hundredths } from "../scoring/hundredths.ts";
import type { RubricDraft, RubricPack } from "./rubric-pack.ts";

/** A free id after the given one: `-2`, `-3` and so on where it is taken. */
export function freeRubricId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.slice(0, 50).replace(/-+$/u, "");
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/**
 * A draft of one's own made from a pack. From here on its weights are set by whoever runs the contest, and the note says
 * where they began.
 */
export function copyRubric(pack: RubricPack, id: string): RubricDraft {
  const { name, version, provenance } = pack;
  const from = (text: LocalisedText): LocalisedText => ({
    id: `Disalin dari “${name.id}” versi ${version}. ${text.id}`.trim(),
    en: `Copied from “${name.en}” version ${version}. ${text.en}`.trim(),
  });
  return {
    ...pack,
    id,
    version: 1,
    name: { id: `${name.id} (salinan)`, en: `${name.en} (copy)` },
    provenance: { ...provenance, status: "own", note: from(provenance.note) },
  };
}

/** A draft to begin with: marks from 0 to 100 and nothing else. */
export function emptyRubric(id: string, year: number): RubricDraft {
  return {
    id,
    version: 1,
    name: { id: "", en: "" },
    year,
    group: "umum",
    stage: "proposal-scoring",
    provenance: { status: "own", sources: [], note: { id: "", en: "" } },
    scale: { min: hundredths(0), max: hundredths(10_000), step: hundredths(100) },
    passMark: null,
    levels: [],
    criteria: [],
    tieOrder: [],
  };
}
