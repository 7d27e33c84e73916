import { begin, inputs, type Journey } from './journey.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await begin();
});
afterEach(() => journey.close());

async function change(uri: string, edit: (text: string) => string): Promise<void> {
  const key = uri.slice('s3://journey/'.length);
  const text = String(await journey.cloud.world.objects.bytes('journey', key));
  await journey.cloud.world.objects.write('journey', key, Buffer.from(edit(text)));
}

test('a lineage that was changed in the store is refused, with what is wrong, before anything is created', async () => {
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  const uri = dataset.outputs['lineage'] ?? '';
  await change(uri, (text) => text.replace('"verdict":{"reasons":', '"verdict":{"forged":true,"reasons":'));
  const training = await journey.step('run-training', { ...inputs.training, lineage: uri });
  expect(training.exitCode).toBe(1);
  expect(training.errors.join('\n')).toMatch(/LINEAGE_TAMPERED/);
  expect(journey.cloud.world.objects.list('journey', 'modelway/code/')).toEqual([]);
});

test('a lineage from a later version is refused by name', async () => {
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  const uri = dataset.outputs['lineage'] ?? '';
  await change(uri, (text) => text.replace('/statements/dataset/v1', '/statements/dataset/v9'));
  const training = await journey.step('run-training', { ...inputs.training, lineage: uri });
  expect(training.exitCode).toBe(1);
  expect(training.errors.join('\n')).toMatch(/LINEAGE_VERSION_UNKNOWN.*dataset\/v9/);
});
