import { begin, type Journey } from './journey.ts';
import { putData, saves, train } from './training-day.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
  await putData(journey);
});
afterAll(() => journey.close());

/** What always holds of a training that is no `pass`: the step is red, and says in red what the statement says. */
async function expectEnd(script: string, own: Record<string, string>, [word, ...said]: [string, ...RegExp[]]) {
  const day = await train(journey, script, own);
  expect(day.step.exitCode).toBe(1);
  expect({ word: day.verdict?.word, said: day.said }).toEqual({ word, said: expect.any(String) });
  for (const words of said) expect(day.said).toMatch(words);
  expect(day.step.outputs['verdict']).toBe(word);
  return day;
}

test('a script that ends with 1 fails with its own last words, which are in the report', async () => {
  const script = `${saves}\nraise ValueError('column "age" is missing')`;
  const day = await expectEnd(script, {}, [
    'fail',
    /day\.py ended with exit code 1: ValueError: column "age" is missing;/,
  ]);
  expect(day.step.summary).toMatch(/ValueError: column "age" is missing/);
});

test('a script that writes /opt/ml/output/failure is quoted', async () => {
  const script = `${saves}
open(os.path.join(os.environ['SM_OUTPUT_DIR'], 'failure'), 'w').write('no rows left after the filter')
sys.exit(7)`;
  await expectEnd(script, {}, ['fail', /day\.py ended with exit code 7: no rows left after the filter/]);
});

test('a script that was killed for its memory is told as such', async () => {
  const script = `${saves}\nopen(os.path.join(os.environ['SM_OUTPUT_DIR'], 'failure'), 'w').write('')\nos.kill(os.getpid(), signal.SIGKILL)`;
  await expectEnd(script, {}, ['fail', /137/, /memory/]);
});

test('a script that never ends is stopped at max-runtime, also one that ignores SIGTERM', async () => {
  const never = `${saves}\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: time.sleep(0.05)`;
  const day = await expectEnd(never, { 'max-runtime': '1m' }, ['fail', /ran longer than max-runtime \(1m 00s\)/]);
  expect(day.facts.status).toBe('MaxRuntimeExceeded');
});

test('a script that prints workflow commands moves nothing in the runner', async () => {
  const script = `${saves}
print('::error::forged')
print('::add-mask::a')
print('::stop-commands::x')
print('##[error]forged')
print('::set-output name=verdict::pass')
sys.exit(1)`;
  const day = await expectEnd(script, {}, ['fail', /day\.py ended with exit code 1/]);
  expect(day.step.errors.filter((line) => line === 'forged')).toEqual([]);
  expect(day.step.log.join('\n')).toContain('forged');
});

test('a script that prints 100 MB costs the runner neither its memory nor its log', async () => {
  const script = `${saves}\nline = 'x' * 999\nfor _ in range(100_000): print(line)\nsys.exit(1)`;
  const day = await expectEnd(script, {}, ['fail', /day\.py ended with exit code 1/]);
  const printed = day.step.log.filter((line) => line.includes('xxxx'));
  expect(printed.length).toBeLessThanOrEqual(20_001);
  expect(day.step.log.join('\n')).toMatch(/the rest is in CloudWatch/);
});

test('a model without files is no model', async () => {
  const day = await expectEnd('print(1)', {}, ['fail', /its model has no files; .* SM_MODEL_DIR/]);
  expect(day.facts.model).toBeUndefined();
  expect(day.step.outputs['model-sha256']).toBe('');
});

test('metrics that are missing, or not numbers, are told one by one', async () => {
  const metrics = "auc: 'auc=([0-9.]+)'\nloss: 'loss=(\\S+)'\nf1: 'f1=([0-9.]+)'";
  await expectEnd(`${saves}\nprint('loss=nan')\nprint('f1=0.5')`, { metrics }, [
    'fail',
    /metric auc: no line/,
    /metric loss/,
    /nan/i,
  ]);
});
