import { begin, inputs, type Journey, pullRequest } from '../journey/journey.ts';
import { mustPass } from '../journey/steps.ts';
import { type Killed, killEverywhere, type Scene } from './kill-points.ts';

/** A trained model of a pull request, to be judged. */
async function scene(): Promise<Scene> {
  const journey = await begin();
  const on = pullRequest(7, journey.repository.head());
  const dataset = mustPass(await journey.step('version-dataset', inputs.dataset, on));
  const training = { ...inputs.training, lineage: dataset.outputs['lineage'] ?? '' };
  const { lineage = '' } = mustPass(await journey.step('run-training', training, on)).outputs;
  return { journey, run: (more) => journey.step('evaluate-gate', { ...inputs.gate, lineage }, { ...on, ...more }) };
}

const rows = (journey: Journey, table: string) => journey.cloud.world.table<{ status?: string }>(table).all();

const look = (): undefined => undefined;

const oneJobOneComment = async ({ scene: { journey } }: Killed<undefined>): Promise<void> => {
  expect(rows(journey, 'processing-jobs').map(({ status }) => status)).toEqual(['Completed']);
  expect(rows(journey, 'github-comments')).toHaveLength(1);
};

test('a gate that is killed at every remote request and run again scores once, passes, and has one comment', async () => {
  expect(await killEverywhere({ begin: scene, look, judge: oneJobOneComment })).toBeGreaterThan(20);
});
