import { drawsOf, irrationals } from './draw.ts';
import type { Fleet } from './fleet.ts';
import type { Formation } from './formation.ts';
import type { Instance } from './instance.ts';
import { liveWith } from './live.ts';
import { byWeight, route, shadowShare } from './route.ts';

function fleetOf(variant: string, count: number, active: number): Fleet {
  const instance = (id: string): Instance => ({
    id,
    outstanding: 0,
    address: undefined,
    up: Promise.resolve(),
    certain: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  });
  return {
    endpoint: 'mortgage',
    configName: 'c',
    variant,
    instances: Array.from({ length: count }, (_, index) => instance(`i-${index}`)),
    active,
    model: { base: '', environment: {}, healthTimeout: 1 },
  };
}

function formationOf(
  production: readonly (readonly [weight: number, fleet: Fleet])[],
  shadowWeight?: number,
): Formation {
  const weighted = production.map(([weight, fleet]) => ({ weight, fleet }));
  const shadow = shadowWeight === undefined ? [] : [{ weight: shadowWeight, fleet: fleetOf('Shadow', 1, 1) }];
  return { configName: 'c', production: weighted, shadow, capture: undefined };
}

const requests = (count: number): undefined[] => Array.from({ length: count }, () => undefined);

describe('route', () => {
  it.each([
    [1, 100],
    [5, 500],
    [10, 1000],
    [0, 0],
  ])('gives green with %i of 10 instances active its share of 1,000 requests', (active, expected) => {
    const live = liveWith(formationOf([[1, fleetOf('All', 10, 10)]]));
    const green = formationOf([[1, fleetOf('All', 10, active)]]);
    live.green = green;
    const exposed = requests(1000).filter(() => route(live)?.formation === green).length;
    expect(Math.abs(exposed - expected)).toBeLessThanOrEqual(3);
  });

  it('splits by weight, also when requests alternate', () => {
    const draw = drawsOf(irrationals.variant);
    const variants = [
      { weight: 3, fleet: fleetOf('A', 1, 1) },
      { weight: 1, fleet: fleetOf('B', 1, 1) },
    ];
    const toB = requests(2000).map(() => byWeight(variants, draw).fleet.variant === 'B');
    const even = toB.filter((hit, index) => hit && index % 2 === 0).length;
    expect(toB.filter(Boolean).length).toBeGreaterThan(490);
    expect(toB.filter(Boolean).length).toBeLessThan(510);
    expect(even).toBeGreaterThan(230);
    expect(even).toBeLessThan(270);
  });

  it('takes weights that are all zero as equal, and never a variant of no weight otherwise', () => {
    const count = (...weights: number[]): number => {
      const variants = weights.map((weight, index) => ({ weight, fleet: fleetOf(String(index), 1, 1) }));
      const draw = drawsOf(irrationals.variant);
      return requests(100).filter(() => byWeight(variants, draw).fleet.variant === '0').length;
    };
    expect([count(0, 1), count(1, 0)]).toEqual([0, 100]);
    expect(Math.abs(count(0, 0) - 50)).toBeLessThanOrEqual(2);
  });

  it('follows TargetVariant against the weights, and says when there is none of that name', () => {
    const live = liveWith(
      formationOf([
        [1, fleetOf('A', 1, 1)],
        [0, fleetOf('B', 1, 1)],
      ]),
    );
    expect(route(live, 'B')?.chosen.fleet.variant).toBe('B');
    expect(route(live, 'C')).toBeUndefined();
  });
});

describe('shadowShare', () => {
  it.each([
    [1, 1, 1],
    [1, 0.5, 0.5],
    [2, 0.5, 0.25],
    [1, 3, 1],
    [0, 1, 1],
  ])('of production weight %d and shadow weight %d is %d', (real, copy, share) => {
    expect(shadowShare(formationOf([[real, fleetOf('A', 1, 1)]], copy))).toBe(share);
  });

  it('is nothing without a shadow variant', () => {
    expect(shadowShare(formationOf([[1, fleetOf('A', 1, 1)]]))).toBe(0);
  });
});
