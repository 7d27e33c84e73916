import { policy } from '../test/gate.ts';
import { made } from '../test/made.ts';
import { identityOf } from './evaluators/identity.ts';
import { judge } from './judge.ts';
import { judgeOn } from './judge-on.ts';
import type { Threads } from './resample/perform.ts';
import { here } from './resample/rows.ts';

test('with threads and without, the same judgement to the bit, on all records and on slices', async () => {
  let orders = 0;
  const threads: Threads = {
    async run(name, input) {
      orders += 1;
      return here[name](structuredClone(input) as never); // Safe: the input of its task.
    },
  };
  const rules = policy(
    'metrics: { auc: { margin: 0.02 }, brier: { margin: 0.02, bound: 0.3 }, accuracy: { margin: 0.02, method: tango } }, slices: [{ column: half }], evaluators: [{ name: own, command: [x], metrics: { harm: { direction: lower-is-better, margin: 0.1, bound: 1 } } }]',
  );
  const evidence = made({ records: 9000, seed: 2 });
  const own = {
    ...{ sha256: 'a'.repeat(64), metrics: {}, baseline: {}, records: 9000 },
    candidateTerms: { harm: evidence.candidate },
    baselineTerms: { harm: evidence.labels },
  };
  const evaluators = new Map(
    rules.evaluators.map((it) => [identityOf(it), { is: 'evidence' as const, evidence: own }]),
  );
  const alone = judge(rules, evidence, { evaluators });
  const together = await judgeOn(threads, { policy: rules, evidence }, { evaluators });
  expect(together).toEqual(alone);
  expect(together.comparisons.every((it) => it.interval !== undefined)).toBe(true);
  expect(orders).toBeGreaterThan(3);
});
