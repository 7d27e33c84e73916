import { policy } from '../../test/gate.ts';
import { made } from '../../test/made.ts';
import { judge } from '../judge.ts';
import { metricNames } from '../metric/index.ts';
import { type MethodName, methodNames, methodsFor, unsuited } from './names.ts';

const evidence = made({ records: 600, seed: 4 });
const by = (metric: string, method: MethodName, margin = 0.1) =>
  judge(policy(`metrics: { ${metric}: { margin: ${margin}, method: ${method} } }`), evidence).comparisons[0];

test.each<[string, readonly MethodName[]]>([
  ['auc', ['percentile', 'delong']],
  ['accuracy', ['percentile', 'paired-t', 'permutation', 'tango']],
  ['log-loss', ['percentile', 'paired-t', 'permutation']],
])('of %s, every method finds about what the bootstrap finds', (metric, methods) => {
  const common = by(metric, 'bootstrap');
  const width = Number(common?.interval?.high) - Number(common?.interval?.low);
  for (const method of methods) {
    const found = by(metric, method);
    expect([method, found?.difference]).toEqual([method, common?.difference]);
    for (const end of ['low', 'high'] as const)
      expect([
        method,
        Math.abs(Number(found?.interval?.[end]) - Number(common?.interval?.[end])) < 0.15 * width,
      ]).toEqual([method, true]);
  }
});

test('Miettinen and Nurminen do not know of the pairs, and so are less sure', () => {
  const [common, found] = [by('accuracy', 'bootstrap'), by('accuracy', 'miettinen-nurminen')];
  expect(found?.difference).toBe(common?.difference);
  expect(Number(found?.interval?.low)).toBeLessThan(Number(common?.interval?.low));
  expect(Number(found?.interval?.high)).toBeGreaterThan(Number(common?.interval?.high));
});

test('Wilcoxon judges the middle of the differences instead of their mean, and McNemar whether there are any', () => {
  expect(by('log-loss', 'wilcoxon')?.difference).not.toBe(by('log-loss', 'bootstrap')?.difference);
  const [exact, mid] = [by('accuracy', 'mcnemar-exact', 0), by('accuracy', 'mcnemar', 0)];
  expect(Number(exact?.interval?.low)).toBeLessThan(Number(mid?.interval?.low));
  expect(Number(exact?.interval?.high)).toBeGreaterThan(Number(mid?.interval?.high));
});

test('models that answer alike are decided by every method, and never by chance', () => {
  const same = { ...evidence, baseline: evidence.candidate };
  for (const [metric, margin] of [
    ['auc', 0.05],
    ['accuracy', 0.05],
    ['brier', 0.05],
  ] as const)
    for (const method of methodsFor(metric).filter((it) => !it.startsWith('mcnemar'))) {
      const { verdict } = judge(policy(`metrics: { ${metric}: { margin: ${margin}, method: ${method} } }`), same);
      expect([metric, method, verdict.word]).toEqual([metric, method, 'pass']);
    }
});

test('every metric has methods, and each says why it does not suit another', () => {
  for (const metric of metricNames)
    expect(methodsFor(metric)).toEqual(expect.arrayContaining(['bootstrap', 'percentile']));
  const never = methodNames.filter((method) =>
    metricNames.every((metric) => unsuited(method, metric, 0) !== undefined),
  );
  expect(never).toEqual([]);
  expect(unsuited('mcnemar', 'accuracy', 0.01)).toMatch(/takes no margin but 0, found 0.01; use tango/);
  expect(unsuited('delong', 'f1', 0)).toBe('is for auc, not for f1; use bootstrap');
});
