import { Refusal } from '@modelway/action';
import type { Baseline } from './baseline.ts';
import type { Side } from './places.ts';
import type { ScoreObjects } from './score-objects.ts';
import type { ScoreFile } from './scored.ts';

/** A few dozen bytes; whatever is longer is something else. */
const longest = 10_000;

/**
 * @returns what each model took for a record, as the scoring job left it; nothing of jobs that left none. @throws Refusal when the file is
 * not what score.py writes: it lies in a folder of the store, and a budget depends on it.
 */
export async function timingOf(
  objects: ScoreObjects,
  scores: string,
): Promise<Readonly<Partial<Record<Side, number>>>> {
  const key = `${scores}timing.json`;
  const found = await objects.open(key);
  if (found === undefined) return {};
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of found.chunks) {
    size += chunk.length;
    if (size <= longest) parts.push(chunk);
  }
  const value = size <= longest ? parsed(Buffer.concat(parts).toString('utf8')) : undefined;
  const sides = Object.entries(Object(value)) as [string, unknown][]; // Safe: names and values are looked at below.
  const wrong = sides.filter(
    ([side, it]) => !/^(candidate|baseline)$/.test(side) || typeof it !== 'number' || !(it > 0),
  );
  if (value === undefined || wrong.length > 0)
    throw new Refusal(`${key}: is not what the scoring job writes; delete it, and let the gate score again`);
  return Object.fromEntries(sides);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** @returns what is known of how long the candidate takes, for the budgets. A ratio needs both times of one job. */
export function speedOf(
  scores: readonly Pick<ScoreFile, 'side' | 'timing'>[],
  baseline: Baseline,
): { 'record-milliseconds'?: number; 'record-time-ratio'?: number } {
  const of = (side: Side) => scores.find((it) => it.side === side)?.timing;
  const [own, other] = [of('candidate'), of('baseline')];
  if (own === undefined) return {};
  const one = { 'record-milliseconds': own.milliseconds };
  if (baseline.is !== 'model') return one;
  // The same bytes are not scored twice.
  if (!scores.some((it) => it.side === 'baseline')) return { ...one, 'record-time-ratio': 1 };
  if (other === undefined || other.plan !== own.plan) return one;
  return { ...one, 'record-time-ratio': own.milliseconds / other.milliseconds };
}
