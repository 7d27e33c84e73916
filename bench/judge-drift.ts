import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median, pairs } from './pairs.ts';
import { peer, root } from './place.ts';
import { type Row, row } from './row.ts';

const [rows, columns] = [1_000_000, 20];
/** Evidently's time grows with its columns; a few of them are run and the rest is reckoned. */
const peerColumns = 2;

/** Drift of a table of numbers by four measures, and how much memory that takes with the table itself. */
export async function driftRows(): Promise<Row[]> {
  const python = peer('evidently/bin/python');
  const peaks: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  const told = (text: string, into: number[]): number => {
    const [taken = Number.NaN, peak = Number.NaN] = text.trim().split(/\s+/).map(Number);
    into.push(peak);
    return taken;
  };
  const ours = (): number => {
    const args = ['--import', 'tsx', join(root, 'bench', 'drift-run.ts'), String(rows), String(columns)];
    return told(execFileSync(process.execPath, args, { encoding: 'utf8', cwd: root }), peaks.ours);
  };
  const evidently = (): number => {
    const args = [join(root, 'bench', 'evidently_drift.py'), String(rows), String(peerColumns)];
    const text = execFileSync(python ?? '', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return (told(text, peaks.peer) * columns) / peerColumns;
  };
  const found = await pairs({ ours, ...(python ? { peer: evidently } : {}), runs: 1, warmUp: 0 });
  const peerName = python ? `Evidently, ${peerColumns} columns scaled` : 'no peer installed';
  return [
    row({
      work: `drift, ${columns} columns × 10⁶ + 10⁶ rows, PSI KS JS W1`,
      ...{ unit: 'ms', ...found, peerName, better: 'less', goal: 20, runs: 1 },
    }),
    row({
      work: 'the same: peak, with the table',
      ...{ unit: 'MB', ours: median(peaks.ours), peer: 500, peerName: 'limit', better: 'less', goal: 1, runs: 1 },
    }),
  ];
}
