import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellsOf, countsOf } from '../../packages/judge/src/facets/cells.ts';
import { biasFormulas } from '../../packages/judge/src/facets/formulas.ts';
import { biasNames } from '../../packages/judge/src/facets/names.ts';
import { tallyOf } from '../../packages/judge/src/facets/tally.ts';
import type { FacetRule } from '../../packages/judge/src/policy/facet-rule.ts';
import { random } from '../../packages/judge/src/statistics/random.ts';
import { output, peer } from './peers.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'modelway-clarify-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** People with two features, in three regions; how the groups differ is another in each case. */
const facet: FacetRule = {
  column: 'd',
  disadvantaged: ['1'],
  metrics: { FT: { max: 1 } },
  favourable: 1,
  group: 'group',
  features: ['x', 'y'],
  'min-records': 30,
};

function people(seed: number) {
  const source = random(seed);
  const share = (): number => source.next() / 4294967296;
  const records = 60 + source.below(400);
  const [size, tilt, skill] = [0.15 + 0.7 * share(), share() - 0.5, share()];
  const rows = Array.from({ length: records }, () => {
    const d = share() < size ? 1 : 0;
    const label = share() < 0.5 + 0.4 * tilt * d ? 1 : 0;
    const predicted = share() < skill ? label : share() < 0.5 - 0.3 * tilt * d ? 1 : 0;
    return { d, label, predicted, group: 'abc'[source.below(3)] ?? 'a', x: share(), y: share() };
  });
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((it) => it[name]);
  return {
    d: column('d'),
    label: column('label'),
    predicted: column('predicted'),
    group: column('group'),
    x: column('x'),
    y: column('y'),
  };
}

async function clarify(cases: readonly object[]): Promise<Record<string, string>[]> {
  const file = join(folder, 'cases.json');
  writeFileSync(file, JSON.stringify(cases));
  return JSON.parse(
    await output(peer('clarify/bin/python'), [join(import.meta.dirname ?? '.', 'clarify_metrics.py'), file]),
  );
}

/** Python writes infinity in a word of its own. */
const numberOf = (text: string | undefined): number =>
  text === 'inf' ? Number.POSITIVE_INFINITY : text === '-inf' ? Number.NEGATIVE_INFINITY : Number(text ?? 'none');

test('all 21 bias metrics are what smclarify computes, on sixty random populations', async () => {
  const cases = Array.from({ length: 60 }, (_, seed) => people(seed));
  const theirs = await clarify(cases);
  cases.forEach((it, i) => {
    const evidence = {
      keys: it.d.map((_, row) => String(row)),
      labels: Float64Array.from(it.label),
      candidate: Float64Array.from(it.predicted),
      slices: { d: it.d.map(String), group: it.group, x: it.x.map(String), y: it.y.map(String) },
    };
    const tally = tallyOf(countsOf(cellsOf(facet, evidence, 0.5)), 'candidate');
    for (const metric of biasNames) {
      // The library gives FT the other sign than AWS's documentation does.
      const expected = (metric === 'FT' ? -1 : 1) * numberOf(theirs[i]?.[metric]);
      const ours = biasFormulas[metric](tally);
      expect({
        i,
        metric,
        close: ours === expected || Math.abs(ours - expected) < 1e-9,
        expected,
        ours,
      }).toMatchObject({ close: true });
    }
  });
});
