import type { Comparison, Remark } from '@modelway/lineage';
import type { Ran } from './run-custom.ts';

/** For people: what numbers of this kind are worth. */
const worth =
  'These numbers come from evaluators of your own: Modelway ran them, and did not compute or check what they say. They are weaker than scores that the gate computes itself.';

/** @returns which evaluators measured, in which version, on how much, and what became of those that did not. */
export function customRemark(ran: readonly Ran[], own: readonly Comparison[]): Remark[] {
  if (ran.length === 0) return [];
  const place =
    own.some((it) => it.word !== 'pass') ||
    ran.some(({ custom: { known } }) => 'changed' in known && known.changed?.length)
      ? 'open'
      : 'folded';
  return [
    { kind: 'text', title: 'Own evaluators', importance: 86, place, text: [worth, ...ran.map(sentence)].join(' ') },
  ];
}

function sentence({ custom: { evaluator, known }, result }: Ran): string {
  const { name } = evaluator;
  if (result.is !== 'evidence') return `${name} ${result.why}.`;
  const kind = evaluator.command === undefined ? 'container' : 'command';
  const version = 'why' in known ? '' : `, version ${known.version.slice(0, 12)}`;
  const { records } = result.evidence;
  const changed = ('changed' in known && known.changed) || [];
  const files = changed.slice(0, 5).join(', ');
  const own =
    changed.length > 0
      ? ` This change brings files that it is made of, or nobody can tell that they are the branch's: ${files}.`
      : '';
  return `${name} (${kind}${version}) measured ${records > 0 ? `${records} records` : 'the models as a whole'}.${own}`;
}
