/**
 * Compares keys by their UTF-8 bytes, as S3 lists them. JavaScript compares UTF-16 units, which differs where one key has a
 * character beyond U+FFFF and the other one from U+E000 to U+FFFF at the same place.
 */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all other units, so they rank last. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
