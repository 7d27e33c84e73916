import { Refusal } from '@modelway/action';
import { numbered } from './numbered.ts';
import { type Side, sideName } from './places.ts';

/** Numbers of lines (`unreadable`, `unknown`) and of records (`twice`, `unscored`). */
type Bad = Record<'unreadable' | 'unknown' | 'twice' | 'unscored', number[]>;

/**
 * Puts one side's scores into the order of the holdout. Every record must be there exactly once, with a finite number; one record
 * more or less and the two sides would no longer be pairs. Records are named by their number in the holdout, lines by theirs.
 * @param text JSON Lines of `{"key", "score"}`. @returns the scores. @throws Refusal with everything that is wrong.
 */
export function alignScores(text: string, keys: readonly string[], side: Side): Float64Array {
  const positions = new Map(keys.map((key, i) => [key, i]));
  const scores = new Float64Array(keys.length);
  const seen = new Uint8Array(keys.length);
  const bad: Bad = { unreadable: [], unknown: [], twice: [], unscored: [] };
  for (const [i, line] of linesOf(text)) {
    const found = readLine(line);
    const at = found && positions.get(found.key);
    if (found === undefined) bad.unreadable.push(i);
    else if (at === undefined) bad.unknown.push(i);
    else if (seen[at]) bad.twice.push(at + 1);
    else {
      seen[at] = 1;
      scores[at] = found.score;
    }
  }
  seen.forEach((it, i) => {
    if (it === 0) bad.unscored.push(i + 1);
  });
  refuse(side, bad);
  return scores;
}

function* linesOf(text: string): Generator<[number, string]> {
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    if (line !== '') yield [number, line];
  }
}

function readLine(line: string): { key: string; score: number } | undefined {
  try {
    const { key, score } = JSON.parse(line) as { key?: unknown; score?: unknown };
    return typeof key === 'string' && typeof score === 'number' && Number.isFinite(score) ? { key, score } : undefined;
  } catch {
    return undefined; // NaN and Infinity are no JSON: told as unreadable, with the line's number.
  }
}

function refuse(side: Side, bad: Bad): void {
  const faults = [
    ...numbered(bad.unreadable, 'line', 'hold no key with a finite score'),
    ...numbered(bad.unknown, 'line', 'score a record that the holdout does not have'),
    ...numbered(bad.twice, 'record', 'are scored twice'),
    ...numbered(bad.unscored, 'record', 'are not scored'),
  ];
  if (faults.length > 0) throw new Refusal(...faults.map((it) => `scores of ${sideName[side]}: ${it}`));
}
