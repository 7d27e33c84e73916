import { all, latest } from '@modelway/lineage';
import { begin, inputs, type Journey } from './journey.ts';
import { parametersFile } from './project.ts';
import { mustPass, release } from './steps.ts';

let journey: Journey;
let lineage: string;
beforeAll(async () => {
  journey = await begin();
  lineage = mustPass(await journey.step('version-dataset', inputs.dataset)).outputs['lineage'] ?? '';
});
afterAll(() => journey.close());

function train(parameters: Parameters<typeof parametersFile>[0]) {
  const { 'hyperparameters-file': _, ...rest } = inputs.training;
  return journey.step('run-training', { ...rest, hyperparameters: parametersFile(parameters), lineage });
}

const wish = { metric: 'quality', direction: 'maximize' };

test('a matrix ends in one lineage: the best of all candidates is picked, judged and registered, also when the last one failed', async () => {
  const [best] = [await train({ quality: 0.95 }), await train({ quality: 0.6 })];
  expect((await train({ quality: 0.5, fail: 'out of luck' })).exitCode).toBe(1);

  // No lineage is given: jobs of a matrix overwrite each other's outputs, and the commit knows all of them.
  const picked = mustPass(await journey.step('pick-candidate', wish));
  expect(picked.outputs).toMatchObject({
    'training-job-name': best?.outputs['training-job-name'],
    'model-sha256': best?.outputs['model-sha256'],
    value: '0.95',
    candidates: '3',
  });
  expect(picked.summary).toMatch(/Candidates/);
  const selection = latest(await journey.lineage(picked.outputs['lineage'] ?? ''), 'selection', 'toy');
  expect(selection?.statement.predicate.facts.candidates).toEqual([
    expect.objectContaining({
      value: '0.95',
      verdict: 'pass',
      hyperparameters: expect.objectContaining({ quality: '0.95' }),
    }),
    expect.objectContaining({ value: '0.6', verdict: 'pass' }),
    expect.objectContaining({ verdict: 'fail', leftOut: expect.stringContaining('out of luck') }),
  ]);

  const gate = mustPass(
    await journey.step('evaluate-gate', { ...inputs.gate, lineage: picked.outputs['lineage'] ?? '' }),
  );
  const judged = await journey.lineage(gate.outputs['lineage'] ?? '');
  expect(latest(judged, 'evaluation', 'toy')?.statement.predicate.facts.candidate.model).toBe(
    best?.outputs['model-sha256'],
  );
  expect(all(judged, 'training', 'toy').length).toBe(3);
  mustPass(await release(journey));
});

test('a training after the choice is not spoken for by it', async () => {
  expect((await train({ quality: 0.4, fail: 'later' })).exitCode).toBe(1);
  const gate = await journey.step('evaluate-gate', inputs.gate);
  expect(gate.exitCode).toBe(1);
  expect(gate.errors.join('\n')).toMatch(/the last training of toy ended with "fail"/);
});

test('a metric that no candidate has picks nothing', async () => {
  const picked = await journey.step('pick-candidate', { ...wish, metric: 'accuracy' });
  expect([picked.exitCode, picked.outputs['verdict'], picked.outputs['model-sha256']]).toEqual([1, 'fail', '']);
  expect(picked.errors.join('\n')).toMatch(/0 of 4 trainings can be picked.*no metric accuracy; it has quality/s);
});
