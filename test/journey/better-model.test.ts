import { latest } from '@modelway/lineage';
import { begin, type Journey, pullRequest } from './journey.ts';
import { parametersFile } from './project.ts';
import { mustPass, release, trainAndJudge } from './steps.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin({ quality: 0.8 });
});
afterAll(() => journey.close());

test('a better model is compared with the one that serves, and replaces it by a canary', async () => {
  mustPass(await trainAndJudge(journey, pullRequest(1, journey.repository.head())));
  const first = mustPass(await release(journey));
  const commit = journey.repository.propose(
    'better',
    { 'params.yml': parametersFile({ quality: 0.95 }) },
    'See more of the signal',
  );

  const gate = mustPass(await trainAndJudge(journey, pullRequest(2, commit)));
  const facts = latest(await journey.lineage(gate.outputs['lineage'] ?? ''), 'evaluation')?.statement.predicate.facts;
  const before = latest(await journey.lineage(first.outputs['lineage'] ?? ''), 'deployment')?.statement.predicate.facts;
  expect(facts?.baseline?.model).toBe(before?.model.sha256);
  expect(facts?.comparisons.some(({ rule, difference }) => rule === 'no-regression' && Number(difference) > 0)).toBe(
    true,
  );

  journey.repository.merge(commit);
  const second = mustPass(await release(journey));
  const after = latest(await journey.lineage(second.outputs['lineage'] ?? ''), 'deployment')?.statement.predicate.facts;
  expect(after).toMatchObject({ strategy: 'canary', config: { before: before?.config.live } });
  expect(after?.config.live).toBe(after?.config.sent);
});
