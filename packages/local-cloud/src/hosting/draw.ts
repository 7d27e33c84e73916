/** Numbers in [0, 1), each one ready to be compared with a share. */
export type Draw = () => number;

/**
 * The multiples of an irrational number, modulo 1. After n draws the share of those below p differs from p by little more than 1/n,
 * so that a canary gets its tenth also of fifty requests; and unlike counting up, no rhythm in the requests can fall in with it.
 * Draws for different purposes need different irrationals, or one would decide the other.
 */
export function drawsOf(irrational: number): Draw {
  let at = 0;
  return () => {
    at = (at + irrational) % 1;
    return at;
  };
}

/** One for each decision that is taken per request. */
export const irrationals = {
  fleet: (Math.sqrt(5) - 1) / 2,
  variant: Math.SQRT2 - 1,
  shadow: Math.sqrt(3) - 1,
  capture: Math.sqrt(7) - 2,
};
