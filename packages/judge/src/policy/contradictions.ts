import type { Found } from './read.ts';
import type { Policy, PolicyFile, SliceRule } from './schema.ts';

/** Resamples beyond the bound: with fewer, the bound itself is a matter of luck. */
const beyondBound = 20;

/** @returns what is well formed but cannot be meant. */
export function contradictions(policy: PolicyFile): Found[] {
  return Object.entries(policy.lines).flatMap(([name, rules]) => [
    ...tooFewResamples(rules, name),
    ...rules.slices.flatMap((slice, i) => sliceFaults(rules, slice, ['lines', name, 'slices', i])),
  ]);
}

function tooFewResamples({ evaluation }: Policy, name: string): Found[] {
  const least = Math.ceil(beyondBound / (1 - evaluation.confidence));
  if (evaluation.resamples >= least) return [];
  const problem = `must be at least ${least} for a confidence of ${evaluation.confidence}, found ${evaluation.resamples}`;
  return [{ path: ['lines', name, 'evaluation', 'resamples'], problem }];
}

function sliceFaults(rules: Policy, slice: SliceRule, at: (string | number)[]): Found[] {
  const { label, key } = rules.evaluation;
  const own = [label, key].includes(slice.column)
    ? [{ path: [...at, 'column'], problem: `must not be the key or the label, found "${slice.column}"` }]
    : [];
  if (slice.margin !== undefined) return own;
  const bare = (slice.metrics ?? []).filter((metric) => rules.metrics[metric]?.margin === undefined);
  return [
    ...own,
    ...bare.map((metric) => ({
      path: at,
      problem: `needs a "margin": ${metric} has none of its own to take twice of`,
    })),
  ];
}
