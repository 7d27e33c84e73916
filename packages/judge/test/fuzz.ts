import type { Comparison, Finding } from '@modelway/lineage';
import type { Evidence } from '../src/evidence.ts';
import { type Judgement, judge, type Policy, PolicyError, readPolicy } from '../src/index.ts';
import { Dice, evidenceOf, findingsOf, policyOf } from './dice.ts';

export const today = '2026-11-21';

/** What became of one seeded case; `faults` are accidents, and there must be none. */
export interface Case {
  readonly seed: number;
  readonly end: 'refused' | Judgement['verdict']['word'];
  readonly faults: readonly string[];
}

/** Makes a policy and evidence from a seed, judges, and looks for accidents. */
export function play(seed: number): Case {
  const dice = new Dice(seed);
  const text = JSON.stringify({ version: 1, lines: { m: policyOf(dice) } });
  try {
    const rules = readPolicy({ text: !dice.calm && dice.one(30) ? text.replace(/[:{,]/, '') : text, file: 'p' }, 'm');
    const evidence = evidenceOf(dice);
    const judgement = judge(rules, evidence, { today, findings: findingsOf(dice) });
    return { seed, end: judgement.verdict.word, faults: accidents(rules, evidence, judgement) };
  } catch (cause) {
    if (cause instanceof PolicyError)
      return { seed, end: 'refused', faults: cause.faults.length > 0 ? [] : ['refused without a reason'] };
    return { seed, end: 'error', faults: [`threw ${String(cause instanceof Error ? cause.stack : cause)}`] };
  }
}

/** An account of its own of what a pass needs; it shares nothing with the code that concludes. */
function accidents(
  rules: Policy,
  evidence: Evidence,
  { verdict, comparisons, findings, waivers }: Judgement,
): string[] {
  const faults: string[] = verdict.reasons.length === 0 || verdict.reasons.some((it) => it === '') ? ['no reason'] : [];
  if (/undefined|\[object|NaN(?! )/.test(verdict.reasons.join('\n').replaceAll(/"[^"]*"/g, '')))
    faults.push(`garbled: ${verdict.reasons.join(' / ')}`);
  if (verdict.word !== 'pass') return faults;
  const running = rules.waivers.filter((it) => it.until >= today && it.until <= '2027-11-22').map((it) => it.name);
  const excused = (it: Comparison | Finding): boolean =>
    it.waived !== undefined && running.includes(it.waived) && it.word !== 'error';
  const sides = [evidence.labels, evidence.candidate, ...(evidence.baseline ? [evidence.baseline] : [])];
  if (
    evidence.keys.length === 0 ||
    sides.some((it) => it.length !== evidence.keys.length || !it.every(Number.isFinite))
  )
    faults.push('passed with gaps');
  for (const [metric, rule] of Object.entries(rules.metrics))
    for (const [kind, limit] of [
      ['bound', rule?.bound],
      ['no-regression', rule?.margin],
      ['improvement', rule?.improvement],
    ] as const) {
      if (limit === undefined || (kind !== 'bound' && evidence.baseline === undefined)) continue;
      const own = comparisons.find((it) => it.metric === metric && it.rule === kind && it.slice === undefined);
      if (own === undefined) faults.push(`${metric} ${kind} was not judged`);
      else if (!excused(own) && !(own.word === 'pass' && reaches(own, limit)))
        faults.push(`${metric} ${kind} was missed`);
    }
  if (comparisons.some((it) => it.word === 'fail' && !excused(it))) faults.push('a failure was overlooked');
  for (const it of findings) {
    if (!it.decides || excused(it)) continue;
    const inside = Number(it.candidate ?? 0) <= Number(it.max ?? Infinity) || it.margin !== undefined;
    if (it.word !== 'pass' || !inside) faults.push(`${it.rule} ${it.metric} was overlooked`);
  }
  for (const { column, required } of rules.slices) {
    const open = comparisons.filter((it) => it.slice?.column === column && it.word !== 'pass' && !excused(it));
    const twice = rules.slices.filter((it) => it.column === column).length > 1;
    if (required && !twice && open.length > 0) faults.push(`the required slice ${column} was overlooked`);
  }
  const hidden = [...comparisons, ...findings].filter((it) => it.waived !== undefined).length;
  if (hidden !== (verdict.waived ?? 0)) faults.push('waived rules were not counted');
  if (waivers.some((it) => it.state === 'used' && !verdict.reasons.join('\n').includes(it.name)))
    faults.push('a waiver was silent');
  return faults;
}

function reaches({ candidate, difference, direction, rule }: Comparison, limit: number): boolean {
  const sign = direction === 'higher-is-better' ? 1 : -1;
  if (rule === 'bound') return sign * (Number(candidate) - limit) >= -1e-9;
  return sign * Number(difference) - (rule === 'improvement' ? limit : -limit) >= -1e-9;
}
