import { latest } from '@modelway/lineage';
import { begin, inputs, type Journey, pullRequest } from './journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin({ quality: 0.9 });
});
afterAll(() => journey.close());

test('a first model goes from data to a verdict and a comment, then to production', async () => {
  const on = pullRequest(1, journey.repository.head());
  const dataset = await journey.step('version-dataset', inputs.dataset, on);
  expect(dataset.errors).toEqual([]);
  expect(dataset.outputs).toMatchObject({ files: '2', verdict: 'pass' });

  const training = await journey.step(
    'run-training',
    { ...inputs.training, lineage: dataset.outputs['lineage'] ?? '' },
    on,
  );
  expect(training.errors).toEqual([]);
  expect(JSON.parse(training.outputs['metrics'] ?? '')).toEqual({ quality: expect.anything() });

  const gate = await journey.step('evaluate-gate', { ...inputs.gate, lineage: training.outputs['lineage'] ?? '' }, on);
  expect(gate.errors).toEqual([]);
  expect(gate.outputs['comment-url']).toMatch(/#issuecomment-\d+$/);
  const lineage = await journey.lineage(gate.outputs['lineage'] ?? '');
  const evaluation = latest(lineage, 'evaluation')?.statement.predicate.facts;
  expect(evaluation?.baseline).toBeUndefined();
  expect(evaluation?.comparisons.every(({ rule, word }) => rule === 'bound' && word === 'pass')).toBe(true);

  // A tag pushed later: everything is found by commit.
  const registered = await journey.step('register-model', inputs.register, { ref: 'refs/tags/toy@v1.0.0' });
  expect(registered.errors).toEqual([]);
  const deployed = await journey.step('deploy-canary', {
    ...inputs.deploy,
    lineage: registered.outputs['lineage'] ?? '',
  });
  expect(deployed.errors).toEqual([]);
  const deployment = latest(await journey.lineage(deployed.outputs['lineage'] ?? ''), 'deployment')?.statement.predicate
    .facts;
  expect(deployment).toMatchObject({ strategy: 'first', model: { sha256: training.outputs['model-sha256'] } });
  expect(deployment?.config.live).toBe(deployment?.config.sent);
});
