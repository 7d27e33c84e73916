import { check } from './inputs.ts';
import type { Observed } from './observed.ts';
import { given, plan, production, seen } from './test-plan.ts';

describe('no shadow is put', () => {
  test.each([
    ['without production', { ...seen(), endpoint: undefined }, /there is no churn-production/],
    ['on an endpoint of another line', seen({ endpoint: { line: 'fraud' } }), /belongs to the line fraud/],
    ['on an endpoint that takes none', seen({ endpoint: { status: 'Failed' } }), /is Failed/],
    [
      'beside two variants',
      seen({ base: { ProductionVariants: [production, production] } }),
      /has 2 production variants/,
    ],
    [
      "beside somebody else's shadow",
      seen({ base: { ShadowProductionVariants: [production] } }),
      /a shadow variant that this action did not make/,
    ],
    [
      'on a serverless endpoint',
      seen({
        base: {
          ProductionVariants: [{ ...production, ServerlessConfig: { MemorySizeInMB: 1024, MaxConcurrency: 1 } }],
        },
      }),
      /is serverless/,
    ],
    ['when there is nothing to come back to', { ...seen(), base: undefined }, /would come back to is gone/],
    ['when nobody can say what serves', { ...seen(), serving: undefined }, /artifact of the model that serves/],
  ])('%s', (_, observed, says) => {
    const { endpoint, base, serving, ...rest } = observed;
    const scene: Observed = {
      ...rest,
      ...(endpoint ? { endpoint } : {}),
      ...(base ? { base } : {}),
      ...(serving ? { serving } : {}),
    };
    expect(() => plan(scene)).toThrow(says);
  });

  test('of a candidate that is not approved', () => {
    const observed = seen();
    const version = { ...observed.package, approval: 'Rejected' } as NonNullable<Observed['package']>;
    expect(() => plan({ ...observed, package: version })).toThrow(/is Rejected/);
  });
});

test('inputs that could measure nothing are told by name', () => {
  expect(check(given())).toEqual([]);
  expect(check(given({ duration: '1m', 'poll-interval': '0s' }))).toEqual([
    expect.stringMatching(/^duration: must be from 120s/),
    expect.stringMatching(/^poll-interval: must be/),
  ]);
});
