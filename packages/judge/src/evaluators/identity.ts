import { canonicalJson, sha256 } from '@modelway/lineage';
import type { Evaluator } from '../policy/evaluator.ts';

/** @returns what a metric of an evaluator is called beside those that the gate computes itself. */
export const metricOf = ({ name }: Pick<Evaluator, 'name'>, metric: string): string => `${name}/${metric}`;

/**
 * @returns SHA-256 of what is run, without its name and the rules about it: policies that ask for the same thing are given the same
 * evidence, and one that asks for something else is not.
 */
export function identityOf({ name: _, metrics: __, ...asked }: Evaluator): string {
  return sha256(canonicalJson(JSON.parse(JSON.stringify(asked))));
}
