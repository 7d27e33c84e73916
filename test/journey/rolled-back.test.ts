import { latest } from '@modelway/lineage';
import { begin, type Journey, pullRequest } from './journey.ts';
import { people } from './people.ts';
import { parametersFile } from './project.ts';
import { mustPass, release, trainAndJudge } from './steps.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin({ quality: 0.9 });
});
afterAll(() => journey.close());

test('a model that fails on live requests is rolled back by its alarm, and the job says so', async () => {
  mustPass(await trainAndJudge(journey, pullRequest(1, journey.repository.head())));
  mustPass(await release(journey));
  const commit = journey.repository.propose(
    'tidy',
    { 'params.yml': parametersFile({ quality: 0.9, breaks: true }) },
    'Tidy up',
  );
  mustPass(await trainAndJudge(journey, pullRequest(2, commit)));
  journey.repository.merge(commit);

  const crowd = people(journey, 'toy-production', [
    { signal: '0.7', noise: '0.1' },
    { signal: '', noise: '0.4' },
  ]);
  await crowd.begin();
  const deployed = await release(journey);
  const { failed } = await crowd.end();

  expect(deployed.exitCode).toBe(1);
  expect(deployed.errors.join('\n')).toMatch(/alarm/i);
  expect(deployed.outputs['rolled-back']).toBe('true');
  const facts = latest(await journey.lineage(deployed.outputs['lineage'] ?? ''), 'deployment')?.statement.predicate
    .facts;
  expect(facts?.rolledBack?.alarms.length).toBeGreaterThan(0);
  expect(facts?.config.live).toBe(facts?.config.before);
  expect(failed).toBeGreaterThan(0);
  expect(facts?.exposed?.errors).toBe(failed);
});
