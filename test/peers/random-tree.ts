/** A source of chance that gives the same for the same seed (mulberry32). */
export interface Dice {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  one<T>(of: readonly T[]): T;
  chance(share: number): boolean;
}

/** @returns the seed that a variable of the environment gives, else one that nobody chose; name it in the test's title. */
export const seedOf = (variable: string): number =>
  Number(process.env[variable] ?? process.hrtime.bigint() % 2n ** 31n);

export function dice(seed: number): Dice {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    one: (of) => of[whole(0, of.length - 1)] as (typeof of)[number], // Safe: nobody asks for one of nothing.
    chance: (share) => next() < share,
  };
}
