import type { Evidence } from './evidence.ts';
import type { Policy } from './policy/schema.ts';

/** @returns what a reader has to know to take the verdict for what it is. */
export function notes(policy: Policy, { candidate, baseline }: Evidence): string[] {
  return [
    ...(candidate.every((it) => it === candidate[0])
      ? [`The candidate gives every record the same score, ${candidate[0]}`]
      : []),
    ...(baseline?.every((it, i) => it === candidate[i])
      ? ['The candidate and the serving model give the same score for every record']
      : []),
    ...(baseline === undefined ? [alone(policy)] : []),
  ];
}

function alone({ metrics, slices }: Policy): string {
  const unjudged = Object.entries(metrics).flatMap(([name, rule]) => (rule?.bound === undefined ? [name] : []));
  const what = 'There is no serving model to compare with: only absolute bounds were judged';
  const sliced = slices.length > 0 ? `, and no slices by ${slices.map((it) => it.column).join(', ')}` : '';
  return unjudged.length > 0 ? `${what}${sliced}, and ${unjudged.join(', ')} has none` : `${what}${sliced}`;
}
