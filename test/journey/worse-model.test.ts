import { latest } from '@modelway/lineage';
import { begin, type Journey, pullRequest } from './journey.ts';
import { parametersFile } from './project.ts';
import { mustPass, release, trainAndJudge } from './steps.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin({ quality: 0.95 });
});
afterAll(() => journey.close());

test('a worse model is held at the gate, which says which metric and by how much; nothing further starts', async () => {
  mustPass(await trainAndJudge(journey, pullRequest(1, journey.repository.head())));
  mustPass(await release(journey));
  const commit = journey.repository.propose('worse', { 'params.yml': parametersFile({ quality: 0.4 }) }, 'Look away');

  const gate = await trainAndJudge(journey, pullRequest(2, commit));
  expect(gate.exitCode).toBe(1);
  expect(gate.outputs['verdict']).toBe('fail');
  expect(gate.errors.join('\n')).toMatch(/auc/);
  const facts = latest(await journey.lineage(gate.outputs['lineage'] ?? ''), 'evaluation')?.statement.predicate.facts;
  expect(facts?.comparisons.filter(({ word }) => word === 'fail').length).toBeGreaterThan(0);

  const registered = await journey.step('register-model', { approval: 'Approved' }, { commit });
  expect(registered.exitCode).toBe(1);
  expect(registered.errors.join('\n')).toMatch(/the last evaluation of toy ended with "fail"/);
});
