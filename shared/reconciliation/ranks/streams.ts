/** Streams of the generator below this are the blocks of the rank draws. */
const FIRST_NAMED = 1000;

/** Who draws from which stream of a seed besides the rank draws: no two share a number. */
export const STREAMS = {
  randomRule: FIRST_NAMED,
  simulatedTruths: FIRST_NAMED + 1,
  rankKnowledge: FIRST_NAMED + 2,
  adjustedErrors: FIRST_NAMED + 3,
} as const;
