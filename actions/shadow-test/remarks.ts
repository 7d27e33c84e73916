import { type Cell, type Remark, toDecimal } from '@modelway/lineage';
import { span } from '@modelway/rollout';
import { wilson } from './agreement.ts';
import type { Story } from './outcome.ts';
import type { Side } from './verdict.ts';

/**
 * @param least the smallest agreement that passes.
 * @returns what people read of a shadow test: both variants side by side, and how far they answered the same.
 */
export const remarksOf = (story: Story, least: number): Remark[] => [sideBySide(story), answers(story, least)];

function sideBySide({ plan, window, evidence: { production, shadow } }: Story): Remark {
  const row = (name: string, of: (side: Side) => Cell): Cell[] => [name, of(production), of(shadow)];
  const latency = (which: 'p50' | 'p90' | 'p99') => (side: Side) =>
    side.latency === undefined ? 'unknown' : { number: toDecimal(Number(side.latency[which].toFixed(3))), unit: 'ms' };
  return {
    kind: 'table',
    title: `In the shadow of ${plan.endpoint} for ${span((window.to.getTime() - window.from.getTime()) / 1000)}`,
    importance: 75,
    place: 'open',
    columns: [
      { name: '', align: 'left' },
      { name: 'Production', align: 'right' },
      { name: 'Shadow', align: 'right' },
    ],
    rows: [
      row('Requests', (side) => ({ number: toDecimal(side.requests) })),
      row('Failed', (side) => ({ number: toDecimal(side.errors) })),
      row('Latency, half', latency('p50')),
      row('Latency, nine of ten', latency('p90')),
      row('Latency, 99 of 100', latency('p99')),
    ],
  };
}

function answers({ unpaired, evidence: { agreement } }: Story, least: number): Remark {
  const { pairs, same, sameWhen, difference } = agreement;
  return {
    kind: 'table',
    title: 'Answers to the same requests',
    importance: 70,
    place: 'open',
    columns: [
      { name: 'What', align: 'left' },
      { name: 'Is', align: 'right' },
    ],
    rows: [
      ['Pairs, by inference id', { number: toDecimal(pairs) }],
      ['Answers without a partner', { number: toDecimal(unpaired) }],
      ...(pairs === 0 ? [] : [[`Agreement (${sameWhen})`, agreementCell({ same, pairs, least })]]),
      ...(difference === undefined
        ? []
        : [
            ['Mean difference of scores', { number: rounded(difference.mean) }],
            ['Largest difference of scores', { number: rounded(difference.max) }],
          ]),
    ],
  };
}

function agreementCell({ same, pairs, least }: { same: number; pairs: number; least: number }): Cell {
  const { low, high } = wilson(same, pairs);
  return {
    interval: { low: rounded(low), high: rounded(high), estimate: rounded(same / pairs), limit: rounded(least) },
  };
}

const rounded = (value: number) => toDecimal(Number(value.toPrecision(4)));
