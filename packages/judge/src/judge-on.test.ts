import { policy } from '../test/gate.ts';
import { made } from '../test/made.ts';
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
    'metrics: { auc: { margin: 0.02 }, brier: { margin: 0.02, bound: 0.3 }, accuracy: { margin: 0.02, method: tango } }, slices: [{ column: half }]',
  );
  const evidence = made({ records: 9000, seed: 2 });
  const [alone, together] = [judge(rules, evidence), await judgeOn(threads, { policy: rules, evidence })];
  expect(together).toEqual(alone);
  expect(together.comparisons.every((it) => it.interval !== undefined)).toBe(true);
  expect(orders).toBeGreaterThan(3);
});
