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

/** @returns the logarithm of the chance that a standard normal value is below `z`; finite far below where the chance itself is 0. */
export function logNormalCdf(z: number): number {
  if (z < -3) return -0.5 * z * z - 0.5 * Math.log(2 * Math.PI) - Math.log(levels(-z));
  return z > 0 ? Math.log1p(-normalCdf(-z)) : Math.log(normalCdf(z));
}

const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** Upper tail for z > 3. Evaluated from the inside out; 60 levels are exact to double precision there. */
function tail(z: number): number {
  return z > 39 ? 0 : density(z) / levels(z);
}

function levels(z: number): number {
  let fraction = z;
  for (let k = 60; k > 0; k -= 1) fraction = z + k / fraction;
  return fraction;
}

const central = [
  [3.3871328727963665, 1],
  [133.14166789178438, 42.31333070160091],
  [1971.5909503065513, 687.1870074920579],
  [13731.69376550946, 5394.196021424751],
  [45921.95393154987, 21213.794301586597],
  [67265.7709270087, 39307.89580009271],
  [33430.57558358813, 28729.085735721943],
  [2509.0809287301227, 5226.495278852545],
] as const;
const middle = [
  [1.4234371107496837, 1],
  [4.630337846156546, 2.053191626637759],
  [5.769497221460691, 1.6763848301838038],
  [3.6478483247632045, 0.6897673349851],
  [1.2704582524523684, 0.14810397642748008],
  [0.2417807251774506, 0.015198666563616457],
  [0.022723844989269184, 0.0005475938084995344],
  [0.0007745450142783414, 1.0507500716444169e-9],
] as const;
const far = [
  [6.657904643501104, 1],
  [5.463784911164114, 0.599832206555888],
  [1.7848265399172913, 0.1369298809227358],
  [0.29656057182850487, 0.014875361290850615],
  [0.026532189526576124, 0.0007868691311456133],
  [0.0012426609473880784, 1.8463183175100548e-5],
  [2.7115555687434876e-5, 1.421511758316446e-7],
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
