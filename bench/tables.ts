import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashKey, scanTable } from '@modelway/dataset';
import { pairs } from './pairs.ts';
import { peer } from './place.ts';
import { type Bench, row } from './row.ts';

const [megabytes, runs] = [128, 3];

/** Eight columns as data have them: an id, counts, money, categories, a date, text in quotes, gaps. */
async function writeTable(path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write('id,age,income,city,ratio,flag,when,note\n');
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let i = 0, written = 0; written < megabytes * 1e6; ) {
    let block = '';
    for (const end = i + 10_000; i < end; i += 1)
      block += `u${i},${18 + Math.floor(next() * 70)},${(next() * 1e5).toFixed(2)},city ${Math.floor(next() * 300)},${next()},${next() < 0.5 ? 'yes' : 'no'},2024-0${1 + Math.floor(next() * 9)}-${10 + Math.floor(next() * 18)},${next() < 0.1 ? '"a ""quoted"", text"' : ''}\n`;
    written += block.length;
    if (!file.write(block)) await new Promise<void>((resolve) => file.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve) => file.end(() => resolve()));
}

/** The least that has to be done with a row in Python: its own reader, written in C, and nothing else. */
const readOnly = 'import csv,sys\nfor row in csv.reader(open(sys.argv[1], newline="")): pass';

/** The same figures by pyarrow, on one thread: distinct values, extremes, mean, deviation, quantiles, frequencies. */
const profile = `import sys, pyarrow as pa, pyarrow.csv as c, pyarrow.compute as pc
pa.set_cpu_count(1)
t = c.read_csv(sys.argv[1], read_options=c.ReadOptions(use_threads=False))
for n in t.column_names:
    x = t[n]
    pc.count_distinct(x)
    if pa.types.is_integer(x.type) or pa.types.is_floating(x.type): pc.min_max(x); pc.mean(x); pc.stddev(x); pc.quantile(x, [.01,.05,.25,.5,.75,.95,.99])
    else: pc.value_counts(x)`;

export const bench: Bench = async (note) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-tables-'));
  const path = join(folder, 'table.csv');
  try {
    await writeTable(path);
    const bytes = statSync(path).size;
    const python = peer('arrow/bin/python') ?? peer('dvc/bin/python');
    const rate = (work: () => unknown) => async (): Promise<number> => {
      const started = performance.now();
      await work();
      return bytes / 1e3 / (performance.now() - started);
    };
    const ours = rate(() => scanTable(source(path, bytes), { format: 'csv', hashKey: hashKey('00'), rules: {} }));
    const byPython = (script: string) => rate(() => execFileSync(python ?? '', ['-c', script, path]));
    const rows = [];
    for (const [peerName, script, goal] of [
      ['python csv.reader, reading alone', readOnly, 0.5],
      ['pyarrow, one thread, the same figures', profile, 1],
    ] as const) {
      const measured = await pairs({ ours, ...(python === undefined ? {} : { peer: byPython(script) }), runs });
      const work = `profile of a CSV of ${megabytes} MB, 8 columns`;
      rows.push(
        row({
          work,
          unit: 'MB/s',
          ...measured,
          peerName,
          better: 'more',
          runs,
          goal,
        }),
      );
    }
    note(`peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const source = (path: string, byteLength: number) => ({
  byteLength,
  slice: () => Promise.reject<ArrayBuffer>(new Error('a text is read from its start')),
  stream: () => createReadStream(path, { highWaterMark: 2 ** 20 }),
});
