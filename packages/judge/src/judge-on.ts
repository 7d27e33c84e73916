import type { Evidence } from './evidence.ts';
import { type Judgement, judge, type Known } from './judge.ts';
import type { Rows } from './measure.ts';
import type { Policy } from './policy/schema.ts';
import { performOn, type Threads } from './resample/perform.ts';
import { type Asked, drawnLimit, rowsOf } from './resample/rows.ts';

/** Judges as `judge` does, to the bit, with resamples of much evidence drawn on threads. */
export async function judgeOn(
  threads: Threads,
  { policy, evidence }: { readonly policy: Policy; readonly evidence: Evidence },
  known: Known = {},
): Promise<Judgement> {
  const rows = await drawOn(threads, evidence, (noting) => judge(policy, evidence, { ...known, rows: noting }));
  return judge(policy, evidence, { ...known, ...(rows ? { rows } : {}) });
}

/**
 * Draws on threads what judging will ask for. @param rehearse judges with what it is given, to be asked what that needs; what it
 * finds is thrown away. @returns where judging is to take its rows from; undefined when the evidence is soon drawn without threads.
 */
export async function drawOn(
  threads: Threads,
  { labels }: Pick<Evidence, 'labels'>,
  rehearse: (noting: Rows) => unknown,
): Promise<Rows | undefined> {
  if (labels.length <= drawnLimit) return undefined;
  const wanted = new Map<string, Asked>();
  rehearse((asked) => {
    wanted.set(nameOf(asked), asked);
    return [];
  });
  const rows = new Map<string, readonly Float64Array[]>();
  for (const [name, asked] of wanted) rows.set(name, await performOn(threads, rowsOf(asked)));
  return (asked) => rows.get(nameOf(asked)) ?? [];
}

/** A seed is of one group of records; two policies may ask for different metrics of it. */
const nameOf = ({ seed, names, resamples, threshold }: Asked): string =>
  JSON.stringify([seed, names, resamples, threshold]);
