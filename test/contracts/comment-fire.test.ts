import type { Store } from '@modelway/action';
import { type CommentScene, commentScene, expectRight, marker, type Row, underFire } from './comment-scene.ts';

let scene: CommentScene;
beforeEach(async () => {
  scene = await commentScene();
});
// Every call of every test below is judged, and every answer of the local cloud.
afterEach(() => scene.close());

test('pushes with 8 jobs each, finishing in any order, end in one comment that tells of the last push', async () => {
  await underFire(scene, 5);
  expectRight(scene, 5);
});

test('a job of an older push that writes last puts the newer verdict back', async () => {
  scene.push(1);
  await scene.state(1, 0);
  // The push comes, and its job writes, just as the older job is about to write.
  const newer = async (): Promise<void> => {
    scene.push(2);
    await scene.state(2, 0);
    await scene.post(2);
  };
  let isFirst = true;
  const { get } = scene.store;
  const slow: Store = {
    ...scene.store,
    get: async (key) => {
      const found = await get(key);
      if (key.startsWith('lineage/') && isFirst) {
        isFirst = false;
        await newer();
      }
      return found;
    },
  };
  await scene.post(1, { store: slow });
  expect(scene.comments().map((it) => it.body)).toEqual([expect.stringContaining('push 2, job 0 is worse')]);
});

test('a comment that a person edits or deletes in the middle of it is whole again after the next job', async () => {
  scene.push(1);
  await scene.state(1, 0);
  await scene.post(1);
  const table = scene.cloud.world.table<Row>('github-comments');
  const [made] = table.all();
  table.put(String(made?.id), { ...(made as Row), body: `${marker}\nI approve this` });
  await scene.state(1, 1);
  await scene.post(1);
  expect(scene.comments().map((it) => it.body)).toEqual([expect.stringContaining('push 1, job 1 is worse')]);
  table.delete(String(made?.id));
  await scene.post(1);
  expect(scene.comments()).toHaveLength(1);
});

test('a comment that is deleted between being found and being changed is made again', async () => {
  scene.push(1);
  await scene.state(1, 0);
  await scene.post(1);
  await scene.state(1, 1);
  const table = scene.cloud.world.table<Row>('github-comments');
  const id = String(table.all()[0]?.id);
  // GitHub lists it, and it is gone the moment after.
  scene.proxy.after = ({ method, path }) => {
    if (method === 'GET' && path.endsWith('/comments')) table.delete(id);
  };
  await scene.post(1);
  scene.proxy.after = undefined;
  expect(table.all().map((it) => it.body)).toEqual([expect.stringContaining('push 1, job 1 is worse')]);
});

test.each([
  ['403', 'readonly-token', /Add to the job:\n {2}permissions:\n {4}pull-requests: write/],
  ['401', 'x y', /Bad credentials|Requires authentication/],
])('a token that GitHub answers with %s is told in words', async (_, token, sentence) => {
  scene.push(1);
  await scene.state(1, 0);
  await expect(scene.post(1, { token })).rejects.toThrow(sentence);
  expect(scene.comments()).toEqual([]);
});

test.each(['throttle', 'error', 'drop-before', 'drop-after'] as const)(
  '%s of each kind of call is survived',
  async (kind) => {
    scene.push(1);
    await scene.state(1, 0);
    for (const method of ['GET', 'POST', 'PATCH'])
      scene.cloud.faults.add({ operation: `GitHub.${method}`, kind, times: 2 });
    await scene.post(1);
    await scene.state(1, 1);
    await scene.post(1);
    expect(scene.comments().map((it) => it.body)).toEqual([expect.stringContaining('push 1, job 1 is worse')]);
    expect(scene.waited.length).toBeGreaterThan(0);
  },
);

test('100,000 remarks are one comment that GitHub takes, with the verdict in it', async () => {
  scene.push(1);
  await scene.state(1, 0, 100_000);
  await scene.post(1);
  const [{ body } = { body: '' }] = scene.comments();
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(body).toContain('push 1, job 0 is worse');
  expect(body).not.toContain('@everyone');
  expect(body).not.toContain(' </details>');
});
