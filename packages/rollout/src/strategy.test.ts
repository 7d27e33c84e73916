import { bakes, firstShare, partsOf, type Strategy, strategyFaults } from './index.ts';

const canary: Strategy = {
  kind: 'canary',
  instances: 2,
  canaryPercent: 10,
  stepPercent: 20,
  bake: 300,
  finalBake: 300,
  timeout: 3600,
};
const linear: Strategy = { ...canary, kind: 'linear' };
const atOnce: Strategy = { ...canary, kind: 'all-at-once', instances: 1 };

test('a sound strategy has no faults', () => {
  expect([canary, linear, atOnce].flatMap(strategyFaults)).toEqual([]);
});

test.each([
  [{ ...canary, instances: 1 }, 'instance-count'],
  [{ ...linear, instances: 1 }, 'instance-count'],
  [{ ...canary, canaryPercent: 51 }, 'canary-percent'],
  [{ ...linear, stepPercent: 9, timeout: 9000 }, 'step-percent'],
  [{ ...linear, stepPercent: 51 }, 'step-percent'],
  [{ ...canary, bake: 239 }, 'bake'],
  [{ ...atOnce, finalBake: 239 }, 'final-bake'],
  [{ ...canary, timeout: 1200 }, 'timeout'],
  [{ ...linear, timeout: 2400 }, 'timeout'],
])('a strategy that AWS would refuse, or that cannot guard, names its input (%#)', (strategy, input) => {
  const faults = strategyFaults(strategy);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${input}: must be`));
});

test('all faults are told together', () => {
  expect(strategyFaults({ ...canary, instances: 1, canaryPercent: 60, bake: 10, timeout: 600 })).toHaveLength(4);
});

test('an unwatched move must be asked for with 0s', () => {
  expect(strategyFaults({ ...atOnce, finalBake: 0 })).toEqual([]);
});

test('the waits are every bake', () => {
  expect([canary, linear, atOnce].map(bakes)).toEqual([600, 1800, 300]);
  expect([canary, linear, atOnce].map(partsOf)).toEqual([2, 5, 1]);
});

test('the first share is what whole instances make of it', () => {
  expect(firstShare(canary)).toBe(0.5);
  expect(firstShare({ ...canary, instances: 10 })).toBe(0.1);
  expect(firstShare(linear)).toBe(0.5);
  expect(firstShare(atOnce)).toBe(1);
});
