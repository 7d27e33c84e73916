import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeTraining } from './describe.ts';
import { inputs as table, type Values } from './inputs.ts';
import type { Observed } from './observe.ts';
import { planTraining } from './plan.ts';
import { stepOutput } from './step-output.ts';
import { stepList } from './steps-input.ts';

const hex = (digit: string): string => digit.repeat(64);
const price = { dollars: 0.115, region: 'us-east-1', from: 'a list' };

/** All inputs as they are when nothing is given but what is needed to begin. */
function given(over: Partial<Values> = {}): Values {
  const image = 'image:1';
  const defaults = Object.entries(table).map(([name, it]) => [name, it.fallback ? it.parse(it.fallback) : undefined]);
  const own = { image, 'role-arn': 'arn:aws:iam::111122223333:role/r', ...over };
  return { ...Object.fromEntries(defaults), ...own } as Values; // Safe: each value came from the parser under its own name.
}

const chain = `
- { name: clean, entry-point: clean.py, inputs: { raw: ./ }, outputs: [rows] }
- { name: split, entry-point: split.py, arguments: [a b, 0.5], inputs: { rows: "step://clean/rows" }, outputs: [train, test] }`;

interface Over {
  readonly steps?: string;
  readonly inputs?: Partial<Values>;
  readonly dataset?: string;
  readonly source?: string;
  readonly runId?: string;
}

function plan({ steps = chain, inputs = {}, dataset = 'd', source = 'a', runId = '1' }: Over = {}) {
  const packed = { bytes: Buffer.from('x'), sha256: hex(source), files: ['clean.py', 'split.py'] };
  const seen: Observed = {
    source: undefined,
    region: 'us-east-1',
    hyperparameters: {},
    channels: [{ name: 'train', uri: 'step://split/train', dataset: undefined, step: 'split/train' }],
    image: { is: 'digest', uri: `111122223333.dkr.ecr.us-east-1.amazonaws.com/x@sha256:${hex('1')}` },
    inferenceImage: undefined,
    price,
    serving: undefined,
    steps: stepList()
      .parse(steps)
      .map((asked) => ({
        asked,
        source: packed,
        image: undefined,
        price,
        inputs: Object.entries(asked.inputs).map(([name, from]) => {
          const step = stepOutput(String(from));
          return step
            ? { name, uri: String(from), dataset: undefined, step }
            : { name, uri: 's3://b/p/data/', dataset: hex(dataset) };
        }),
      })),
  };
  const known = { inputs: given(inputs), line: 'churn', store: { uri: 's3://b/p' }, run: { runId } };
  return planTraining(known, seen);
}

/** Of clean, split and the training. */
const digests = (over: Over = {}): Array<string | undefined> => {
  const { digest, steps: [clean, split] = [] } = plan(over);
  return [clean?.digest, split?.digest, digest];
};
const others = (over: Over): boolean[] => digests(over).map((it, i) => it !== digests()[i]);

test('a step is one processing job: the code, its inputs and its outputs lie where the script looks for them', () => {
  const [clean, split] = plan().steps ?? [];
  expect(split?.request).toMatchObject({
    ProcessingJobName: `churn-step-${split?.digest.slice(0, 12)}`,
    RoleArn: 'arn:aws:iam::111122223333:role/r',
    AppSpecification: { ContainerEntrypoint: ['python3'] },
    ProcessingInputs: [
      { S3Input: { S3Uri: `s3://b/p/code/${hex('a')}/sourcedir.tar.gz`, LocalPath: '/opt/ml/processing/input/code' } },
      {
        InputName: 'rows',
        S3Input: {
          S3Uri: `s3://b/p/processing/${clean?.request.ProcessingJobName}/rows/`,
          LocalPath: '/opt/ml/processing/input/rows',
          S3DataType: 'S3Prefix',
        },
      },
    ],
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    Tags: [
      { Key: 'modelway:line', Value: 'churn' },
      { Key: 'modelway:plan', Value: split?.digest },
    ],
  });
  expect(split?.request.ProcessingOutputConfig?.Outputs?.map((it) => [it.OutputName, it.S3Output?.LocalPath])).toEqual([
    ['train', '/opt/ml/processing/output/train'],
    ['test', '/opt/ml/processing/output/test'],
  ]);
  expect(split?.request.AppSpecification?.ContainerArguments?.slice(-3)).toEqual(['split.py', 'a b', '0.5']);
});

test('the training reads what the step writes', () => {
  const { request, steps = [] } = plan();
  expect(request.InputDataConfig?.[0]?.DataSource?.S3DataSource?.S3Uri).toBe(
    `s3://b/p/processing/${steps[1]?.request.ProcessingJobName}/train/`,
  );
});

test.each<[string, Over, boolean[]]>([
  ['nothing', {}, [false, false, false]],
  ['other data', { dataset: 'e' }, [true, true, true]],
  ['other code', { source: 'b' }, [true, true, true]],
  ['an argument of the second', { steps: chain.replace('0.5', '0.6') }, [false, true, true]],
  ['a further output', { steps: chain.replace('[train, test]', '[train, test, more]') }, [false, true, true]],
  ['a step that only looks', { steps: `${chain}\n- { name: check, entry-point: check.py }` }, [false, false, true]],
  ['the key of what is written', { inputs: { 'output-kms-key': 'alias/own' } }, [true, true, true]],
  ['the network', { inputs: { subnets: ['s-1'], 'security-groups': ['g-1'] } }, [true, true, true]],
  ['a run that uses nothing again', { inputs: { reuse: 'never' } }, [true, true, true]],
  ['the training alone', { inputs: { environment: { A: 1 } } }, [false, false, true]],
  ['how long a step may take', { steps: chain.replaceAll('name:', 'max-runtime: 2h, name:') }, [false, false, false]],
  ['who runs it', { inputs: { 'role-arn': 'arn:aws:iam::111122223333:role/other' } }, [false, false, false]],
  ['what it is tagged with', { inputs: { tags: { team: 'risk' } } }, [false, false, false]],
])('another plan by %s', (_, over, expected) => {
  expect(others(over)).toEqual(expected);
});

test('a run that uses nothing again finds its own steps when it is run again', () => {
  const never = (runId: string) => digests({ inputs: { reuse: 'never' }, runId });
  expect(never('1')).toEqual(never('1'));
  expect(never('2')[0]).not.toBe(never('1')[0]);
});

test('the guards of the training are those of its steps', () => {
  const [clean] =
    plan({
      inputs: {
        ...{ 'output-kms-key': 'alias/out', 'volume-kms-key': 'alias/volume', 'network-isolation': 'true' },
        ...{ subnets: ['s-1'], 'security-groups': ['g-1'], 'encrypt-traffic': 'true', tags: { team: 'risk' } },
      },
    }).steps ?? [];
  expect(clean?.request).toMatchObject({
    ProcessingOutputConfig: { KmsKeyId: 'alias/out' },
    ProcessingResources: { ClusterConfig: { VolumeKmsKeyId: 'alias/volume' } },
    NetworkConfig: {
      VpcConfig: { Subnets: ['s-1'], SecurityGroupIds: ['g-1'] },
      EnableNetworkIsolation: true,
      EnableInterContainerTrafficEncryption: true,
    },
  });
  expect(clean?.request.Tags).toContainEqual({ Key: 'team', Value: 'risk' });
});

test('a dry run shows each job, the largest cost of all, and what the caller needs for steps', () => {
  const { requests, cost, permissions } = describeTraining(plan());
  expect(requests.flatMap((it) => Object.keys(it))).toEqual([
    ...['s3:PutObject', 'sagemaker:CreateProcessingJob', 's3:PutObject', 'sagemaker:CreateProcessingJob'],
    'sagemaker:CreateTrainingJob',
  ]);
  expect(cost).toMatch(/^at most 0\.3820 USD for 2 steps and the training \(1 × ml\.m5\.large for 3600 s/);
  const names = permissions.map(({ action, resource }) => `${action} ${resource}`);
  const job = `arn:aws:sagemaker:us-east-1:111122223333:processing-job/${plan().steps?.[0]?.request.ProcessingJobName}*`;
  for (const it of ['Create', 'Describe', 'Stop']) expect(names).toContain(`sagemaker:${it}ProcessingJob ${job}`);
  expect(names).toContain('s3:PutObject arn:aws:s3:::b/p/processing/*.json');
  expect(names).toContain('s3:ListBucket arn:aws:s3:::b');
});

test('the program of a step unpacks the source and becomes the script, with its arguments as they are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'step-'));
  try {
    mkdirSync(join(folder, 'source'));
    const script = 'import json, os, sys\njson.dump([os.getcwd(), sys.argv[1:]], open(sys.argv[1], "w"))';
    writeFileSync(join(folder, 'source', 'split.py'), script);
    execFileSync('python3', ['-m', 'tarfile', '-c', '../code.tar.gz', 'split.py'], { cwd: join(folder, 'source') });
    const { ContainerEntrypoint: [program = ''] = [], ContainerArguments: [flag = '', launcher = ''] = [] } =
      plan().steps?.[1]?.request.AppSpecification ?? {};
    expect(launcher.length).toBeLessThanOrEqual(256);
    const [to, said] = [join(folder, 'code'), join(folder, 'said')];
    execFileSync(program, [flag, launcher, join(folder, 'code.tar.gz'), to, 'split.py', said, 'a b', '0.5']);
    expect(JSON.parse(readFileSync(said, 'utf8'))).toEqual([to, [said, 'a b', '0.5']]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
