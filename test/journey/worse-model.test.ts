import { latest } from '@modelway/lineage';
import { begin, type Journey, pullRequest } from './journey.ts';
import { parametersFile } from './project.ts';
import { mustPass, release, trainAndJudge } from './steps.ts';

/** The step that trains, as the repository's own workflow has it. */
const workflow = {
  '.github/workflows/toy.yml':
    'jobs: { train: { steps: [{ uses: modelway/modelway/actions/run-training@v1, with: { hyperparameters-file: params.yml } }] } }\n',
};

let journey: Journey;
beforeAll(async () => {
  journey = await begin({ quality: 0.95 });
});
afterAll(() => journey.close());

test('a worse model is held at the gate, which says which metric and by how much; nothing further starts', async () => {
  mustPass(await trainAndJudge(journey, pullRequest(1, journey.repository.head())));
  mustPass(await release(journey));
  const commit = journey.repository.propose(
    'worse',
    { 'params.yml': parametersFile({ quality: 0.4 }), ...workflow },
    'Look away',
  );

  const gate = await trainAndJudge(journey, pullRequest(2, commit));
  expect(gate.exitCode).toBe(1);
  expect(gate.outputs['verdict']).toBe('fail');
  expect(gate.errors.join('\n')).toMatch(/auc/);
  const facts = latest(await journey.lineage(gate.outputs['lineage'] ?? ''), 'evaluation')?.statement.predicate.facts;
  expect(facts?.comparisons.filter(({ word }) => word === 'fail').length).toBeGreaterThan(0);

  // The check run says so at the line of the policy, and at the parameter that changed.
  const checks = journey.cloud.world.table<{ annotations: object[] }>('github-check-runs').all();
  const at = (path: string) => ({ path, start_line: expect.any(Number), annotation_level: expect.any(String) });
  expect(checks.at(-1)?.annotations).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ...at('modelway.yml'), annotation_level: 'failure' }),
      expect.objectContaining({
        ...at('params.yml'),
        start_line: 1,
        title: 'quality: 0.4, was 0.95 in the other model',
      }),
    ]),
  );

  const registered = await journey.step('register-model', { approval: 'Approved' }, { commit });
  expect(registered.exitCode).toBe(1);
  expect(registered.errors.join('\n')).toMatch(/the last evaluation of toy ended with "fail"/);
});
