import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { begin, inputs, type Journey, type On } from './journey.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
});
afterAll(() => journey.close());

/** Everything that lies in the store, so that a refusal can be shown to have left nothing. */
const stored = (): string[] => journey.cloud.world.objects.list('journey', '').map(({ key }) => key);

interface Refused {
  readonly said: string;
  readonly exitCode: number;
  /** What the step added to the store. */
  readonly left: string[];
}

async function refuse(action: string, given: Record<string, string>, on?: On): Promise<Refused> {
  const before = new Set(stored());
  const step = await journey.step(action, given, on);
  return { said: step.errors.join('\n'), exitCode: step.exitCode, left: stored().filter((key) => !before.has(key)) };
}

test('all faults of the inputs are told together, and nothing is left behind', async () => {
  const { said, exitCode, left } = await refuse('run-training', {
    store: 'http://bucket',
    line: 'not a line',
    'role-arn': 'admin',
    'instance-type': 'big',
    'max-runtime': '1 hour',
    image: 'image:1',
    'entry-pont': 'train.py',
  });
  expect(exitCode).toBe(1);
  expect(left).toEqual([]);
  for (const words of [
    'store: must be s3://bucket',
    'line: must be a name',
    'role-arn: must be the ARN of an IAM role',
    'instance-type: must be an instance type such as ml.m5.large, found "big"',
    'max-runtime: must be a time such as 500ms, 15s, 5m, 1h or 1h30m, found "1 hour"',
    'entry-pont: is not an input of this action',
  ]) {
    expect(said).toContain(words);
  }
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a bucket that does not exist', { store: 's3://no-such-bucket/modelway' }, /no-such-bucket.*does not exist/s],
  [
    'a lineage of another store',
    { lineage: 's3://elsewhere/lineage/x.jsonl' },
    /lineage: "s3:\/\/elsewhere\/lineage\/x.jsonl" is not s3:\/\/journey\/modelway\/lineage/,
  ],
  [
    'a lineage that is not there',
    { lineage: `s3://journey/modelway/lineage/${'0'.repeat(64)}.jsonl` },
    /is not in the store/,
  ],
])('%s is refused before anything is created', async (_, given, words) => {
  const { said, exitCode, left } = await refuse('version-dataset', { ...inputs.dataset, ...given });
  expect(said).toMatch(words);
  expect(exitCode).toBe(1);
  expect(left).toEqual([]);
});

test('a lineage that cannot be read is refused with its line and path', async () => {
  await journey.cloud.world.objects.write(
    'journey',
    `modelway/lineage/${'1'.repeat(64)}.jsonl`,
    Buffer.from('{"_type":1}\n'),
  );
  const { said, exitCode } = await refuse('version-dataset', {
    ...inputs.dataset,
    lineage: `s3://journey/modelway/lineage/${'1'.repeat(64)}.jsonl`,
  });
  expect(exitCode).toBe(1);
  expect(said).toMatch(/LINEAGE_UNREADABLE: line 1\._type/);
});

describe('a dataset path', () => {
  const at = (name: string): string => join(journey.repository.folder, name);

  test.each<[string, () => void, string, RegExp]>([
    ['that is missing', () => {}, 'nowhere', /nowhere/],
    ['that is empty', () => mkdirSync(at('empty'), { recursive: true }), 'empty', /empty/],
    ['that leads outside the workspace', () => {}, '../..', /outside|workspace/],
    [
      'with a link that goes round in circles',
      () => {
        mkdirSync(at('loop'), { recursive: true });
        rmSync(at('loop/self'), { force: true });
        symlinkSync('self', at('loop/self'));
      },
      'loop',
      /self/,
    ],
  ])('%s is refused: the statement tells it, and no data is left', async (_, prepare, path, words) => {
    prepare();
    const { said, exitCode, left } = await refuse('version-dataset', { path });
    expect(said).toMatch(words);
    expect(exitCode).toBe(1);
    expect(left.filter((key) => !/^modelway\/(lineage|refs|log)\//.test(key))).toEqual([]);
  });
});

test('missing credentials are told as such, with the step to add', async () => {
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...env } = journey.cloud.env;
  const { said, exitCode } = await refuse('version-dataset', inputs.dataset, { env });
  expect(exitCode).toBe(1);
  expect(said).toMatch(/no AWS credentials were found; run aws-actions\/configure-aws-credentials/);
});

test('a missing region is told with the variable to set', async () => {
  const { AWS_REGION: _, AWS_DEFAULT_REGION: __, ...env } = journey.cloud.env;
  expect((await refuse('version-dataset', inputs.dataset, { env })).said).toMatch(/AWS_REGION is not set/);
});

test('a bucket in another region is told as such', async () => {
  const { said, exitCode } = await refuse('version-dataset', inputs.dataset, {
    env: { ...journey.cloud.env, AWS_REGION: 'eu-west-1' },
  });
  expect(exitCode).toBe(1);
  expect(said).toMatch(/region/);
});

test('a role that may not be passed is told by the service, and the statement says so', async () => {
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  const { said, exitCode } = await refuse('run-training', {
    ...inputs.training,
    lineage: dataset.outputs['lineage'] ?? '',
    'role-arn': 'arn:aws:iam::111122223333:role/forbidden',
  });
  expect(exitCode).toBe(1);
  expect(said).toMatch(/forbidden/);
});

test('nothing is registered that nobody judged', async () => {
  const { said, exitCode, left } = await refuse('register-model', inputs.register, { commit: 'f'.repeat(40) });
  expect(exitCode).toBe(1);
  expect(said).toMatch(/holds no evaluation of toy for commit f{40}; run evaluate-gate for this commit first/);
  expect(left).toEqual([]);
});

test('a dry run prints the requests, the cost and the permissions, and creates nothing', async () => {
  const before = stored();
  const dataset = await journey.step('version-dataset', { ...inputs.dataset, 'dry-run': 'true' });
  expect(dataset.exitCode).toBe(0);
  expect(dataset.log.join('\n')).toMatch(/Dry run: nothing is created[\s\S]*IAM permissions used:/);
  expect(dataset.summary).toMatch(/dry run/);
  expect(stored()).toEqual(before);
});
