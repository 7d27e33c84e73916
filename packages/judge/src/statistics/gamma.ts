const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;

/** @returns ln Γ(x) for x > 0, to 13 digits: Lanczos' approximation (1964) with g = 7 and nine terms, reflected below ½. */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - lnGamma(1 - x);
  const [first, ...rest] = lanczos;
  const sum = rest.reduce<number>((all, it, i) => all + it / (x + i), first);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** @returns ln of the number of ways to choose k of n. */
export const lnChoose = (n: number, k: number): number =>
  k === 0 || k === n ? 0 : lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);

const most = 100_000;
const enough = 1e-16;

/** @returns the regularised lower and upper incomplete gamma functions P(a, x) and Q(a, x), each with relative accuracy. */
export function gammaShares(a: number, x: number): { readonly p: number; readonly q: number } {
  if (!(a > 0) || Number.isNaN(x)) return { p: Number.NaN, q: Number.NaN };
  if (x <= 0) return { p: 0, q: 1 };
  if (x === Number.POSITIVE_INFINITY) return { p: 1, q: 0 };
  const scale = Math.exp(a * Math.log(x) - x - lnGamma(a));
  if (x < a + 1) {
    const p = scale * series(a, x);
    return { p, q: 1 - p };
  }
  const q = scale * fraction(a, x);
  return { p: 1 - q, q };
}

function series(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let n = 1; n < most && Math.abs(term) > Math.abs(sum) * enough; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Legendre's continued fraction by Lentz's method (Numerical Recipes, 6.2). */
function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let [c, d] = [1 / tiny, 1 / b];
  let value = d;
  for (let i = 1; i < most; i += 1) {
    const step = -i * (i - a);
    b += 2;
    d = 1 / nonzero(step * d + b);
    c = nonzero(b + step / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < enough * 4) break;
  }
  return value;
}

/** Lentz's method divides by what must not be 0. */
export const nonzero = (it: number): number => (Math.abs(it) < 1e-300 ? 1e-300 : it);
