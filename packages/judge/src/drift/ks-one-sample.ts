/**
 * The exact chance that one sample of n values has a D as large against the distribution that it comes from (Marsaglia, Tsang and Wang,
 * 2003): the powers of a matrix of the size of nD. What scipy calls asymptotic takes it at n·m ÷ (n + m), rounded, for two samples.
 */
export function ksOneSample(d: number, n: number): number {
  const k = Math.floor(n * d) + 1;
  const [size, h] = [2 * k - 1, k - n * d];
  const one = start(size, h);
  let power = one;
  let scale = 1;
  for (let i = 1; i <= n; i += 1) {
    if (i > 1) power = times(power, one);
    scale *= i / n;
  }
  return Math.min(1, Math.max(0, 1 - scale * (power[k - 1]?.[k - 1] ?? 0)));
}

type Matrix = readonly (readonly number[])[];

function start(size: number, h: number): Matrix {
  const rest = (i: number): number => h ** (i + 1);
  const both = 2 * h > 1 ? (2 * h - 1) ** size : 0;
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => {
      if (i - j + 1 < 0) return 0;
      let value = 1;
      if (j === 0) value -= rest(i);
      if (i === size - 1) value -= rest(size - 1 - j);
      if (j === 0 && i === size - 1) value += both;
      return value / factorial(i - j + 1);
    }),
  );
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => row.map((_, j) => row.reduce((sum, it, k) => sum + it * (b[k]?.[j] ?? 0), 0)));
