// Looked up once: a global costs a search at each use, and these are used millions of times.
const { floor, imul } = Math;

/** A stream of random indices that is the same on every machine for the same seed. */
export interface Random {
  /** The next unsigned 32-bit integer. */
  next(): number;
  /** An index from 0 to n − 1. */
  below(n: number): number;
}

/**
 * xoshiro128** (Blackman and Vigna, 2018) whose state is four outputs of splitmix32. Integers only: no rounding can make two
 * machines disagree.
 * @param seed an unsigned 32-bit integer.
 */
export function random(seed: number): Random {
  const seeds = splitmix32(seed);
  let [a, b, c, d] = [seeds(), seeds(), seeds(), seeds()];
  const next = (): number => {
    const out = imul(rotate(imul(b, 5), 7), 9) >>> 0;
    const kept = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= kept;
    d = rotate(d, 11);
    return out;
  };
  return { next, below: (n) => floor((next() * n) / 4294967296) };
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** A counter by the golden ratio, through the finaliser of MurmurHash3. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = imul(z ^ (z >>> 16), 0x85ebca6b);
    z = imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
}
