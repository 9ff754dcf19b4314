/** Adjusted p-values that hold the false discovery rate (Benjamini & Hochberg 1995), in the order given. */
export function falseDiscoveryAdjusted(probabilities: readonly number[]): readonly number[] {
  const places = probabilities.map((_, place) => place);
  places.sort((a, b) => (probabilities[b] ?? 1) - (probabilities[a] ?? 1));
  const adjusted = Array.from({ length: probabilities.length }, () => 1);
  let least = 1;
  places.forEach((place, fromLargest) => {
    const rank = probabilities.length - fromLargest;
    least = Math.min(least, ((probabilities[place] ?? 1) * probabilities.length) / rank);
    adjusted[place] = least;
  });
  return adjusted;
}
