import { type Evaluator, identityOf, type Policy } from '@modelway/judge';

/** One custom evaluator that policies ask for. */
export interface Asked {
  /** What its results are known by: see `identityOf`. */
  readonly identity: string;
  readonly evaluator: Evaluator;
  /** Metrics that any of the policies has rules about. */
  readonly wanted: readonly string[];
}

/** @returns what all policies ask for, each once: two that ask for the same thing are answered by one run of it. */
export function askedBy(policies: readonly Policy[]): Asked[] {
  const found = new Map<string, Asked>();
  for (const evaluator of policies.flatMap((it) => it.evaluators)) {
    const identity = identityOf(evaluator);
    const known = found.get(identity);
    const wanted = [...new Set([...(known?.wanted ?? []), ...Object.keys(evaluator.metrics)])].sort();
    found.set(identity, { identity, evaluator: known?.evaluator ?? evaluator, wanted });
  }
  return [...found.values()];
}
