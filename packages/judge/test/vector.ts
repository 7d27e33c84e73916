import { readFileSync } from 'node:fs';

interface Vector {
  // biome-ignore lint/suspicious/noExplicitAny: each vector has a shape of its own, written down in the file.
  readonly input: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly expected: any;
  readonly tolerance: { readonly rel: number; readonly abs: number };
}

// Made with scipy, statsmodels, scikit-learn and R; each vector names its source and its tolerance.
const { vectors } = JSON.parse(readFileSync(new URL('../src/vectors.json', import.meta.url), 'utf8')) as {
  vectors: Record<string, Vector>;
};

/** @returns a reference vector with a comparison at its own tolerance; lists must have the same length. */
export function vector(id: string): Vector & { near: (found: unknown, expected: unknown) => void } {
  const it = vectors[id];
  if (it === undefined) throw new Error(`there is no vector ${id}`);
  const near = (found: unknown, expected: unknown): void => {
    const [left, right] = [[found].flat(), [expected].flat()] as [number[], number[]];
    expect(left).toHaveLength(right.length);
    right.forEach((value, i) => {
      const off = Math.abs((left[i] ?? Number.NaN) - value);
      expect({ i, off, ok: off <= it.tolerance.abs + it.tolerance.rel * Math.abs(value) }).toMatchObject({ ok: true });
    });
  };
  return { ...it, near };
}
