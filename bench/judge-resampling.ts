import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openCrew, station } from '@modelway/crew';
import { judgeTasks, performOn, rowsOf, sumsOfParts } from '@modelway/judge';
import { numbers } from './numbers.ts';
import { pairs } from './pairs.ts';
import { peer, root } from './place.ts';
import { type Row, row } from './row.ts';

const [records, resamples, metrics, slices] = [1_000_000, 2000, 20, 4];

/** numpy's time grows with its replicates alone, so fewer are run and the rest is reckoned. */
const script = join(root, 'bench', 'numpy_judge.py');
const numpy = (work: 'sums' | 'areas', replicates: number) => (): number | undefined => {
  const python = peer('numpy/bin/python');
  if (python === undefined) return undefined;
  const args = [script, work, String(records), String(replicates)];
  return (Number(execFileSync(python, args, { encoding: 'utf8' })) * resamples) / replicates;
};

/** Replicates of means, with their parts by slice, and of the difference of two areas, both on all cores. */
export async function resamplingRows(): Promise<Row[]> {
  const there = peer('numpy/bin/python') !== undefined;
  station(new URL('./thread.js', import.meta.url));
  const crew = openCrew(judgeTasks);
  try {
    const columns = Array.from({ length: metrics }, (_, i) => numbers(records, 11 + i).map((it) => it - 0.5));
    const bounds = Array.from({ length: slices + 1 }, (_, i) => (i * records) / slices);
    const labels = numbers(records, 3).map((it) => Number(it < 0.5));
    const sides = [5, 7].map((seed) => numbers(records, seed).map((it, i) => it + 0.3 * (labels[i] ?? 0)));
    const areas = { labels, sides, names: ['auc'] as const, threshold: 0.5, resamples, seed: 9 };
    const sums = await pairs({
      ours: async () => void (await performOn(crew, sumsOfParts({ columns, records, bounds, resamples, seed: 5 }))),
      ...(there ? { peer: numpy('sums', 100) } : {}),
      runs: 3,
    });
    const area = await pairs({
      ours: async () => void (await performOn(crew, rowsOf(areas))),
      ...(there ? { peer: numpy('areas', 20) } : {}),
      runs: 1,
      warmUp: 0,
    });
    const name = (replicates: number): string =>
      there ? `numpy, ${replicates} replicates scaled` : 'no peer installed';
    return [
      row({
        work: `10⁶ pairs, ${metrics} means, all + ${slices} slices, ${resamples} resamples`,
        ...{ unit: 'ms', ...sums, peerName: name(100), better: 'less', goal: 5, runs: 3 },
      }),
      row({
        work: `10⁶ pairs, difference of AUC, ${resamples} resamples`,
        ...{ unit: 'ms', ...area, peerName: name(20), better: 'less', goal: 20, runs: 1 },
      }),
    ];
  } finally {
    await crew.close();
  }
}
