import type { Finding } from '@modelway/lineage';
import type { BudgetName, Budgets } from './policy/budgets.ts';
import { decimal } from './subject.ts';

/** What was measured, in the units of the budgets. What is not there was not measured. */
export type Measurements = Readonly<Partial<Record<BudgetName, number>>>;

const units: Readonly<Record<BudgetName, readonly [what: string, unit: string]>> = {
  'training-cost': ['training cost', 'US dollars'],
  'training-seconds': ['training took', 'billable seconds'],
  'scoring-seconds': ['scoring took', 'seconds'],
  'record-milliseconds': ['the model takes', 'milliseconds for a record in the scoring job, where nobody else asks it'],
  'record-time-ratio': [
    'the model takes',
    'times as long for a record as the serving model does in the same scoring job',
  ],
  'model-bytes': ['the model has', 'bytes'],
};

/** Judges what a model costs. @returns one finding per budget; what was not measured is inconclusive, never within its budget. */
export function budgetFindings(budgets: Budgets | undefined, measured: Measurements): Finding[] {
  // Safe: the schema lets only known names through.
  const asked = Object.entries(budgets ?? {}) as [BudgetName, number | undefined][];
  return asked.flatMap(([name, most]): Finding[] => {
    if (most === undefined) return [];
    const [what, unit] = units[name];
    const common = { rule: 'budget', metric: name, max: decimal(most), decides: true } as const;
    const value = measured[name];
    if (value === undefined || !Number.isFinite(value) || value < 0) {
      const reason = `${name} was not measured, so nobody can tell whether it is at most ${most}; take the budget out, or measure it`;
      return [{ ...common, word: 'inconclusive', reason }];
    }
    const reason = `${what} ${shown(value)} ${unit}; the policy allows ${most}`;
    return [{ ...common, candidate: decimal(value), word: value <= most ? 'pass' : 'fail', reason }];
  });
}

const shown = (value: number): string => String(Number(value.toPrecision(4)));
