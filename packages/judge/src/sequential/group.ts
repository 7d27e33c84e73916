import { normalCdf, normalQuantile } from '../statistics/normal.ts';
import { highest } from '../statistics/root.ts';

/** How many steps of the grid, an even number, and from how far below on. */
const steps = 160;
const depth = 7;

/** What is left of a Brownian motion below the boundaries so far: its density on a grid. */
interface Left {
  readonly information: number;
  readonly at: Float64Array;
  /** Density times the weight of Simpson's rule. */
  readonly mass: Float64Array;
}

const start: Left = { information: 0, at: Float64Array.of(0), mass: Float64Array.of(1) };

/** @returns the chance to be above z at the next look, and not before. */
function crossing({ information, at, mass }: Left, next: number, z: number): number {
  const [bound, spread] = [z * Math.sqrt(next), Math.sqrt(next - information)];
  return mass.reduce((sum, it, i) => sum + it * normalCdf(((at[i] ?? 0) - bound) / spread), 0);
}

function below(left: Left, next: number, z: number): Left {
  const [from, to, spread] = [-depth * Math.sqrt(next), z * Math.sqrt(next), Math.sqrt(next - left.information)];
  const step = (to - from) / steps;
  const at = Float64Array.from({ length: steps + 1 }, (_, i) => from + i * step);
  const mass = at.map((x, i) => {
    const density = left.mass.reduce(
      (sum, it, j) => sum + it * Math.exp(-(((x - (left.at[j] ?? 0)) / spread) ** 2) / 2),
      0,
    );
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    return (density * weight * step) / (3 * spread * Math.sqrt(2 * Math.PI));
  });
  return { information: next, at, mass };
}

/** @returns z-values that are exceeded at look k, and not before, with the chance that is newly spent there: by recursive integration (Jennison and Turnbull, 1999). */
export function spendingBounds(information: readonly number[], spent: (share: number) => number): number[] {
  const all = information.at(-1) ?? 1;
  let [left, before] = [start, 0];
  return information.map((now) => {
    const chance = spent(now / all) - before;
    before += chance;
    const z = highest((it) => crossing(left, now, it) > chance, { low: -depth, high: depth });
    left = below(left, now, z);
    return z;
  });
}

/** Lan and DeMets' spending functions (1983), by the boundaries that they resemble. */
export const spending = {
  'obrien-fleming': (alpha: number) => (share: number) => 2 * normalCdf(normalQuantile(alpha / 2) / Math.sqrt(share)),
  pocock: (alpha: number) => (share: number) => alpha * Math.log1p((Math.E - 1) * share),
} as const;

/** @returns z-values of equally spaced looks whose form is given, scaled so that any is exceeded with chance alpha. Pocock: 0, O'Brien and Fleming: ½. */
export function shapedBounds(looks: number, alpha: number, power: 0 | 0.5): number[] {
  const form = Array.from({ length: looks }, (_, i) => (looks / (i + 1)) ** power);
  const ever = (scale: number): number => {
    let [left, sum] = [start, 0];
    form.forEach((it, i) => {
      sum += crossing(left, i + 1, scale * it);
      if (i < looks - 1) left = below(left, i + 1, scale * it);
    });
    return sum;
  };
  // The secant of the logarithm, which is nearly straight: each step costs an integration.
  let [before, scale] = [-normalQuantile(alpha), -normalQuantile(alpha / looks)];
  let off = Math.log(ever(before) / alpha);
  for (let i = 0; i < 20 && Math.abs(scale - before) > 1e-9; i += 1) {
    const now = Math.log(ever(scale) / alpha);
    const step = (now * (scale - before)) / (now - off);
    [before, off, scale] = [scale, now, scale - (Number.isFinite(step) ? step : 0)];
  }
  return form.map((it) => it * scale);
}
