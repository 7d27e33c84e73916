import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { empty, serialize, state } from '@modelway/lineage';
import { commitOf, evaluated } from '../contracts/comment-scene.ts';
import { begin, inputs, type Journey, pullRequest } from '../journey/journey.ts';
import { project } from '../journey/project.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
});
afterAll(() => journey.close());

test('100,000 remarks of earlier steps leave room for the verdict in the comment', async () => {
  const { cloud } = journey;
  const commit = commitOf(1);
  const { lineage, id } = state(empty, evaluated(1, 0, 100_000));
  const put = (key: string, text: string) => cloud.world.objects.write('journey', key, Buffer.from(text));
  await put(`modelway/lineage/${id.slice(7)}.jsonl`, serialize(lineage, id));
  await put(`modelway/refs/commits/${commit}/toy`, JSON.stringify({ heads: [id] }));
  const policy = project({ quality: 0.9 })['modelway.yml'] ?? '';
  cloud.world
    .table('github-commits')
    .put(commit, { sha: commit, tree: commit, parents: [], files: { 'modelway.yml': policy } });
  const evidence = JSON.stringify({ model: 'a'.repeat(64), metrics: { auc: 0.1 } });
  writeFileSync(join(journey.repository.folder, 'evidence.json'), evidence);
  const step = await journey.step(
    'evaluate-gate',
    { ...inputs.gate, evidence: 'json:evidence.json' },
    pullRequest(40, commit),
  );
  expect(step.outputs['verdict']).toBe('fail');
  const [{ body } = { body: '' }] = cloud.world.table<{ body: string }>('github-comments').all();
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(body).toMatch(/auc is said to be 0\.1/);
  expect(body).not.toMatch(/@everyone| <\/details>/);
});
