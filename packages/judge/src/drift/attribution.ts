/**
 * How well the order of live attributions matches the baseline's: the baseline's attributions, discounted by 1 ÷ log₂(1 + place), in
 * the live order over their own (as Clarify has it: below 0.9 is drift).
 */
export function attributionNdcg(
  baseline: Readonly<Record<string, number>>,
  live: Readonly<Record<string, number>>,
): { readonly dcg: number; readonly ideal: number; readonly ndcg: number } {
  const gain = (by: Readonly<Record<string, number>>): number =>
    Object.keys(baseline)
      .sort((a, b) => (by[b] ?? 0) - (by[a] ?? 0))
      .reduce((sum, name, i) => sum + (baseline[name] ?? 0) / Math.log2(i + 2), 0);
  const [dcg, ideal] = [gain(live), gain(baseline)];
  return { dcg, ideal, ndcg: ideal > 0 ? dcg / ideal : Number.NaN };
}
