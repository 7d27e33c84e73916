/**
 * @returns the chance that a standard normal value is below `z`. Keeps relative accuracy far out in the lower tail:
 * Marsaglia's series near the middle (2004), Laplace's continued fraction beyond 3.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (Math.abs(z) > 3) return z < 0 ? tail(-z) : 1 - tail(z);
  let [term, sum] = [z, z];
  for (let i = 3; Math.abs(term) > 1e-17; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * density(z);
}

const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** Upper tail for z > 3. Evaluated from the inside out; 60 levels are exact to double precision there. */
function tail(z: number): number {
  if (z > 39) return 0;
  let fraction = z;
  for (let k = 60; k > 0; k -= 1) fraction = z + k / fraction;
  return density(z) / fraction;
}

const central = [
  [3.3871328727963666, 1],
  [133.14166789178438, 42.313330701600911],
  [1971.5909503065514, 687.1870074920579],
  [13731.693765509461, 5394.1960214247511],
  [45921.953931549871, 21213.794301586596],
  [67265.770927008701, 39307.89580009271],
  [33430.575583588128, 28729.085735721943],
  [2509.0809287301227, 5226.495278852545],
] as const;
const middle = [
  [1.4234371107496836, 1],
  [4.6303378461565453, 2.053191626637759],
  [5.769497221460691, 1.6763848301838038],
  [3.6478483247632045, 0.68976733498510001],
  [1.2704582524523684, 0.14810397642748007],
  [0.24178072517745061, 0.015198666563616457],
  [0.022723844989269184, 0.00054759380849953445],
  [0.00077454501427834139, 1.0507500716444169e-9],
] as const;
const far = [
  [6.6579046435011038, 1],
  [5.4637849111641144, 0.59983220655588794],
  [1.7848265399172913, 0.13692988092273581],
  [0.29656057182850487, 0.014875361290850615],
  [0.026532189526576124, 0.00078686913114561329],
  [0.0012426609473880784, 1.8463183175100547e-5],
  [2.7115555687434876e-5, 1.4215117583164459e-7],
  [2.0103343992922881e-7, 2.0442631033899397e-15],
] as const;

/**
 * @returns the value below which a standard normal falls with chance `p`: Wichura's AS 241 (Applied Statistics 37, 1988),
 * 16 digits. Minus and plus infinity at 0 and 1; NaN outside.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(central, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  if (r === Number.POSITIVE_INFINITY) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const size = r <= 5 ? ratio(middle, r - 1.6) : ratio(far, r - 5);
  return q < 0 ? -size : size;
}

function ratio(coefficients: ReadonlyArray<readonly [number, number]>, x: number): number {
  const [above, below] = coefficients.reduceRight(([a, b], [top, bottom]) => [a * x + top, b * x + bottom], [0, 0]);
  return (above ?? 0) / (below ?? 1);
}
