import type { Described } from '@modelway/action';
import { permissionsTo } from './permissions.ts';
import type { TrainingPlan } from './plan.ts';
import { type Bill, largestTotal, spellBills } from './steps-cost.ts';
import type { StepPlan } from './steps-plan.ts';
import { dollars } from './usage.ts';

type Requests = Described['requests'][number][];
type Permissions = Described['permissions'];

/** @returns the requests that one step needs, without what its inputs need. */
export const stepRequests = ({ source: { uri, files, bytes }, request }: StepPlan): Requests => [
  { 's3:PutObject': { uri, ifAbsent: true, files, bytes } },
  { 'sagemaker:CreateProcessingJob': request },
];

/** @returns the most that a training and its steps may cost together, in words. */
export function stepsCost({ price, usage, steps = [] }: TrainingPlan): string {
  const bills: readonly Bill[] = [...steps, { price, usage }];
  const total = largestTotal(bills);
  const unknown = bills.flatMap((it) => (it.price === undefined ? it.usage.instanceType : []));
  return total === undefined
    ? `unknown: no price of ${[...new Set(unknown)].join(', ')} is known here (${spellBills(bills)})`
    : `at most ${dollars(total)} USD for ${steps.length} steps and the training (${spellBills(bills)}); each that has a completed job costs nothing`;
}

/** @returns what the caller needs for the steps, beside what it needs for the training. */
export function stepPermissions({ request: { RoleArn = '' }, region, steps = [] }: TrainingPlan): Permissions {
  const { here, account, s3 } = permissionsTo(RoleArn);
  const logs = `${here}:logs:${region}:${account}:log-group:/aws/sagemaker/ProcessingJobs:*`;
  const outputs = new Set(steps.map(({ source: { uri } }) => uri.replace(/\/code\/[^/]+\/[^/]+$/, '/processing/')));
  const buckets = new Set(steps.flatMap((it) => [it.source.uri, ...it.inputs.map(({ uri }) => uri)]).map(bucketOf));
  if (steps.length === 0) return [];
  return [
    ...steps.map(({ source }) => ({ action: 's3:PutObject', resource: s3(source.uri) })),
    ...[...outputs].flatMap((uri) =>
      ['s3:GetObject', 's3:PutObject'].map((action) => ({ action, resource: `${s3(uri)}*.json` })),
    ),
    ...[...buckets].map((bucket) => ({ action: 's3:ListBucket', resource: s3(bucket) })),
    ...steps.flatMap(({ request: { ProcessingJobName } }) =>
      ['CreateProcessingJob', 'DescribeProcessingJob', 'StopProcessingJob', 'AddTags', 'ListTags'].map((it) => ({
        action: `sagemaker:${it}`,
        resource: `${here}:sagemaker:${region}:${account}:processing-job/${ProcessingJobName}*`,
      })),
    ),
    ...['DescribeLogStreams', 'GetLogEvents'].map((it) => ({ action: `logs:${it}`, resource: logs })),
  ];
}

const bucketOf = (uri: string): string => uri.split('/').slice(0, 3).join('/');
