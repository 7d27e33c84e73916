import { all, heads, merge } from '@modelway/lineage';
import { begin, inputs, type Journey } from './journey.ts';
import { parametersFile } from './project.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
});
afterAll(() => journey.close());

test('three trainings of one matrix merge into one lineage that holds all of them', async () => {
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  const train = (quality: number) => {
    const { 'hyperparameters-file': _, ...rest } = inputs.training;
    return journey.step('run-training', {
      ...rest,
      hyperparameters: parametersFile({ quality }),
      lineage: dataset.outputs['lineage'] ?? '',
    });
  };
  const trainings = await Promise.all([0.7, 0.8, 0.9].map(train));
  const uris = trainings.map((it) => mustPass(it).outputs['lineage'] ?? '');
  expect(new Set(uris).size).toBe(3);

  const merged = merge(...(await Promise.all(uris.map(journey.lineage))));
  expect(heads(merged).length).toBe(3);
  expect(all(merged, 'training').length).toBe(3);

  // Found by commit, all three are there: no job's head was lost to another's.
  const gate = await journey.step('evaluate-gate', inputs.gate);
  const lineage = await journey.lineage(gate.outputs['lineage'] ?? '');
  expect(all(lineage, 'training').length).toBe(3);
  expect(heads(lineage).length).toBe(1);
});
