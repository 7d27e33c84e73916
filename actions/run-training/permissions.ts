import type { Described } from '@modelway/action';
import { ecrImage } from '@modelway/aws';
import type { Channel } from './channels.ts';
import type { TrainingPlan } from './plan.ts';

type Permissions = Described['permissions'];

/**
 * @returns what the caller needs, and nothing that the execution role needs: its keys, network interfaces and data are between it and
 * SageMaker. The role's account is the caller's: SageMaker takes no role of another one.
 */
export function permissionsOf(plan: TrainingPlan): Permissions {
  const { request, source, channels, region } = plan;
  const role = request.RoleArn ?? '';
  const { here, account, s3 } = permissionsTo(role);
  // Further attempts of a plan have a suffix.
  const job = `${here}:sagemaker:${region}:${account}:training-job/${request.TrainingJobName}*`;
  const logs = `${here}:logs:${region}:${account}:log-group:/aws/sagemaker/TrainingJobs:*`;
  const buckets = new Set(channels.map(({ uri }) => s3(uri).replace(/\/.*$/, '')));
  return [
    ...(source ? [{ action: 's3:PutObject', resource: s3(source.uri) }] : []),
    ...placing([...(plan.steps ?? []).flatMap(({ inputs }) => inputs), ...channels], s3),
    ...[...buckets].map((resource) => ({ action: 's3:ListBucket', resource })),
    ...images(plan, here),
    { action: 'pricing:GetProducts', resource: '*' },
    ...['CreateTrainingJob', 'DescribeTrainingJob', 'StopTrainingJob', 'AddTags', 'ListTags'].map((it) => ({
      action: `sagemaker:${it}`,
      resource: job,
    })),
    { action: 'iam:PassRole', resource: role, condition: passedTo },
    ...keys(plan, { here, account }),
    ...['DescribeLogStreams', 'GetLogEvents'].map((it) => ({ action: `logs:${it}`, resource: logs })),
    { action: 's3:GetObject', resource: `${s3(request.OutputDataConfig?.S3OutputPath ?? '')}/*` },
  ];
}

/** @returns how resources of the execution role's account are called, which is the caller's. */
export function permissionsTo(roleArn: string): { here: string; account: string; s3(uri: string): string } {
  const [, partition, , , account = ''] = roleArn.split(':');
  const here = `arn:${partition}`;
  return { here, account, s3: (uri) => `${here}:s3:::${uri.slice('s3://'.length)}` };
}

const passedTo = { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } };

/** What S3 is asked for where files have to be copied, by the folders that they come from and go to. */
const placing = (channels: readonly Channel[], s3: (uri: string) => string): Permissions =>
  channels.flatMap(({ uri, wanted, placing: needed }) =>
    wanted === undefined || needed === undefined
      ? []
      : [
          { action: 's3:GetObject', resource: s3(`${wanted.dataset.remote}/files/md5/*`) },
          { action: 's3:PutObject', resource: s3(uri.endsWith('/') ? `${uri}*` : uri.replace(/[^/]*$/, '*')) },
        ],
  );

/** To find the digest behind a tag. */
const images = ({ image, inference, steps = [] }: TrainingPlan, here: string): Permissions =>
  [...new Set([...steps.map((it) => it.image.uri), image.uri, inference.image])].flatMap((uri) => {
    const { region, account, repository } = ecrImage(uri.replace(/@.*$/, '')) ?? {};
    if (repository === undefined) return [];
    return [{ action: 'ecr:BatchGetImage', resource: `${here}:ecr:${region}:${account}:repository/${repository}` }];
  });

/**
 * To read the model that was written with a key, and to let SageMaker attach volumes with one (API Permissions Reference: where the role's
 * own policy does not grant it).
 */
function keys({ request, region }: TrainingPlan, { here, account }: { here: string; account: string }): Permissions {
  const { KmsKeyId: output } = request.OutputDataConfig ?? {};
  const { VolumeKmsKeyId: volume } = request.ResourceConfig ?? {};
  const arn = (key: string): string => {
    if (key.startsWith('arn:')) return key;
    return `${here}:kms:${region}:${account}:${key.startsWith('alias/') ? key : `key/${key}`}`;
  };
  return [
    ...(output ? [{ action: 'kms:Decrypt', resource: arn(output) }] : []),
    ...(volume ? [{ action: 'kms:CreateGrant', resource: arn(volume) }] : []),
  ];
}
