import { figuresOfMeans } from "./dossier-figures.ts";
import { type FigureRanking, rankFigures } from "./rank-figures.ts";

/** Adjusted means closer than this are equal: rounding must not break a tie. In points. */
export const SAME_POINTS = 1e-6;

const NO_TIE_BREAKS = { tieSums: [], tieCount: new Int32Array() };

/** Competition ranks by adjusted means, where nothing else breaks a tie. */
export function rankMeans(means: Float64Array): FigureRanking {
  return rankFigures(figuresOfMeans(means, SAME_POINTS, NO_TIE_BREAKS));
}
