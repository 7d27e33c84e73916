import type { Finding } from '@modelway/lineage';
import type { Evidence } from '../src/evidence.ts';
import { metricNames } from '../src/index.ts';
import { type Random, random } from '../src/statistics/random.ts';

/** Decides what a random case is made of. */
export class Dice {
  private readonly source: Random;
  /** Two of three policies are made by somebody who means well. */
  readonly calm: boolean;
  constructor(seed: number) {
    this.source = random(seed);
    this.calm = seed % 3 > 0;
  }
  below = (n: number): number => this.source.below(n);
  /** True once in `n` times. */
  one = (n: number): boolean => this.below(n) === 0;
  share = (): number => this.source.next() / 4294967296;
  of = <T>(list: readonly [T, ...T[]]): T => list[this.below(list.length)] ?? list[0];
  /** Now and then something that nobody asked for. */
  odd = (usual: unknown): unknown => (!this.calm && this.one(60) ? this.of(hostile) : usual);
}

const hostile: readonly [unknown, ...unknown[]] = [
  null,
  '',
  -1,
  0,
  1e308,
  -1e308,
  1e-320,
  'NaN',
  '.inf',
  [],
  {},
  [[]],
  true,
  'x'.repeat(3000),
  '__proto__',
  { constructor: 1 },
  '</details>@everyone',
  '\u202e|`',
  ['auc', 'auc'],
  3.5,
  '2026-02-30',
];

const cells = ['a', 'b', 'c', ''] as const;

/** @returns the rules of a line: mostly such as people write, with mistakes. */
export function policyOf(dice: Dice): unknown {
  const { of, odd, one, share, calm } = dice;
  const metric = (): unknown =>
    odd({
      ...(one(3) ? {} : { bound: odd(share() * share()) }),
      ...(one(2) ? { margin: odd(share()) } : one(4) ? { improvement: odd(share() / 50) } : {}),
      ...(one(12) ? { confidence: odd(0.9) } : {}),
      ...(one(12) ? { method: odd(of(['bootstrap', 'percentile', 'delong', 'tango'])) } : {}),
      ...(one(20)
        ? { direction: of(calm ? ['higher-is-better'] : ['higher-is-better', 'lower-is-better', 'up']) }
        : {}),
    });
  const name = (): string =>
    !calm && one(20)
      ? of(['ack', 'toString', '__proto__'])
      : of(['auc', 'accuracy', 'brier', 'auc', 'accuracy', ...metricNames]);
  const many = (most: number, make: () => unknown): unknown => Array.from({ length: dice.below(most + 1) }, make);
  return {
    evaluation: odd({
      holdout: odd('h.csv'),
      key: odd('id'),
      label: 'y',
      confidence: odd(of([0.8, 0.9])),
      resamples: odd(200),
      ...(one(9) ? { threshold: odd(share()) } : {}),
    }),
    metrics: odd(Object.fromEntries(Array.from({ length: 1 + dice.below(2) }, () => [name(), metric()]))),
    ...(one(2)
      ? {
          slices: odd(
            many(2, () =>
              odd({
                column: odd(of(calm ? ['g', 'h'] : ['g', 'h', 'id', 'none'])),
                metrics: odd([of(['auc', 'accuracy'])]),
                margin: odd(share() / 3),
                required: odd(one(2)),
                ...(one(4) ? { values: odd([of(cells)]) } : {}),
              }),
            ),
          ),
        }
      : {}),
    ...(one(2) ? { facets: odd(many(2, () => facetOf(dice))) } : {}),
    ...(one(2) ? { waivers: odd(many(2, () => waiverOf(dice))) } : {}),
    ...(one(5) ? { contamination: odd({ found: odd('tell') }) } : {}),
    ...(one(5) ? { budgets: odd({ 'model-bytes': odd(3) }) } : {}),
    ...(one(5) ? { drift: odd({ predictions: odd({ bound: odd(0.2) }) }) } : {}),
    ...(!calm && one(20) ? { surprise: 1 } : {}),
  };
}

function facetOf({ of, odd, one, share }: Dice): unknown {
  const bias = of(['DPL', 'DI', 'AD', 'KL', 'GE', 'CDDL', 'FT', 'TE', 'RD', 'CI']);
  return odd({
    column: odd(of(['g', 'h'])),
    ...(one(5) ? { above: odd(share()) } : { disadvantaged: odd([of(cells)]) }),
    metrics: odd({ [bias]: odd({ max: odd(share()), ...(one(3) ? { margin: odd(share() / 5) } : {}) }) }),
    ...(bias === 'CDDL' ? { group: odd('n') } : {}),
    ...(bias === 'FT' ? { features: odd(['n']) } : {}),
  });
}

function waiverOf({ of, odd, one }: Dice): unknown {
  return odd({
    name: odd(of(['w', 'v', 'u'])),
    ...(one(2)
      ? { rule: odd(of(['bound', 'no-regression', 'improvement', 'facet', 'contamination'])) }
      : { metric: odd(of(['auc', 'accuracy', 'DI'])) }),
    ...(one(2) ? { column: odd(of(['g', 'h'])) } : {}),
    until: odd(of(['2026-11-20', '2026-11-21', '2026-12-24', '2029-01-01'])),
    reason: odd('because it has to be so'),
    approver: odd('@ann'),
  });
}

/** @returns scores of up to 160 records, now and then with holes. */
export function evidenceOf({ below, of, one, share }: Dice): Evidence {
  const records = of(one(6) ? [0, 1, 5] : [60, 90, 160]);
  const index = Array.from({ length: records }, (_, i) => i);
  const labels = one(12) ? index.map(() => 1) : index.map(() => below(2));
  const quality = share();
  const scores = (): Float64Array => {
    if (one(15)) return Float64Array.from(index, () => 0.5);
    const made = labels.map((label) => quality * label + (1 - quality) * share());
    if (one(12) && records > 0) made[below(records)] = of([Number.NaN, Number.POSITIVE_INFINITY, -3, 1e300]);
    return Float64Array.from(one(40) ? made.slice(1) : made);
  };
  const column = (values: readonly [string, ...string[]]): string[] => index.map(() => of(values));
  const baseline = one(4) ? {} : { baseline: scores() };
  if (one(20) && records > 0) labels[0] = of([2, Number.NaN, -1]);
  return {
    keys: index.map(String),
    labels: Float64Array.from(labels),
    candidate: scores(),
    ...baseline,
    slices: {
      g: column(['a', 'b']),
      h: one(9) ? [] : column(['a', 'b', '', 'c']),
      n: index.map(() => share().toFixed(1)),
    },
  };
}

/** @returns what other rules may have found. */
export const findingsOf = ({ one, of }: Dice): Finding[] =>
  one(5)
    ? [
        {
          rule: 'contamination',
          metric: 'candidate',
          word: of(['pass', 'fail', 'inconclusive', 'error']),
          reason: 'x',
          decides: !one(3),
        },
      ]
    : [];
