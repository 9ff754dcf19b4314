import { readFileSync } from "node:fs";
import { nodeCrypto } from "#electron/adapters/node-crypto.ts";
import type { PairSearch } from "#shared/duplicates/pair-search.ts";
import { toSearchedProposal } from "#shared/duplicates/searched-proposal.ts";
import { generateSeason } from "#shared/rehearsal/generate-season.ts";
import { type PlantedSeason, plantDuplicates } from "#shared/rehearsal/plant-duplicates.ts";
import { RubricPack } from "#shared/rubric/rubric-pack.ts";

const RUBRIC = new URL("../../resources/rubrics/kipp-8q-umum-2023-type.json", import.meta.url);

function generate(dossiers: number, seed: number) {
  return generateSeason({
    dossiers,
    judges: 1,
    readers: 1,
    seed,
    createdAt: "2026-01-05T02:00:00.000Z",
    sha256: nodeCrypto.sha256,
    rubric: RubricPack.parse(JSON.parse(readFileSync(RUBRIC, "utf8"))),
  });
}

/** An invented season with planted pairs, and a catalogue; all from one seed. */
export function plantSeason(seed: number, dossiers: number, each: number): PlantedSeason {
  const { season, texts } = generate(dossiers, seed);
  const others = generate(dossiers, seed + 10_000);
  return plantDuplicates({
    dossiers: season.dossiers,
    texts,
    others: { dossiers: others.season.dossiers, texts: others.texts },
    seed,
    each,
  });
}

export function searchOf({ dossiers, texts, catalogue }: PlantedSeason, minScore: number): PairSearch {
  const textById = new Map(texts.map((text) => [text.dossierId, text]));
  return {
    proposals: dossiers.map((card) => toSearchedProposal(card, textById.get(card.id) ?? null)),
    catalogue,
    minScore,
  };
}

/** A generated season as the search reads it, every narrative as long as asked for: its own text and then its neighbours'. */
export function generatedSearch(dossiers: number, seed: number, characters: number): PairSearch {
  const { season, texts } = generate(dossiers, seed);
  const textById = new Map(texts.map((text) => [text.dossierId, text]));
  return {
    proposals: season.dossiers.map((card) => {
      const proposal = toSearchedProposal(card, textById.get(card.id) ?? null);
      const length = proposal.sections.reduce((sum, { text }) => sum + text.length, 0);
      const missing = Math.max(0, characters - length);
      const filler = numberedWords(card.id, missing);
      return { ...proposal, sections: [...proposal.sections, { id: "filler", text: filler }] };
    }),
    catalogue: [],
    minScore: 0,
  };
}

/** Text that stands nowhere else, so that the long case is as costly as a real one. */
function numberedWords(id: string, characters: number): string {
  let text = "";
  for (let at = 0; text.length < characters; at += 1) text += `kata${at} ${id} `;
  return text;
}
