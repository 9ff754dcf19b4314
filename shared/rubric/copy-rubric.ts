import { hundredths } from "../scoring/hundredths.ts";
import type { RubricDraft, RubricPack } from "./rubric-pack.ts";

/** A free id after the given one: `-2`, `-3` and so on where it is taken. */
export function freeRubricId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.slice(0, 50).replace(/-+$/u, "");
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** What shipped packs say in their names of weights that nobody knows. */
const WEIGHTS_UNKNOWN =
  /\s*\((?:bobot (?:belum|tidak) diketahui|weights? (?:not known|unknown)(?: yet)?)\)/giu;

/**
 * A draft of one's own made from a pack. From here on its weights are set by whoever runs the contest, and the note says
 * where they began. Of a pack without weights neither the warning nor the sources come along: weights entered here need
 * a source of their own, which publishing asks for.
 */
export function copyRubric(pack: RubricPack, id: string): RubricDraft {
  const { name, version, provenance } = pack;
  const isBare = provenance.status === "weights-unknown";
  const { note } = provenance;
  const plain = {
    id: name.id.replaceAll(WEIGHTS_UNKNOWN, ""),
    en: name.en.replaceAll(WEIGHTS_UNKNOWN, ""),
  };
  return {
    ...pack,
    id,
    version: 1,
    name: { id: `${plain.id} (salinan)`, en: `${plain.en} (copy)` },
    provenance: {
      status: "own",
      sources: isBare ? [] : provenance.sources,
      note: {
        id: `Disalin dari “${plain.id}” versi ${version}. ${isBare ? "" : note.id}`.trim(),
        en: `Copied from “${plain.en}” version ${version}. ${isBare ? "" : note.en}`.trim(),
      },
    },
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
