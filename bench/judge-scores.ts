import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { csvLineReader, readJsonLine, readParquetRecords, ScoreLines } from '@modelway/judge';
import { pairs } from './pairs.ts';
import { peer, root } from './place.ts';
import { type Row, row } from './row.ts';

const scores = 10_000_000;
const kinds = {
  jsonl: { head: '', line: (i: number, s: string) => `{"key":"a${i}","score":${s}}\n`, reader: () => readJsonLine },
  csv: { head: 'key,score\n', line: (i: number, s: string) => `a${i},${s}\n`, reader: csvLineReader },
} as const;

/** As pandas and pyarrow write it when they are told nothing: Snappy, dictionaries, row groups of a million. */
const toParquet =
  'import sys, pyarrow.csv, pyarrow.parquet; pyarrow.parquet.write_table(pyarrow.csv.read_csv(sys.argv[1]), sys.argv[2])';

/** Ten million keyed scores from a file in the page cache, to numbers. */
export async function scoreRows(note: (sentence: string) => void): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scores-'));
  const python = peer('arrow/bin/python');
  try {
    const rows: Row[] = [];
    for (const kind of ['jsonl', 'csv', 'parquet'] as const) {
      const file = join(folder, `scores.${kind}`);
      if (kind !== 'parquet') await write(file, kind);
      else if (python) execFileSync(python, ['-c', toParquet, join(folder, 'scores.csv'), file]);
      else continue;
      let peak = 0;
      const arrow = () =>
        Number(
          execFileSync(python ?? '', [join(root, 'bench', 'arrow_scores.py'), kind, file, String(scores)], {
            encoding: 'utf8',
          }),
        );
      const found = await pairs({
        ours: async () => {
          const before = process.memoryUsage().rss;
          const each = () => {
            peak = Math.max(peak, process.memoryUsage().rss - before);
          };
          await (kind === 'parquet' ? readParquet(file, each) : read(file, kind, each));
        },
        ...(python ? { peer: arrow } : {}),
        runs: 3,
      });
      note(`${kind}: ${Math.round(peak / 2 ** 20)} MiB more while reading`);
      const peerName = python ? 'pyarrow, one thread' : 'no peer installed';
      rows.push(
        row({ work: `10⁷ keyed scores, ${kind}`, unit: 'ms', ...found, peerName, better: 'less', goal: 0.5, runs: 3 }),
      );
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function write(file: string, kind: keyof typeof kinds): Promise<void> {
  const { head, line } = kinds[kind];
  const out = createWriteStream(file);
  out.write(head);
  for (let i = 0; i < scores; ) {
    let text = '';
    for (const end = Math.min(scores, i + 20_000); i < end; i += 1)
      text += line(i, (((i * 48_271) % 2_147_483_647) / 2_147_483_647).toFixed(6));
    if (!out.write(text)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  out.end();
  await finished(out);
}

async function read(file: string, kind: keyof typeof kinds, each: () => void): Promise<void> {
  let [count, sum] = [0, 0];
  const lines = new ScoreLines(kinds[kind].reader(), {
    score(_, __, score) {
      count += 1;
      sum += score;
    },
    unreadable: () => {},
  });
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    lines.push(chunk as Buffer); // Safe: a stream without an encoding gives bytes.
    each();
  }
  lines.end();
  if (count !== scores || !(sum > 0)) throw new Error(`read ${count} scores of ${scores}`);
}

async function readParquet(path: string, each: () => void): Promise<void> {
  const file = await open(path);
  const { size } = await file.stat();
  const slice = async (from: number, to = size): Promise<ArrayBuffer> => {
    each();
    const bytes = new Uint8Array(to - from);
    await file.read(bytes, 0, to - from, from);
    return bytes.buffer;
  };
  let [count, sum] = [0, 0];
  await readParquetRecords(
    { byteLength: size, slice },
    { key: 'key', required: ['score'], optional: [] },
    {
      record(_, __, values) {
        count += 1;
        sum += values[0] ?? 0;
      },
      unreadable: () => {},
    },
  );
  await file.close();
  if (count !== scores || !(sum > 0)) throw new Error(`read ${count} scores of ${scores}`);
}
