/** Numbers from 0 to below 1, the same on every run: Lehmer's generator, which is as even as a bench needs. */
export function numbers(count: number, seed: number): Float64Array {
  let at = seed;
  return Float64Array.from({ length: count }, () => {
    at = (at * 48_271) % 2_147_483_647;
    return at / 2_147_483_647;
  });
}
