import { latest } from '@modelway/lineage';
import { begin, type Journey } from './journey.ts';
import { putData, saves, train } from './training-day.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
  await putData(journey);
});
afterAll(() => journey.close());

const remarksOf = async (lineage = ''): Promise<string> =>
  JSON.stringify(latest(await journey.lineage(lineage), 'training')?.statement.predicate.remarks);

const kept = { spot: 'true', checkpoints: '/opt/ml/state', metrics: "resumed: 'resumed=([0-9]+)'" };
/** Finds the checkpoint of the attempt before, or leaves one and ends as `otherwise` says. */
const resuming = (otherwise: string): string => `${saves}
state = os.path.join(os.environ.get('SAGEMAKER_BASE_DIR', '/opt/ml'), 'state', 'step')
if not os.path.exists(state):
    open(state, 'w').write('7')
    print('left a checkpoint', flush=True)
    ${otherwise}
print('resumed=%s' % open(state).read())
`;

test('a spot job that failed goes on from its checkpoint, and tells what spot saved', async () => {
  const given = { ...kept, 'max-runtime': '2h' };
  expect((await train(journey, resuming('sys.exit(1)'), given)).verdict?.word).toBe('fail');
  const second = await train(journey, resuming('sys.exit(1)'), given);
  expect({ said: second.said, word: second.verdict?.word }).toEqual({ said: '', word: 'pass' });
  expect(second.facts.job?.name).toMatch(/-2$/);
  expect(second.facts.metrics).toEqual([{ name: 'resumed', value: '7' }]);
  const job = journey.cloud.world.table<{ request: object }>('training-jobs').get(second.facts.job?.name ?? '');
  expect(job?.request).toMatchObject({
    EnableManagedSpotTraining: true,
    StoppingCondition: { MaxRuntimeInSeconds: 7200, MaxWaitTimeInSeconds: 10_800 },
  });
  expect(await remarksOf(second.step.outputs['lineage'])).toMatch(/Spot capacity saved \d+ %/);
});

test('a spot job that is interrupted goes on by itself, and its log and its report tell', async () => {
  const given = { ...kept, 'max-runtime': '24h', environment: 'LOCAL_CLOUD_FAULT: SpotInterrupted' };
  const day = await train(journey, resuming('time.sleep(3600)'), given);
  expect({ said: day.said, word: day.verdict?.word }).toEqual({ said: '', word: 'pass' });
  expect(day.facts).toMatchObject({ interruptions: 1, metrics: [{ name: 'resumed', value: '7' }] });
  expect(day.step.log.join('\n')).toMatch(/Completed · \S+.* so far · spot capacity was taken back once/);
  expect(await remarksOf(day.step.outputs['lineage'])).toContain(
    'Spot capacity was taken back once; the job began again with its checkpoints.',
  );
});

test('a spot job that gets no capacity ends at max-wait, costs nothing, and says which limit it was', async () => {
  const given = {
    spot: 'true',
    'max-runtime': '1m',
    'max-wait': '2m',
    environment: 'LOCAL_CLOUD_FAULT: SpotUnavailable',
  };
  const day = await train(journey, saves, given);
  expect({ word: day.verdict?.word, said: day.said }).toEqual({
    word: 'error',
    said: expect.stringMatching(/was not done within max-wait \(2m 00s\).*run again later, or without spot/),
  });
  expect(day.facts).toMatchObject({ status: 'MaxWaitTimeExceeded', seconds: {} });
  expect(day.step.outputs).toMatchObject({ 'model-sha256': '', 'billable-seconds': '' });
});
