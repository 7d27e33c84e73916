import { latest } from '@modelway/lineage';
import { begin, inputs, type Journey } from './journey.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
afterEach(() => journey.close());

/** Reads its data as a container sees them that was given objects: by the file of names that lies among them. */
const byNames = `
import glob, json, os, shutil
channel = os.environ['SM_CHANNEL_TRAIN']
[where] = glob.glob(channel + '/**/names-*.json', recursive=True)
names = json.load(open(where))
rows = len(open(os.path.join(channel, names['records.csv'])).readlines()) - 1
print('files=%s rows=%d validation:quality=0.9' % (sorted(names), rows))
json.dump({'quality': 0.9, 'breaks': False}, open(os.path.join(os.environ['SM_MODEL_DIR'], 'model.json'), 'w'))
os.makedirs(os.path.join(os.environ['SM_MODEL_DIR'], 'code'))
here = os.path.dirname(os.path.abspath(__file__))
shutil.copy(os.path.join(here, 'inference.py'), os.path.join(os.environ['SM_MODEL_DIR'], 'code', 'inference.py'))
`;

const channels = (): string[] =>
  journey.cloud.world.objects
    .list('journey', 'modelway/channels/')
    .map(({ key }) => key.slice('modelway/channels/'.length).replaceAll(/[0-9a-f]{64}/g, '…'));

test('nothing is copied until it is trained on, and then only that; the gate reads the holdout where it is', async () => {
  journey = await begin();
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  expect(dataset.outputs['channel']).toMatch(/\/channels\/manifest-[0-9a-f]{64}\.json$/);
  expect(channels()).toEqual(['manifest-….json', 'names-….json']);
  const lineage = { lineage: dataset.outputs['lineage'] ?? '' };
  const training = mustPass(await journey.step('run-training', { ...inputs.training, ...lineage }));
  expect(channels()).toEqual(['…/train/records.csv', 'manifest-….json', 'names-….json']);
  const gate = mustPass(
    await journey.step('evaluate-gate', { ...inputs.gate, lineage: training.outputs['lineage'] ?? '' }),
  );
  expect(gate.outputs['verdict']).toBe('pass');
});

test('a script that knows the names trains on the objects themselves', async () => {
  journey = await begin();
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset));
  journey.repository.propose('objects', { 'src/train.py': byNames }, 'Read by names');
  const given = { ...inputs.training, channels: 'train: manifest:train/', lineage: dataset.outputs['lineage'] ?? '' };
  const training = mustPass(await journey.step('run-training', given));
  expect(channels().filter((key) => key.startsWith('…'))).toEqual([]);
  const facts = latest(await journey.lineage(training.outputs['lineage'] ?? ''), 'training')?.statement.predicate.facts;
  expect(facts?.channels).toEqual([
    { name: 'train', uri: expect.stringMatching(/manifest-[0-9a-f]{64}\.json$/), dataset: dataset.outputs['sha256'] },
  ]);
});

test('with channel: folder every file lies by name at once, and with none nothing can be trained on', async () => {
  journey = await begin();
  const folder = mustPass(await journey.step('version-dataset', { ...inputs.dataset, channel: 'folder' }));
  expect(channels()).toEqual(['…/holdout/records.csv', '…/train/records.csv']);
  mustPass(await journey.step('run-training', { ...inputs.training, lineage: folder.outputs['lineage'] ?? '' }));
  const none = mustPass(await journey.step('version-dataset', { ...inputs.dataset, channel: 'none' }));
  const refused = await journey.step('run-training', { ...inputs.training, lineage: none.outputs['lineage'] ?? '' });
  expect([refused.exitCode, refused.errors.join('\n')]).toEqual([1, expect.stringContaining('channel: none')]);
});
