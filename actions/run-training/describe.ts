import type { Described } from '@modelway/action';
import type { Channel } from './channels.ts';
import { permissionsOf } from './permissions.ts';
import type { TrainingPlan } from './plan.ts';
import { stepPermissions, stepRequests, stepsCost } from './steps-describe.ts';
import { dollars, largestBill, spelt } from './usage.ts';

/** @returns what a dry run shows: the upload, the request, the largest cost, and what it takes to be allowed to. */
export function describeTraining(plan: TrainingPlan): Described {
  const { request, source } = plan;
  return {
    requests: [
      ...(source
        ? [{ 's3:PutObject': { uri: source.uri, ifAbsent: true, files: source.files, bytes: source.bytes } }]
        : []),
      ...(plan.steps ?? []).flatMap((step) => [...placings(step.inputs), ...stepRequests(step)]),
      ...placings(plan.channels),
      { 'sagemaker:CreateTrainingJob': request },
    ],
    cost: plan.steps ? stepsCost(plan) : largestCost(plan),
    permissions: [...stepPermissions(plan), ...permissionsOf(plan)],
  };
}

/** Copies that are shown one by one. */
const shown = 10;

function placings(channels: readonly Channel[]): Described['requests'][number][] {
  return channels.flatMap(({ name, placing: { copies, texts } = { copies: [], texts: [] } }) => [
    ...copies.slice(0, shown).map((copy) => ({ 's3:CopyObject': copy })),
    ...(copies.length > shown ? [{ 's3:CopyObject': `… and ${copies.length - shown} more for ${name}` }] : []),
    ...texts.map(({ key }) => ({ 's3:PutObject': { key, ifAbsent: true } })),
  ]);
}

function largestCost({ price, usage, region, anew }: TrainingPlan): string {
  if (price === undefined) return `unknown: no price of ${usage.instanceType} is known here (${spelt(usage)})`;
  const elsewhere = price.region === region ? '' : `; in ${region} it may be half as much again`;
  const most = `at most ${dollars(largestBill(usage, price))} USD (${spelt(usage)}; ${price.from}${elsewhere})`;
  const again = anew
    ? 'when an earlier attempt of this run has completed it (reuse: never)'
    : 'when this plan has a completed job';
  return `${most}, or nothing ${again}`;
}

/** @returns what a dry run shows of a run that only follows a job that was begun before. */
export const describeAttaching = (job: string): Described => ({
  requests: [{ 'sagemaker:DescribeTrainingJob': { TrainingJobName: job } }],
  cost: 'nothing more than the job that was begun before',
  permissions: [
    ...['DescribeTrainingJob', 'StopTrainingJob', 'ListTags'].map((action) => ({
      action: `sagemaker:${action}`,
      resource: `training-job/${job}`,
    })),
    ...['logs:DescribeLogStreams', 'logs:GetLogEvents'].map((action) => ({
      action,
      resource: 'log-group:/aws/sagemaker/TrainingJobs',
    })),
  ],
});
