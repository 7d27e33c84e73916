import type { OwnResults } from '@modelway/judge';
import type { Facts, ResourceDescriptor } from '@modelway/lineage';
import type { Ran } from './run-custom.ts';

/** @returns what became of each evaluator, by what it is known by. */
export const resultsOf = (ran: readonly Ran[]): OwnResults =>
  new Map(ran.map(({ custom, result }) => [custom.identity, result]));

/** @returns what the statement says of them. */
export function evaluatorFacts(ran: readonly Ran[]): Pick<Facts<'evaluation'>, 'evaluators'> {
  if (ran.length === 0) return {};
  return {
    evaluators: ran.map(({ custom: { identity, evaluator, known }, result, kept }) => ({
      name: evaluator.name,
      kind: evaluator.command === undefined ? ('container' as const) : ('command' as const),
      assurance: 'evaluator' as const,
      // What was not looked at is known by what was asked for.
      version: 'why' in known ? identity : known.version,
      parts: 'why' in known ? [] : [...known.parts],
      ...('changed' in known && known.changed?.length ? { changed: [...known.changed] } : {}),
      state: result.is,
      ...(result.is === 'evidence' ? { records: result.evidence.records } : { why: result.why }),
      ...(kept.length > 0 ? { evidence: [...kept] } : {}),
    })),
  };
}

/** @returns what the statement stands on. */
export const evaluatorInputs = (ran: readonly Ran[]): ResourceDescriptor[] =>
  ran.flatMap(({ custom, kept }) => kept.map((it) => ({ ...it, name: `${it.name} of ${custom.evaluator.name}` })));
