import { last } from '@modelway/lineage';
import { begin, inputs, type Journey } from './journey.ts';
import { copies, step, stepsOf } from './processing-step.ts';
import { mustPass } from './steps.ts';
import { type Day, putData, saves, train } from './training-day.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
  await putData(journey);
});
afterAll(() => journey.close());

type Job = { readonly name: string; readonly status: string };
const processing = (): readonly Job[] => journey.cloud.world.table<Job>('processing-jobs').all();
const trainings = (): readonly Job[] => journey.cloud.world.table<Job>('training-jobs').all();
const created = (from: number): string[] =>
  journey.cloud.faults.journal.slice(from).flatMap(({ operation }) => /Create\w+Job$/.exec(operation)?.[0] ?? []);

let days = 0;
/** A training behind steps, of a plan that no other day has, unless `script` is given. */
async function prepare(
  own: Readonly<Record<string, string>> = {},
  on = {},
  script = `${saves}\nprint(${++days})`,
): Promise<Day> {
  const given = {
    channels: 'train: step://split/rows',
    'processing-steps': step('split', 's3://journey/data/'),
    ...own,
  };
  return train(journey, script, given, on);
}

/** The code of the steps lies apart from that of the training, so that another script is no other step. */
function code(more = ''): void {
  journey.repository.propose(`steps-${++days}`, { 'steps/copy.py': copies(more) }, 'Prepare data');
}

test('steps run in order before the training, each on what it names, and the lineage tells by digest what each read and wrote', async () => {
  code();
  const chain = step('clean', 's3://journey/data/') + step('split', 'step://clean/rows');
  const day = await prepare({ 'processing-steps': chain, 'max-cost': '1' });
  expect({ said: day.said, word: day.verdict?.word }).toEqual({ said: '', word: 'pass' });
  const [clean, split] = stepsOf(day);
  expect([clean?.name, split?.name, clean?.reused]).toEqual(['clean', 'split', false]);
  expect(split?.read).toMatchObject([{ name: 'raw', uri: clean?.wrote[0]?.uri, listing: clean?.wrote[0]?.listing }]);
  expect(clean?.wrote).toMatchObject([{ name: 'rows', files: 1, bytes: 13 }]);
  expect(day.facts.channels).toMatchObject([
    { name: 'train', step: 'split/rows', uri: split?.wrote[0]?.uri, listing: split?.wrote[0]?.listing },
  ]);
  expect(day.step.log.join('\n')).toContain("files=1 of ['clean', '0.5', 'true']");
  expect(Number(clean?.cost?.amount)).toBeGreaterThan(0);
  expect(day.step.summary ?? '').toContain('Processing steps before training');
});

test('the same plan uses steps and training again, another training the steps alone', async () => {
  code();
  const script = `${saves}\nprint('again')`;
  const first = await prepare({}, {}, script);
  const from = journey.cloud.faults.journal.length;
  const again = await prepare({}, {}, script);
  expect(created(from)).toEqual([]);
  expect({ reused: again.facts.reused, steps: stepsOf(again).map((it) => [it.reused, it.wrote]) }).toEqual({
    reused: true,
    steps: stepsOf(first).map((it) => [true, it.wrote]),
  });
  const other = await prepare();
  expect(created(from)).toEqual(['CreateTrainingJob']);
  expect(stepsOf(other).map((it) => [it.reused, it.job])).toEqual([[true, stepsOf(first)[0]?.job]]);
});

test('what a step wrote and somebody changed is made anew, in another place; the training that read it before stays what it was', async () => {
  code('# changed');
  const script = `${saves}\nprint('before')`;
  const first = await prepare({}, {}, script);
  const [was] = stepsOf(first);
  await putData(journey, `${was?.wrote[0]?.uri.slice('s3://journey/'.length)}more.csv`);
  const later = `${saves}\nprint('after')`;
  const anew = await prepare({}, {}, later);
  expect(anew.verdict?.word).toBe('pass');
  expect(stepsOf(anew)[0]).toMatchObject({ reused: false, job: { name: `${was?.job.name}-2` }, wrote: [{ files: 1 }] });
  // Each training tells of the attempt whose files it read.
  for (const [text, known] of [
    [script, first],
    [later, anew],
  ] as const) {
    const again = await prepare({}, {}, text);
    const said = ({ facts }: Day) => ({ job: facts.job, uris: facts.channels?.map(({ uri }) => uri) });
    expect({ ...said(again), step: stepsOf(again)[0]?.job }).toEqual({ ...said(known), step: stepsOf(known)[0]?.job });
  }
});

test('a step that fails begins no training, says why in its own words, and is tried again by the next run', async () => {
  code("print('no such column: age', file=sys.stderr)\nsys.exit(3)");
  const before = trainings().length;
  const day = await prepare();
  expect({ word: day.verdict?.word, code: day.step.exitCode }).toEqual({ word: 'fail', code: 1 });
  expect(day.said).toMatch(
    /step split .* failed: copy\.py ended with exit code 3: no such column: age.* No training was begun/,
  );
  const again = await prepare();
  expect(stepsOf(again)[0]?.job.name).toBe(`${stepsOf(day)[0]?.job.name}-2`);
  expect(trainings().length).toBe(before);
  expect(again.step.outputs['training-job-name'] ?? '').toBe('');
});

test('a step that writes nothing, or runs too long, begins no training', async () => {
  const before = trainings().length;
  code('os.remove(os.path.join(target, names[0]))');
  expect((await prepare()).said).toContain('completed, but wrote no file for rows');
  code('time.sleep(60)');
  const late = await prepare({ 'processing-steps': step('split', 's3://journey/data/', 'max-runtime: 30s') });
  expect(late.said).toMatch(/ran longer than its max-runtime \(30s\)/);
  expect(trainings().length).toBe(before);
});

test('input that changes while a step reads it is told, and nothing is built on it', async () => {
  code('time.sleep(2)');
  await putData(journey, 'moving/a.csv');
  const known = processing().length;
  const watching = setInterval(() => {
    if (processing().length > known) void putData(journey, 'moving/a.csv', 'id\n2\n');
  }, 50);
  const day = await prepare({ 'processing-steps': step('split', 's3://journey/moving/') });
  clearInterval(watching);
  expect({ word: day.verdict?.word, said: day.said }).toEqual({
    word: 'inconclusive',
    said: expect.stringContaining('the files of raw changed while it ran'),
  });
});

test.each([
  ['by itself', 0],
  ['by its post step, where it could not', 1],
])('a cancelled run stops the job of the step that is at work %s, and begins no training', async (_, times) => {
  code('time.sleep(60)');
  const [before, known] = [trainings().length, processing().length];
  if (times > 0) journey.cloud.faults.add({ operation: 'SageMaker.StopProcessingJob', kind: 'deny', times });
  const cancel = new AbortController();
  const watching = setInterval(() => processing().length > known && cancel.abort(), 50);
  const day = await prepare({}, { cancel: cancel.signal });
  clearInterval(watching);
  expect(day.step.exitCode).not.toBe(0);
  expect(processing().at(-1)?.status).toMatch(/^Stopp(ing|ed)$/);
  expect(trainings().length).toBe(before);
});

test('two runs at once create one job for each step, and one training', async () => {
  code('time.sleep(1)');
  const before = [processing().length, trainings().length];
  const script = `${saves}\nprint('at once')`;
  const both = await Promise.all([prepare({}, {}, script), prepare({}, {}, script)]);
  expect(both.map((it) => [it.said, it.verdict?.word])).toEqual([
    ['', 'pass'],
    ['', 'pass'],
  ]);
  expect([processing().length, trainings().length]).toEqual(before.map((it) => it + 1));
});

test('a training that is left to itself has its steps behind it, and whoever attaches tells of them', async () => {
  code();
  const begun = await prepare({ wait: 'detach' });
  expect(begun.verdict?.word).toBe('inconclusive');
  const { lineage = '' } = begun.step.outputs;
  const attached = mustPass(await journey.step('run-training', { wait: 'attach', lineage, 'poll-interval': '200ms' }));
  const told = last(await journey.lineage(attached.outputs['lineage'] ?? ''), 'training')?.statement.predicate.facts;
  expect(told?.steps).toEqual(stepsOf(begun));
});

test('a dry run shows every request and the largest cost of all; what is wrong with steps is told at once, before anything is paid', async () => {
  code();
  const from = journey.cloud.faults.journal.length;
  const dry = await prepare({ 'dry-run': 'true' });
  const text = dry.step.log.join('\n');
  expect(text).toMatch(/Cost: at most 0\.\d+ USD for 1 steps and the training/);
  expect(text).toMatch(
    /sagemaker:CreateProcessingJob on arn:aws:sagemaker:us-east-1:111122223333:processing-job\/toy-step-/,
  );
  expect(text).toContain('"ContainerEntrypoint"');
  const dear = await prepare({ 'max-cost': '0.14', channels: 'train: step://split/rows' });
  expect(dear.said).toMatch(/max-cost: this training and its processing steps may cost 0\.2647 USD/);
  const wrong = step('split', 'step://later/rows', 'instance-count: 0').replace('copy.py', 'gone.py');
  expect((await prepare({ 'processing-steps': wrong })).step.errors.join()).toContain('step 1 (split): instance-count');
  const gone = step('split', 's3://journey/nothing/').replace('copy.py', 'gone.py');
  const { said } = await prepare({ 'processing-steps': gone, 'max-cost': '0.1' });
  for (const words of [
    'split: entry-point: gone.py is not in steps',
    'has no file under s3://journey/nothing/',
    'max-cost',
  ])
    expect(said).toContain(words);
  expect(created(from)).toEqual([]);
});

test('a model that was trained behind a step passes the gate: what the step read is looked through for the holdout', async () => {
  code();
  const { outputs } = mustPass(await journey.step('version-dataset', inputs.dataset));
  const behind = { channels: 'train: step://split/rows', 'processing-steps': step('split', 'train/') };
  const given = { ...inputs.training, ...behind, lineage: outputs['lineage'] ?? '' };
  const { lineage = '' } = mustPass(await journey.step('run-training', given)).outputs;
  const gate = mustPass(await journey.step('evaluate-gate', { ...inputs.gate, lineage }));
  const told = last(await journey.lineage(gate.outputs['lineage'] ?? ''), 'evaluation')?.statement.predicate;
  expect(JSON.stringify(told?.remarks)).not.toContain('is no folder of a dataset version');
  const split = last(await journey.lineage(lineage), 'training')?.statement.predicate;
  expect(split?.inputs).toContainEqual(
    expect.objectContaining({ name: 'raw of split', digest: { sha256: outputs['sha256'] } }),
  );
});
