import { latest } from '@modelway/lineage';
import { begin, inputs, type Journey, pullRequest } from './journey.ts';
import { mustPass, trainAndJudge } from './steps.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin({ quality: 0.9 });
});
afterAll(() => journey.close());

test('a gate with everything in the lineage starts no job, gives the same verdict, and asks GitHub for little', async () => {
  const on = pullRequest(1, journey.repository.head());
  const first = mustPass(await trainAndJudge(journey, on));
  const calls = (): string[] => journey.cloud.faults.journal.map((it) => it.operation);
  const before = calls().length;

  const again = mustPass(
    await journey.step('evaluate-gate', { ...inputs.gate, lineage: first.outputs['lineage'] ?? '' }, on),
  );
  const made = calls().slice(before);
  expect(made.filter((it) => it.endsWith('.CreateProcessingJob'))).toEqual([]);
  expect(made.filter((it) => it.startsWith('GitHub.')).length).toBeLessThanOrEqual(12);

  const [one, other] = await Promise.all(
    [first, again].map(
      async (it) => latest(await journey.lineage(it.outputs['lineage'] ?? ''), 'evaluation')?.statement.predicate,
    ),
  );
  expect(other?.facts.scored?.map((it) => it.from)).toEqual([expect.stringMatching(/^sha256:/)]);
  expect(other?.facts.scores).toEqual(one?.facts.scores);
  expect(other?.facts.seed).toBe(one?.facts.seed);
  expect(other?.verdict).toEqual(one?.verdict);
  expect(again.outputs['check-url']).toMatch(/\/runs\/\d+$/);
  const checks = journey.cloud.world.table<{ conclusion: string }>('github-check-runs').all();
  expect(checks.map((it) => it.conclusion)).toEqual(['success', 'success']);
});
