import { createHash } from 'node:crypto';
import { Refusal } from '@modelway/action';
import { KeyIndex, readJsonLine, ScoreLines } from '@modelway/judge';
import { numbered } from './numbered.ts';
import { type Side, sideName } from './places.ts';

/** Numbers of lines (`unreadable`, `unknown`) and of records (`twice`, `unscored`). */
type Bad = Record<'unreadable' | 'unknown' | 'twice' | 'unscored', number[]>;

/**
 * Puts one side's scores into the order of the holdout. Every record must be there exactly once, with a finite number; one record
 * more or less and the two sides would no longer be pairs. Records are named by their number in the holdout, lines by theirs.
 * @param given JSON Lines of `{"key", "score"}`, as text or as bytes. @returns the scores. @throws Refusal with everything that is wrong.
 */
export function alignScores(given: string | Uint8Array, keys: readonly string[], side: Side): Float64Array {
  const aligning = aligner(keys, side);
  aligning.push(typeof given === 'string' ? Buffer.from(given) : given);
  return aligning.end();
}

/** The same, of chunks as they come. */
export interface Aligning {
  push(chunk: Uint8Array): void;
  /** @throws Refusal */
  end(): Float64Array;
}

export function aligner(keys: readonly string[], side: Side): Aligning {
  const index = new KeyIndex(keys);
  const scores = new Float64Array(keys.length);
  const seen = new Uint8Array(keys.length);
  const bad: Bad = { unreadable: [], unknown: [], twice: [], unscored: [] };
  const lines = new ScoreLines(readJsonLine, {
    score(line, { bytes, from, to }, score) {
      const at = index.find(bytes, from, to);
      if (at === -1) bad.unknown.push(line);
      else if (seen[at]) bad.twice.push(at + 1);
      else {
        seen[at] = 1;
        scores[at] = score;
      }
    },
    unreadable: (line) => bad.unreadable.push(line),
  });
  return {
    push: (chunk) => lines.push(chunk),
    end() {
      lines.end();
      seen.forEach((it, i) => {
        if (it === 0) bad.unscored.push(i + 1);
      });
      refuse(side, bad);
      return scores;
    },
  };
}

/** Reads a file of scores as it comes. @returns SHA-256 of its bytes, and the scores, once they are asked for. */
export async function readScores(
  chunks: AsyncIterable<Uint8Array>,
  keys: readonly string[],
  side: Side,
): Promise<{ readonly sha256: string } & Pick<Aligning, 'end'>> {
  const [hash, aligning] = [createHash('sha256'), aligner(keys, side)];
  for await (const chunk of chunks) {
    hash.update(chunk);
    aligning.push(chunk);
  }
  return { sha256: hash.digest('hex'), end: () => aligning.end() };
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
