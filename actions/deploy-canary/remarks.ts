import { type Cell, type Decimal, type Remark, toDecimal } from '@modelway/lineage';
import { firstShare, percent, span } from '@modelway/rollout';
import { type Story, secondsOf } from './outcome.ts';

/** @returns what people read of a deployment: one table, and the two lines over time when traffic moved. */
export function remarksOf(story: Story): Remark[] {
  return [summary(story), ...trafficOf(story), ...errorsOf(story)];
}

function summary(story: Story): Remark {
  const { plan, rollout, endpoint } = story;
  const rows: Cell[][] = [
    ['Endpoint', { code: plan.endpoint }],
    ['Stage', plan.stage],
    ['Serves', { code: endpoint?.config ?? 'nothing' }],
    ...(rollout.before === undefined ? [] : [['Served before', { code: rollout.before }]]),
    ['Model package', { code: plan.package }],
    ['Moved', howOf(story)],
    ['Took', span(secondsOf(rollout, story.endedOn))],
    ['Answered by the new model', exposedOf(story)],
  ];
  return {
    kind: 'table',
    title: `Deployment to ${plan.stage}`,
    importance: 80,
    place: 'open',
    columns: [
      { name: 'What', align: 'left' },
      { name: 'Is', align: 'left' },
    ],
    rows,
  };
}

function howOf({ plan }: Story): string {
  const { move, strategy } = plan;
  if (move === 'none') return 'not at all: it served already';
  if (move === 'first') return 'first deployment';
  if (strategy.kind === 'all-at-once') return `all at once, watched for ${span(strategy.finalBake)}`;
  const first = percent(firstShare(strategy));
  return `${strategy.kind}, first ${first} of the requests (whole instances of ${strategy.instances}), watched for ${span(strategy.bake)} at each part`;
}

function exposedOf({ plan, evidence: { exposure } }: Story): string {
  if (plan.move === 'none') return 'not asked: nothing moved';
  if (exposure === undefined) return 'unknown: CloudWatch could not be read';
  if (exposure.requests === 0) return 'no request, so the alarms had nothing to see';
  return `${exposure.requests} requests, of which ${exposure.errors} failed`;
}

/** A step holds until the next one: both ends of each are drawn. */
function trafficOf(story: Story): Remark[] {
  const { rollout, endedOn } = story;
  const at = (on: string): Decimal => toDecimal(Math.max(0, (Date.parse(on) - Date.parse(rollout.startedOn)) / 1000));
  const steps = rollout.steps;
  if (steps.length < 2) return [];
  const points = steps.flatMap(({ on, share }, i): Array<[Decimal, Decimal]> => {
    const until = steps[i + 1]?.on ?? endedOn.toISOString();
    return [
      [at(on), toDecimal(share)],
      [at(until), toDecimal(share)],
    ];
  });
  return [overTime('Traffic on the new model', 'share of requests', points)];
}

function errorsOf({ rollout, evidence: { exposure } }: Story): Remark[] {
  if (exposure === undefined || exposure.minutes.length === 0) return [];
  const start = Date.parse(rollout.startedOn);
  const points = exposure.minutes
    .filter(({ requests }) => requests > 0)
    .map(({ at, requests, errors }): [Decimal, Decimal] => [
      toDecimal(Math.max(0, (at.getTime() - start) / 1000)),
      toDecimal(errors / requests),
    ]);
  return [overTime('Errors of the new model', 'share of its requests', points)];
}

const overTime = (title: string, label: string, points: Array<[Decimal, Decimal]>): Remark => ({
  kind: 'series',
  title,
  importance: 40,
  place: 'folded',
  x: { label: 'since the change was sent', unit: 's' },
  y: { label },
  lines: [{ name: title, points }],
});
