import type { Facts, Remark } from '@modelway/lineage';
import type { Trained } from './outcome.ts';

/** @returns what people read of a training: how well, how long, how dear, with which parameters; and how it ended when it did not. */
export function remarksOf({ lastLines, history, job }: Trained, facts: Facts<'training'>): Remark[] {
  return [
    ...metricTable(facts),
    ...money(facts),
    ...parameters(facts),
    ...history,
    ...(job.status === 'Completed' ? [] : ending(lastLines)),
  ];
}

function metricTable({ metrics }: Facts<'training'>): Remark[] {
  if (metrics.length === 0) return [];
  const columns = [
    { name: 'Training metric', align: 'left' as const },
    { name: 'Last value', align: 'right' as const },
  ];
  return [
    {
      kind: 'table',
      title: 'Training metrics',
      importance: 50,
      place: 'open',
      columns,
      rows: metrics.map(({ name, value }) => [{ code: name }, { number: value }]),
    },
  ];
}

function money({ seconds, cost, reused, instance }: Facts<'training'>): Remark[] {
  const where = `${instance.count} × ${instance.type}`;
  const paid =
    cost === undefined
      ? 'cost unknown: no price of this instance type is known here'
      : `${Number(cost.amount).toFixed(4)} ${cost.currency} (${cost.prices})`;
  const text = reused
    ? `Nothing: a completed job of the same plan was used again. It had taken ${seconds.billable ?? '?'} billable seconds on ${where}.`
    : `${seconds.billable ?? '?'} billable seconds on ${where}: ${paid}.`;
  return [{ kind: 'text', title: 'What the training cost', importance: 45, place: 'open', text }];
}

function parameters({ hyperparameters, source, job }: Facts<'training'>): Remark[] {
  const columns = [
    { name: 'Parameter', align: 'left' as const },
    { name: 'Value', align: 'left' as const },
  ];
  const rows = Object.entries(hyperparameters).map(([name, value]) => [{ code: name }, { code: value }]);
  const more = [
    ['job', { code: job.name }],
    ['entry point', { code: source.entryPoint }],
    ['source', { code: `sha256:${source.sha256.slice(0, 12)}` }],
  ];
  return [
    { kind: 'table', title: 'How it was trained', importance: 30, place: 'folded', columns, rows: [...rows, ...more] },
  ];
}

const ending = (lines: readonly string[]): Remark[] =>
  lines.length === 0
    ? []
    : [
        {
          kind: 'text',
          title: 'Last lines of the log',
          importance: 60,
          place: 'folded',
          text: lines.slice(-30).join('\n').slice(-4000),
        },
      ];
