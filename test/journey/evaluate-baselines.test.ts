import type { Step } from '@modelway/cli';
import { all, type Facts, latest, sha256 } from '@modelway/lineage';
import { evaluators } from './evaluators.ts';
import { begin, inputs, type Journey, type On, pullRequest } from './journey.ts';
import { parametersFile } from './project.ts';
import { mustPass, trainAndJudge } from './steps.ts';

let journey: Journey;
let mine: string;
let first: Step;
let trained: Step;
beforeAll(async () => {
  journey = await begin({ quality: 0.9 });
  first = mustPass(await trainAndJudge(journey));
  journey.repository.tag('toy@v1.0.0', journey.repository.head());
  const change = { 'params.yml': parametersFile({ quality: 0.95 }), ...evaluators };
  mine = journey.repository.propose('better', change, 'See more');
  trained = await trainAndJudge(journey, on());
});
afterAll(() => journey.close());

const on = () => {
  const { payload, ...rest } = pullRequest(2, mine);
  const { pull_request: pull } = payload as { pull_request: { base: object } };
  return { ...rest, payload: { pull_request: { ...pull, base: { ...pull.base, sha: journey.repository.main() } } } };
};
const ownGate = (policy: string, more: Partial<On> = {}): Promise<Step> => {
  const given = { ...inputs.gate, lineage: trained.outputs['lineage'] ?? '', baseline: 'merge-base', policy };
  return journey.step('evaluate-gate', given, { ...on(), ...more });
};
const gate = (baseline: string): Promise<Step> =>
  journey.step('evaluate-gate', { ...inputs.gate, lineage: trained.outputs['lineage'] ?? '', baseline }, on());
const factsOf = async (step: Step): Promise<Facts<'evaluation'> | undefined> =>
  latest(await journey.lineage(step.outputs['lineage'] ?? ''), 'evaluation')?.statement.predicate.facts;

test.each(['merge-base', 'tag:toy@v1.0.0'])(
  '%s is the model of that commit, and the change is judged',
  async (named) => {
    const facts = await factsOf(mustPass(await gate(named)));
    expect(facts?.baseline).toMatchObject({ named, commit: journey.repository.main() });
    expect(facts?.baseline?.endpoint).toBeUndefined();
    expect(facts?.comparisons.some(({ rule }) => rule === 'no-regression')).toBe(true);
  },
);

test('lineage:<URI> is the model that the lineage ends with', async () => {
  const named = `lineage:${first.outputs['lineage']}`;
  const facts = await factsOf(mustPass(await gate(named)));
  expect(facts?.baseline).toMatchObject({ named, commit: journey.repository.main() });
  expect(facts?.comparisons.some(({ rule }) => rule === 'no-regression')).toBe(true);
}, 120_000);

test('model-package:<ARN> is the registered version, and nothing else with its name', async () => {
  const commit = journey.repository.main();
  const registered = mustPass(await journey.step('register-model', inputs.register, { commit }));
  const arn = registered.outputs['model-package-arn'] ?? '';
  const step = mustPass(await gate(`model-package:${arn}`));
  const facts = await factsOf(step);
  expect(facts?.baseline).toMatchObject({ named: `model-package:${arn}`, package: arn, commit });
  expect(facts?.comparisons.some(({ rule }) => rule === 'no-regression')).toBe(true);
  // The registry knows what was registered: other bytes in its place are refused.
  const model = latest(await journey.lineage(first.outputs['lineage'] ?? ''), 'training')?.statement.predicate.facts
    .model;
  const key = (model?.uri ?? '').slice('s3://journey/'.length);
  const { objects } = journey.cloud.world;
  const bytes = (await objects.bytes('journey', key)) ?? Buffer.alloc(0);
  await objects.write('journey', key, Buffer.from('another model'));
  const refused = await gate(`model-package:${arn}`);
  await objects.write('journey', key, bytes);
  expect(refused.outputs['verdict']).toBe('error');
  expect(refused.errors.join()).toMatch(/holds sha256 .*, and was registered as/);
}, 120_000);

test('none is said plainly, and only bounds are judged', async () => {
  const step = mustPass(await gate('none'));
  expect(step.log.join('\n')).toMatch(/only absolute bounds were judged/);
  const facts = await factsOf(step);
  expect(facts?.baseline).toBeUndefined();
  expect(facts?.comparisons.every(({ rule }) => rule === 'bound')).toBe(true);
});

test.each([
  ['tag:toy@v9.9.9', /there is no tag "toy@v9\.9\.9"/],
  [
    'model-package:arn:aws:sagemaker:us-east-1:111122223333:model-package/none/1',
    /is no version of the Model Registry/,
  ],
  [`lineage:s3://journey/modelway/lineage/${'0'.repeat(64)}.jsonl`, /is not in the store/],
])('%s that is not there is an error, never "no baseline"', async (named, sentence) => {
  const step = await gate(named);
  expect(step.exitCode).toBe(1);
  expect(step.outputs['verdict']).toBe('error');
  expect(step.errors.join('\n')).toMatch(sentence);
});

test('a command and a container of the user measure both models, without credentials, and are stated as what they are', async () => {
  const step = mustPass(await ownGate('own.yml'));
  const facts = await factsOf(step);
  expect(facts?.evaluators).toEqual([
    expect.objectContaining({
      name: 'misses',
      kind: 'command',
      changed: ['own/misses.py'],
      state: 'evidence',
      records: 400,
      assurance: 'evaluator',
    }),
    expect.objectContaining({ name: 'size', kind: 'container', state: 'evidence', records: 0 }),
  ]);
  const own = facts?.comparisons.filter((it) => it.evaluator !== undefined).map((it) => [it.metric, it.rule, it.word]);
  expect(own).toEqual([
    ['misses/miss', 'bound', 'pass'],
    ['misses/miss', 'no-regression', 'pass'],
    ['size/bytes', 'bound', 'pass'],
  ]);
  const kept = facts?.evaluators?.flatMap((it) => it.evidence ?? []) ?? [];
  expect(kept.map((it) => it.name)).toEqual(['evidence.json', 'evidence.csv', 'evidence.json']);
  for (const { uri = '', digest } of kept) {
    const bytes = await journey.cloud.world.objects.bytes('journey', uri.slice('s3://journey/'.length));
    expect(sha256(bytes ?? '')).toBe(digest?.['sha256']);
  }
  const again = await factsOf(mustPass(await ownGate('own.yml')));
  expect(again?.comparisons).toEqual(facts?.comparisons);
}, 120_000);

test('an evaluator that breaks is an error, and the rest is still judged and told', async () => {
  const step = await ownGate('broken.yml');
  expect(step.exitCode).toBe(1);
  expect(step.outputs['verdict']).toBe('error');
  expect(step.errors.join('\n')).toMatch(/broken\/any: evaluator broken ended with exit code 7; see the log/);
  const stated = all(await journey.lineage(step.outputs['lineage'] ?? ''), 'evaluation').at(-1)?.statement.predicate;
  expect(stated?.facts.comparisons.map((it) => [it.metric, it.word])).toContainEqual(['auc', 'pass']);
}, 120_000);

test('of a fork nothing is run, and nothing passes for it', async () => {
  const { payload, ...rest } = on();
  const { pull_request: pull } = payload as unknown as { pull_request: { head: object } }; // Safe: `pullRequest` made it.
  const fork = { pull_request: { ...pull, head: { ...pull.head, repo: { full_name: 'mallory/toy' } } } };
  const step = await ownGate('own.yml', { ...rest, payload: fork });
  expect(step.outputs['verdict']).toBe('inconclusive');
  expect((await factsOf(step))?.evaluators?.map((it) => it.state)).toEqual(['skipped', 'skipped']);
}, 120_000);
