import type { Pair } from './pairs.ts';
import type { Prediction } from './predictions.ts';

/** How far two models answered the same. */
export interface Agreement {
  readonly pairs: number;
  readonly same: number;
  readonly sameWhen: string;
  /** Absolute differences of paired scores; undefined when the answers are not numbers. */
  readonly difference?: { readonly mean: number; readonly max: number };
}

/** How two answers are compared. */
interface Rule {
  readonly says: string;
  readonly same: (a: Prediction, b: Prediction) => boolean;
}

/** Scores that are probabilities are compared by what is decided on them. */
const decision: Rule = {
  says: 'both scores lie on the same side of 0.5',
  same: (a, b) => Number(a) >= 0.5 === Number(b) >= 0.5,
};

/** Other numbers have no threshold that we could know. */
const closeness: Rule = {
  says: 'the two numbers differ by at most 5 % of the larger one',
  same: (a, b) => Math.abs(Number(a) - Number(b)) <= 0.05 * Math.max(Math.abs(Number(a)), Math.abs(Number(b))),
};

const equality: Rule = { says: 'both labels are equal', same: (a, b) => a === b };

/**
 * Compares paired answers. A pair is the same when all of its predictions are; of different lengths it never is. Numbers that all lie
 * in [0, 1] are taken for probabilities, so 0 and 1 as classes too.
 */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const rule = ruleFor(pairs);
  const same = pairs.filter(([a, b]) => a.length === b.length && a.every((it, i) => rule.same(it, b[i] ?? it))).length;
  const differences = rule === equality ? [] : pairs.flatMap(differencesOf);
  return {
    pairs: pairs.length,
    same,
    sameWhen: rule.says,
    ...(differences.length === 0 ? {} : { difference: summaryOf(differences) }),
  };
}

function ruleFor(pairs: readonly Pair[]): Rule {
  const all = pairs.flatMap(([a, b]) => [...a, ...b]);
  if (!all.every((it) => typeof it === 'number')) return equality;
  return all.every((it) => it >= 0 && it <= 1) ? decision : closeness;
}

const differencesOf = ([a, b]: Pair): number[] =>
  a.length === b.length ? a.map((it, i) => Math.abs(Number(it) - Number(b[i]))) : [];

const summaryOf = (differences: readonly number[]) => ({
  mean: differences.reduce((sum, it) => sum + it, 0) / differences.length,
  max: differences.reduce((most, it) => Math.max(most, it), 0),
});

/** Of the standard normal distribution: 95 % lie within. */
const z = 1.959964;

/** @returns Wilson's score interval for `hits` of `of`, at 95 % (Wilson, 1927): it stays within [0, 1], and is honest for few. */
export function wilson(hits: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const p = hits / of;
  const centre = p + z ** 2 / (2 * of);
  const half = z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}
