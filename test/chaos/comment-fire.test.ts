import { type CommentScene, commentScene, expectRight, underFire } from '../contracts/comment-scene.ts';

let scene: CommentScene;
beforeEach(async () => {
  scene = await commentScene();
});
// Every call is judged by GitHub's own description, and every answer of the local cloud.
afterEach(() => scene.close());

test('50 pushes with 8 jobs each, finishing in any order, end in one comment that tells of the last push', async () => {
  await underFire(scene, 50);
  expectRight(scene, 50);
});
