import type { FacetRule } from '../policy/facet-rule.ts';
import { grouped } from '../sentence.ts';
import type { BiasName } from './names.ts';
import { decided, labelled, type Side, size, type Tally } from './tally.ts';

/** Events that a metric divides by: with fewer in a group, its value says more about luck than about the model. */
const leastEvents = 10;

type Of = 'advantaged' | 'disadvantaged';
interface Event {
  readonly of: readonly Of[];
  readonly what: string;
  readonly count: (side: Side) => number;
}

const both: readonly Of[] = ['advantaged', 'disadvantaged'];
const label = (outcome: 0 | 1): Event => ({
  of: both,
  what: `${outcome === 1 ? '' : 'un'}favourable labels`,
  count: (side) => labelled(side, outcome),
});
const decision = (outcome: 0 | 1, of = both): Event => ({
  of,
  what: `${outcome === 1 ? '' : 'un'}favourable decisions`,
  count: (side) => decided(side, outcome),
});

/** What each metric divides by, beside the size of each group. */
const events: Readonly<Partial<Record<BiasName, readonly Event[]>>> = {
  KL: [label(0), label(1)],
  DI: [decision(1, ['advantaged'])],
  DCA: [decision(1)],
  DCR: [decision(0)],
  RD: [label(1)],
  SD: [label(0)],
  DAR: [decision(1)],
  DRR: [decision(0)],
  TE: [{ of: both, what: 'favourable decisions against the label', count: ({ fp }) => fp }],
};

/** @returns why a metric cannot be judged on so few people; undefined when it can. */
export function tooFew(metric: BiasName, tally: Tally, facet: FacetRule): string | undefined {
  const least = facet['min-records'];
  for (const of of both) {
    const people = size(tally[of]);
    if (people < least)
      return `the ${of} are ${grouped(people)} records and must be ${grouped(least)}: ${grouped(least - people)} more would let it be judged`;
  }
  for (const { of, what, count } of events[metric] ?? [])
    for (const side of of) {
      const there = count(tally[side]);
      if (there < leastEvents)
        return `the ${side} have ${there} ${what} and need ${leastEvents}: more records of them would let it be judged`;
    }
  return undefined;
}
