import { drift } from '../test/vectors/drift.ts';
import type { Handlers } from '../test/vectors/handler.ts';
import { metricVectors } from '../test/vectors/metrics.ts';
import { pairedVectors } from '../test/vectors/paired.ts';
import { sequential } from '../test/vectors/sequential.ts';
import { special } from '../test/vectors/special.ts';
import { unpaired } from '../test/vectors/unpaired.ts';
import vectors from './vectors.json' with { type: 'json' };

// Reference values of scipy, statsmodels, scikit-learn, R and others: each vector names its source and how near we have to come. Whoever adds
// one to the file adds what computes it here, or the first test fails; and each expected value must be there, not only those that we like.

const handlers: Handlers = { ...special, ...metricVectors, ...pairedVectors, ...unpaired, ...drift, ...sequential };

interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

/** @returns where a value is not what is expected, as sentences. */
function misses(found: unknown, expected: unknown, tolerance: Tolerance, at: string): string[] {
  if (typeof expected === 'object' && expected !== null) {
    const [keys, there] = [Object.keys(expected), Object.keys(Object(found))];
    const lacking = [...keys, ...there].filter((it) => !keys.includes(it) || !there.includes(it));
    if (lacking.length > 0) return [`${at}: only one side has ${lacking.join(', ')}`];
    return keys.flatMap((key) => misses(Object(found)[key], Object(expected)[key], tolerance, `${at}.${key}`));
  }
  if (typeof expected === 'number' && typeof found === 'number') {
    const allowed = tolerance.abs + tolerance.rel * Math.abs(expected);
    return Math.abs(found - expected) <= allowed ? [] : [`${at}: ${found} is not ${expected} within ${allowed}`];
  }
  return Object.is(found, expected) ? [] : [`${at}: ${found} is not ${expected}`];
}

test('every vector has what computes it, and nothing computes a vector that is not there', () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(vectors).sort());
});

test.each(Object.entries(vectors))('%s: every expected value within its tolerance', (id, vector) => {
  const found = handlers[id]?.(vector.input) ?? {};
  expect(misses(found, vector.expected, vector.tolerance, vector.statistic)).toEqual([]);
});
