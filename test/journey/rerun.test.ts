import { latest } from '@modelway/lineage';
import { begin, inputs, type Journey } from './journey.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
});
afterAll(() => journey.close());

test('a re-run uploads nothing again and finds the job that the first run began', async () => {
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  const again = mustPass(await journey.step('version-dataset', inputs.dataset));
  expect(again.outputs).toMatchObject({ 'uploaded-objects': '0', version: dataset.outputs['version'] });

  const training = { ...inputs.training, lineage: dataset.outputs['lineage'] ?? '' };
  const first = mustPass(await journey.step('run-training', training));
  const second = mustPass(await journey.step('run-training', training));
  expect(second.outputs['training-job-name']).toBe(first.outputs['training-job-name']);
  expect(
    latest(await journey.lineage(second.outputs['lineage'] ?? ''), 'training')?.statement.predicate.facts.reused,
  ).toBe(true);
});
