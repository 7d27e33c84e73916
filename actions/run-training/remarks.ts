import type { Facts, Remark } from '@modelway/lineage';
import { moneyRemark } from './money-remark.ts';
import type { Trained } from './outcome.ts';
import type { TrainingPlan } from './plan.ts';
import { stepRemarks } from './step-remarks.ts';

/** @returns what people read of a training: how well, how long, how dear, with which parameters; and how it ended when it did not. */
export function remarksOf({ lastLines, history, job, plan }: Trained, facts: Facts<'training'>): Remark[] {
  return [
    ...metricTable(facts),
    moneyRemark(facts, plan),
    ...stepRemarks(facts),
    ...tagRemark(plan),
    ...looseRemark(facts),
    ...parameters(facts, plan),
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

function parameters({ hyperparameters, image, job }: Facts<'training'>, { source }: TrainingPlan): Remark[] {
  const columns = [
    { name: 'Parameter', align: 'left' as const },
    { name: 'Value', align: 'left' as const },
  ];
  const rows = Object.entries(hyperparameters).map(([name, value]) => [{ code: name }, { code: value }]);
  const more = [
    ['job', { code: job.name }],
    ['image', { code: image }],
    ...(source
      ? [
          ['entry point', { code: source.entryPoint }],
          ['source', `sha256:${source.sha256.slice(0, 12)}, ${source.files} files, ${source.bytes} bytes`],
        ]
      : []),
  ];
  return [
    { kind: 'table', title: 'How it was trained', importance: 30, place: 'folded', columns, rows: [...rows, ...more] },
  ];
}

/** A tag can be moved: whoever trains this plan again may get another image under it. */
const tagRemark = ({ image }: TrainingPlan): Remark[] =>
  image.is === 'digest'
    ? []
    : [
        {
          kind: 'text',
          title: 'The image is known by its tag only',
          importance: 40,
          place: 'folded',
          text: `${image.uri} may be another image tomorrow, and this plan would not be another plan: ${'why' in image ? image.why : ''}. Name it by …@sha256:…, or grant ecr:BatchGetImage.`,
        },
      ];

/** Names, sizes and ETags tell when files are others; what they held cannot be proven by them. */
function looseRemark({ channels }: Facts<'training'>): Remark[] {
  const loose = channels.filter(({ listing, step }) => listing !== undefined && step === undefined);
  if (loose.length === 0) return [];
  const named = loose.map(({ name, uri, listing = '' }) => `${name} (${uri}, listing ${listing.slice(0, 12)})`);
  return [
    {
      kind: 'text',
      title: 'Data that no version holds',
      importance: 40,
      place: 'folded',
      text: `${named.join(', ')}: known by the names, sizes and ETags of its files only. Other files there are another plan, and a job is used again for the same ones alone; but nobody can prove later what they held. Version them with version-dataset.`,
    },
  ];
}

/** @returns the last lines of a job that did not come to its end. */
export const ending = (lines: readonly string[]): Remark[] =>
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
