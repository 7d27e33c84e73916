import type { Values } from '../../actions/run-training/inputs.ts';
import { inputs } from '../../actions/run-training/inputs.ts';
import { limits } from '../../actions/run-training/limits.ts';
import { planTraining } from '../../actions/run-training/plan.ts';
import { checkInput } from '../../packages/local-cloud/src/model/check.ts';
import published from '../../packages/local-cloud/src/model/sagemaker.json' with { type: 'json' };
import type { Model } from '../../packages/local-cloud/src/model/shape.ts';

const model = published as Model;

/** What an action gets when its inputs hold these texts: parsed, then ruled. @returns the values, or what was refused. */
function given(over: Readonly<Record<string, string>>): Values | string[] {
  const texts: Record<string, string> = { 'entry-point': 'train.py', image: 'image:1', 'role-arn': role, ...over };
  const faults: string[] = [];
  const entries = Object.entries(inputs).map(([name, input]) => {
    const text = texts[name] || ('fallback' in input ? input.fallback : '');
    try {
      return [name, text === '' ? undefined : input.parse(text as string)];
    } catch (cause) {
      faults.push(String(cause));
      return [name, undefined];
    }
  });
  const values = Object.fromEntries(entries) as Values;
  const all = faults.length > 0 ? faults : limits(values);
  return all.length > 0 ? all : values;
}
const role = 'arn:aws:iam::111122223333:role/r';

/** @returns whether the service's published model refuses the request that these values make. */
function serviceRefuses(values: Values): boolean {
  const channels = Object.entries(values.channels ?? {}).map(([name, { from, ...reading }]) => ({
    ...{ name, uri: from, dataset: undefined, reading },
  }));
  const source = { bytes: Buffer.from(''), sha256: 'a'.repeat(64), files: ['train.py'] };
  const { request } = planTraining(
    { inputs: values, line: 'churn', store: { uri: 's3://b/p' }, run: { runId: '1' } },
    {
      ...{ source, region: 'us-east-1', channels, hyperparameters: values.hyperparameters ?? {} },
      ...{
        image: { is: 'digest', uri: values.image },
        inferenceImage: undefined,
        price: undefined,
        serving: undefined,
        steps: [],
      },
    },
  );
  try {
    checkInput(model, 'CreateTrainingJob', JSON.parse(JSON.stringify(request)));
    return false;
  } catch {
    return true;
  }
}

const map = (count: number, value: (i: number) => unknown): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, value(i)])));
const x = (count: number): string => 'x'.repeat(count);
const list = (count: number, word: string): string => JSON.stringify(Array.from({ length: count }, () => word));
const place = { from: 's3://bucket/a/' };

/** For each shape with a largest size: inputs that have just that size. */
const sized: Array<[string, (size: number) => Readonly<Record<string, string>>]> = [
  ['InputDataConfig', (n) => ({ channels: map(n, () => place) })],
  ['ChannelName', (n) => ({ channels: JSON.stringify({ [x(n)]: place }) })],
  ['ContentType', (n) => ({ channels: map(1, () => ({ ...place, 'content-type': x(n) })) })],
  ['S3Uri', (n) => ({ channels: map(1, () => ({ from: `s3://bucket/${x(n - 13)}/` })) })],
  ['MetricDefinitionList', (n) => ({ metrics: map(n, () => '(1)') })],
  ['MetricName', (n) => ({ metrics: JSON.stringify({ [x(n)]: '(1)' }) })],
  ['MetricRegex', (n) => ({ metrics: map(1, () => `(${x(n - 2)})`) })],
  ['TrainingEnvironmentMap', (n) => ({ environment: map(n, () => '1') })],
  ['TrainingEnvironmentKey', (n) => ({ environment: JSON.stringify({ [x(n)]: '1' }) })],
  ['TrainingEnvironmentValue', (n) => ({ environment: map(1, () => x(n)) })],
  // Four are script mode's, and two quotes are JSON's.
  ['HyperParameters', (n) => ({ hyperparameters: map(n - 4, () => 1) })],
  ['HyperParameterKey', (n) => ({ hyperparameters: JSON.stringify({ [x(n)]: 1 }) })],
  ['HyperParameterValue', (n) => ({ hyperparameters: map(1, () => x(n - 2)) })],
  // Ten are kept for ours.
  ['TagList', (n) => ({ tags: map(n - 10, () => 'v') })],
  ['TagKey', (n) => ({ tags: JSON.stringify({ [x(n)]: 'v' }) })],
  ['TagValue', (n) => ({ tags: map(1, () => x(n)) })],
  ['Subnets', (n) => ({ subnets: Array(n).fill('s').join(' '), 'security-groups': 'g' })],
  ['SubnetId', (n) => ({ subnets: x(n), 'security-groups': 'g' })],
  ['VpcSecurityGroupIds', (n) => ({ subnets: 's', 'security-groups': Array(n).fill('g').join(',') })],
  ['SecurityGroupId', (n) => ({ subnets: 's', 'security-groups': x(n) })],
  ['TrainingContainerEntrypoint', (n) => ({ 'entry-point': '', 'container-entrypoint': list(n, 'w') })],
  ['TrainingContainerEntrypointString', (n) => ({ 'entry-point': '', 'container-entrypoint': list(1, x(n)) })],
  ['TrainingContainerArguments', (n) => ({ 'entry-point': '', 'container-arguments': list(n, 'w') })],
  ['TrainingContainerArgument', (n) => ({ 'entry-point': '', 'container-arguments': list(1, x(n)) })],
  ['KeepAlivePeriodInSeconds', (n) => ({ 'keep-alive': `${n}s` })],
  ['MaximumRetryAttempts', (n) => ({ retries: String(n) })],
  ['KmsKeyId', (n) => ({ 'output-kms-key': x(n), 'volume-kms-key': x(n) })],
  ['AlgorithmImage', (n) => ({ image: x(n) })],
  ['DirectoryPath', (n) => ({ checkpoints: `/${x(n - 1)}` })],
  ['RoleArn', (n) => ({ 'role-arn': `arn:aws:iam::111122223333:role/${x(n - 31)}` })],
];

test.each(sized)(
  '%s: the largest that SageMaker takes is taken, and one more is refused before the call',
  (shape, build) => {
    const max = model.shapes[shape]?.max ?? Number.NaN;
    const largest = given(build(max));
    expect(largest).not.toBeInstanceOf(Array);
    expect(serviceRefuses(largest as Values)).toBe(false);
    expect(given(build(max + 1))).toBeInstanceOf(Array);
  },
);

/** Every input that becomes free text of the request. */
const texts: Record<string, (text: string) => Readonly<Record<string, string>>> = {
  'a channel': (t) => ({ channels: JSON.stringify({ [t]: place }) }),
  'a content type': (t) => ({ channels: map(1, () => ({ ...place, 'content-type': t })) }),
  'a place': (t) => ({ channels: map(1, () => ({ from: `s3://bucket/${t}/` })) }),
  'a metric': (t) => ({ metrics: JSON.stringify({ [t]: '(1)' }) }),
  'an expression': (t) => ({ metrics: map(1, () => `(${t})`) }),
  'a variable': (t) => ({ environment: JSON.stringify({ [t]: '1' }) }),
  'the value of a variable': (t) => ({ environment: map(1, () => t) }),
  'a hyperparameter': (t) => ({ hyperparameters: JSON.stringify({ [t]: 1 }) }),
  'the value of a hyperparameter': (t) => ({ hyperparameters: map(1, () => t) }),
  'a tag': (t) => ({ tags: JSON.stringify({ [t]: 'v' }) }),
  'the value of a tag': (t) => ({ tags: map(1, () => t) }),
  'a subnet': (t) => ({ subnets: t, 'security-groups': 'g' }),
  'a key': (t) => ({ 'output-kms-key': t, 'volume-kms-key': t }),
  'a word': (t) => ({ 'entry-point': '', 'container-entrypoint': list(1, t) }),
  'an image': (t) => ({ image: t }),
  'a path': (t) => ({ checkpoints: `/${t}` }),
};
const letters = [
  'a',
  'B',
  '7',
  '-',
  '_',
  '.',
  ':',
  '/',
  ' ',
  '\n',
  '\r',
  '\t',
  '\0',
  'é',
  '漢',
  '😀',
  '"',
  '<',
  '$',
  '\u2028',
  '\u0085',
];

test.each(Object.entries(texts))(
  '%s: whatever characters it has, nothing is sent that SageMaker would refuse',
  (_, build) => {
    const all = ['', ...letters, ...letters.flatMap((one) => letters.map((other) => `${one}${other}`))];
    const passed = all.flatMap((text) => {
      const values = given(build(text));
      return Array.isArray(values) ? [] : [{ text, refused: serviceRefuses(values) }];
    });
    expect(passed.filter(({ refused }) => refused)).toEqual([]);
    expect(passed.length).toBeGreaterThan(0);
  },
);
