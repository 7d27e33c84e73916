/** A mean that was estimated, and the variance of that estimate. */
export interface Estimated {
  readonly mean: number;
  readonly variance: number;
}

/** @returns ln of the mixture likelihood ratio against a mean of 0 (Robbins, 1970; Johari et al., 2022): `tau2` is the variance of the effects that are looked for. */
export const mixtureLog = ({ mean, variance }: Estimated, tau2: number): number =>
  0.5 * Math.log(variance / (variance + tau2)) + (tau2 * mean ** 2) / (2 * variance * (variance + tau2));

/** @returns half of the interval that holds the mean at every look at once with chance 1 − alpha. */
export const mixtureReach = ({ variance: v }: Estimated, tau2: number, alpha: number): number =>
  Math.sqrt(((v * (v + tau2)) / tau2) * (Math.log((v + tau2) / v) - 2 * Math.log(alpha)));

/** @returns ln of the ratio after each value of a stream whose variance is known. */
export function mixtureStream(
  values: readonly number[],
  { sigma2, tau2 }: { readonly sigma2: number; readonly tau2: number },
): number[] {
  let sum = 0;
  return values.map((value, i) => {
    sum += value;
    return mixtureLog({ mean: sum / (i + 1), variance: sigma2 / (i + 1) }, tau2);
  });
}
