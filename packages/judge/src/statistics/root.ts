export interface Bracket {
  readonly low: number;
  readonly high: number;
}

/**
 * Bisection until no double lies between: slower than Newton's method and never astray.
 * @param holds true at and below some point of the bracket, false above. @returns that point.
 */
export function highest(holds: (x: number) => boolean, { low, high }: Bracket): number {
  let [inside, outside] = [low, high];
  for (let i = 0; i < 200; i += 1) {
    const middle = inside + (outside - inside) / 2;
    if (middle === inside || middle === outside) break;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** @returns the lowest point from which on it holds. */
export const lowest = (holds: (x: number) => boolean, { low, high }: Bracket): number =>
  -highest((x) => holds(-x), { low: -high, high: -low });
