import { type Cells, type Form, type Sums, statisticOf } from '../metric/form.ts';
import { type Measurable, measurable } from '../metric/index.ts';
import { replicates } from '../statistics/bootstrap.ts';
import blockSums from './block-sums.ts';
import { cellReplicates, type Joint, jointCells } from './cell-replicates.ts';
import { blocksOf, complete, joined, type PartSums, type Summing, topUpsOf } from './sum-replicates.ts';
import type { judgeTasks } from './tasks.ts';
import topUp, { type Added } from './top-up.ts';
import wholeReplicates, { type WholeRun } from './whole-replicates.ts';

/** Metrics to be replicated on one group of records, for each model. */
export interface Asked {
  readonly labels: Float64Array;
  /** Scores of each model. */
  readonly sides: readonly Float64Array[];
  readonly names: readonly Measurable[];
  readonly threshold: number;
  readonly resamples: number;
  /** An unsigned 32-bit integer. */
  readonly seed: number;
}

/** Work that may be done on any thread, by the name of its task. */
export interface Order {
  readonly task: keyof typeof judgeTasks;
  readonly input: unknown;
}

/** The same here and now. */
export const here = { 'judge-block-sums': blockSums, 'judge-top-up': topUp, 'judge-whole': wholeReplicates };

/** Rounds of orders, each to be answered by their outputs in their order. Whoever does them, and when, the answer is the same. */
export type Rounds<Out> = Generator<readonly Order[], Out, readonly unknown[]>;

/** Up to here the records themselves are drawn, which is soon done; beyond, only what the metrics need of a draw is. */
export const drawnLimit = 4096;
/** Combinations of cells that are drawn one by one. */
const mostCells = 4096;
/** Replicates of one order. Each has a stream of its own, and each order sorts the records anew. */
const runLength = 500;

/** @returns rows of replicates: one per metric and model, models of one metric side by side and from the same resamples. */
export function* rowsOf(asked: Asked): Rounds<Float64Array[]> {
  const { labels, sides, names, resamples, seed } = asked;
  const forms = names.map((name) => sides.map((scores) => measurable[name].prepare({ ...asked, scores })));
  if (labels.length <= drawnLimit)
    return replicates(forms.flat().map(statisticOf), { records: labels.length, resamples, seed });
  const rows = new Map<Measurable, Float64Array[]>();
  const left: Measurable[] = [];
  for (const [i, name] of names.entries()) {
    const joint = cellsOf(forms[i] ?? []);
    if (joint !== undefined) rows.set(name, cellReplicates(joint.forms, joint.joint, { resamples, seed }));
    else if (forms[i]?.[0]?.is !== 'sums') left.push(name);
  }
  const summed = names.filter((name) => !rows.has(name) && !left.includes(name));
  // Safe: their forms are sums.
  const sums = summed.map((name) => (forms[names.indexOf(name)] ?? []) as Sums[]);
  if (summed.length > 0) yield* sumRows(asked, sums, (i, found) => rows.set(summed[i] ?? 'mae', found));
  if (left.length > 0) yield* wholeRows({ ...asked, names: left }, (i, found) => rows.set(left[i] ?? 'auc', found));
  return names.flatMap((name) => rows.get(name) ?? []);
}

function cellsOf(forms: readonly Form[]): { forms: readonly Cells[]; joint: Joint } | undefined {
  const cells = forms.filter((it) => it.is === 'cells');
  const joint = cells.length === forms.length ? jointCells(cells, mostCells) : undefined;
  return joint && { forms: cells, joint };
}

type Keep = (metric: number, rows: Float64Array[]) => void;

function* sumRows({ labels, resamples, seed }: Asked, forms: readonly Sums[][], keep: Keep): Rounds<void> {
  const columns = forms.flat().flatMap((it) => it.columns);
  const records = labels.length;
  const [part = []] = yield* sumsOfParts({ columns, records, bounds: [0, records], resamples, seed });
  let at = 0;
  for (const [i, of] of forms.entries()) {
    const rows = of.map((form) => {
      const own = part.slice(at, at + form.columns.length);
      at += form.columns.length;
      return Float64Array.from({ length: resamples }, (_, b) =>
        form.of(
          own.map((row) => row[b] ?? Number.NaN),
          records,
        ),
      );
    });
    keep(i, rows);
  }
}

/** @returns sums of columns per part of the records, over resamples of all of them. */
export function* sumsOfParts(summing: Summing): Rounds<PartSums[]> {
  const blocks = blocksOf(summing);
  const sums = yield blocks.map((input) => ({ task: 'judge-block-sums' as const, input }));
  const parts = joined(summing, blocks, sums as PartSums[]); // Safe, here and below: the task's output.
  const added = yield topUpsOf(summing, parts).map((input) => ({ task: 'judge-top-up' as const, input }));
  complete(parts, added as Added[]);
  return parts;
}

function* wholeRows({ labels, sides, names, threshold, resamples, seed }: Asked, keep: Keep): Rounds<void> {
  const runs: WholeRun[] = [];
  for (let first = 0; first < resamples; first += runLength) {
    const count = Math.min(runLength, resamples - first);
    runs.push({ names, labels, sides, threshold, first, count, seed });
  }
  const found = (yield runs.map((input) => ({ task: 'judge-whole' as const, input }))) as Float64Array[][];
  for (let i = 0; i < names.length; i += 1) {
    keep(
      i,
      sides.map((_, s) => {
        const row = new Float64Array(resamples);
        for (const [r, rows] of found.entries()) row.set(rows[i * sides.length + s] ?? [], runs[r]?.first);
        return row;
      }),
    );
  }
}
