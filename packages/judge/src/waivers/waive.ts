import type { Comparison, Finding, Waived } from '@modelway/lineage';
import type { Waiver } from '../policy/waiver.ts';
import type { Judged } from '../subject.ts';
import { holds, type Term, termOf } from './term.ts';

/** What the rules say, before and after waivers. */
export interface Ruled {
  readonly judged: readonly Judged[];
  readonly findings: readonly Finding[];
}

/**
 * Passes over what does not pass where a waiver names it. The word of a rule stays what was found; it is marked with the waiver's
 * name. What could not be measured is never passed over.
 * @param today `2026-11-21`, in UTC; without it no waiver holds, as nobody can tell whether it has expired.
 * @returns the rules, marked, and what became of each waiver.
 */
export function waive(
  ruled: Ruled,
  waivers: readonly Waiver[],
  today: string | undefined,
): Ruled & { waivers: Waived[] } {
  const terms = new Map(waivers.map((it) => [it, termOf(it, today)]));
  const active = waivers.filter((it) => holds(terms.get(it)));
  const by = (it: Comparison | Finding): Waiver | undefined => active.find((one) => covers(one, it));
  const judged = ruled.judged.map((it) => ({
    ...it,
    comparison: marked(it.comparison, decides(it), by(it.comparison)),
  }));
  const findings = ruled.findings.map((it) => marked(it, it.decides, by(it)));
  const all = [...judged.map((it) => it.comparison), ...findings];
  return { judged, findings, waivers: waivers.map((it) => stateOf(it, terms.get(it) ?? termOf(it, undefined), all)) };
}

/** Whether a comparison can shut the gate. */
export const decides = ({ mustPass, comparison }: Judged): boolean => mustPass || comparison.word === 'fail';

function marked<T extends Comparison | Finding>(it: T, deciding: boolean, waiver: Waiver | undefined): T {
  const open = deciding && (it.word === 'fail' || it.word === 'inconclusive');
  return open && waiver !== undefined ? { ...it, waived: waiver.name } : it;
}

/** Whether a waiver names a rule. Without a column it names only rules that are about no column: slices are waived one by one. */
export function covers(waiver: Waiver, it: Comparison | Finding): boolean {
  const own = 'slice' in it ? (it.slice as Comparison['slice']) : undefined; // Safe: only a comparison has a slice.
  const column = own?.column ?? ('column' in it ? it['column'] : undefined);
  const value = own?.value ?? ('value' in it ? it['value'] : undefined);
  return (
    (waiver.rule === undefined || waiver.rule === it.rule) &&
    (waiver.metric === undefined || waiver.metric === it.metric) &&
    waiver.column === column &&
    (waiver.value === undefined || waiver.value === value)
  );
}

function stateOf(waiver: Waiver, term: Term, all: ReadonlyArray<Comparison | Finding>): Waived {
  const { name, reason, approver, until } = waiver;
  const rules = all.filter((it) => it.waived === name).length;
  const common = { name, reason, approver, until, rules, ...(term.is === 'running' ? { days: term.days } : {}) };
  if (term.is !== 'running') return { ...common, state: term.is, sentence: `${told(name)} ${term.why}` };
  if (rules > 0) {
    const left = term.days === 0 ? 'today is its last day' : `${term.days} days left`;
    return {
      ...common,
      state: 'used',
      sentence: `${told(name)} passes over ${rules} rules until ${until} (${left}; ${approver}: ${reason})`,
    };
  }
  if (!all.some((it) => covers(waiver, it)))
    return {
      ...common,
      state: 'unmatched',
      sentence: `${told(name)} matches nothing that was judged; correct it or take it out`,
    };
  return {
    ...common,
    state: 'not-needed',
    sentence: `${told(name)} is not needed: what it names passes, or another waiver covers it; take it out`,
  };
}

const told = (name: string): string => `waiver ${name}`;
