import { type Random, random } from '../statistics/random.ts';

/**
 * A stream of its own for each part of the work, so that it does not matter which thread does it, nor when. Parts of one seed
 * have different seeds: a product with an odd number loses nothing.
 */
export const streamOf = (seed: number, part: number): Random => random((seed ^ Math.imul(part + 1, 0x9e3779b1)) >>> 0);
