import type { Evidence } from './evidence.ts';
import { type Judgement, judge, type Known } from './judge.ts';
import type { Policy } from './policy/schema.ts';
import { performOn, type Threads } from './resample/perform.ts';
import { type Asked, drawnLimit, rowsOf } from './resample/rows.ts';

/**
 * Judges as `judge` does, to the bit, with resamples of much evidence drawn on threads. The judge is asked once what it needs, and
 * answered the second time.
 */
export async function judgeOn(
  threads: Threads,
  policy: Policy,
  evidence: Evidence,
  known: Known = {},
): Promise<Judgement> {
  if (evidence.labels.length <= drawnLimit) return judge(policy, evidence, known);
  const wanted = new Map<string, Asked>();
  const note = (asked: Asked): [] => {
    wanted.set(nameOf(asked), asked);
    return [];
  };
  judge(policy, evidence, { ...known, rows: note });
  const rows = new Map<string, readonly Float64Array[]>();
  for (const [name, asked] of wanted) rows.set(name, await performOn(threads, rowsOf(asked)));
  return judge(policy, evidence, { ...known, rows: (asked) => rows.get(nameOf(asked)) ?? [] });
}

/** A seed is of one group of records. */
const nameOf = ({ seed, names }: Asked): string => JSON.stringify([seed, names]);
