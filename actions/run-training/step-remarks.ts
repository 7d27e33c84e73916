import { type Cell, type Facts, type Remark, toDecimal } from '@modelway/lineage';
import type { Processed } from './step-record.ts';

const columns = [
  { name: 'Step', align: 'left' as const },
  { name: 'Job', align: 'left' as const },
  { name: 'Ended', align: 'left' as const },
  { name: 'Billable seconds', align: 'right' as const },
  { name: 'Cost', align: 'left' as const },
  { name: 'Wrote', align: 'left' as const },
];

/** @returns what people read of the steps before a training: what each took, cost and wrote. None where there were none. */
export function stepRemarks({ steps = [] }: Facts<'training'>): Remark[] {
  if (steps.length === 0) return [];
  const table = { title: 'Processing steps before training', importance: 44, place: 'open' as const };
  return [{ kind: 'table', ...table, columns, rows: steps.map(row) }];
}

const row = (step: Processed): Cell[] => [
  { code: step.name },
  { code: step.job.name },
  step.status,
  step.seconds === undefined ? '?' : { number: toDecimal(step.seconds * step.instance.count), unit: 's' },
  spent(step),
  step.wrote.map(({ name, files, bytes }) => `${name}: ${files} files, ${bytes} bytes`).join('; ') || 'nothing',
];

function spent({ reused, cost, instance: { type, count } }: Processed): string {
  if (reused) return 'nothing: a completed job was used again';
  if (cost === undefined) return `unknown (${count} × ${type})`;
  return `${Number(cost.amount).toFixed(4)} ${cost.currency} (${count} × ${type}; ${cost.prices})`;
}
