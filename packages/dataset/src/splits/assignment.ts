import { createHmac } from 'node:crypto';

/** The share of each split, 0 to 1; together 1. */
export type Shares = Readonly<Record<string, number>>;

/** A part of the range from 0 to 2^48 that belongs to a split. */
interface Stretch {
  readonly split: string;
  readonly from: number;
  readonly to: number;
}

/** Which split each place in the range belongs to. */
export type Assignment = readonly Stretch[];

/** 48 bits of a hash are exact in a double, and a part in 10^14 is finer than any share. */
const size = 2 ** 48;

/**
 * @param history shares, first to last. The first are laid side by side in the order that they are written in; each later entry takes
 * from the splits that shrink, at their ends, and gives to those that grow: nobody else moves.
 */
export function assignmentOf(history: readonly Shares[]): Assignment {
  return history.reduce<Assignment>(
    (before, shares) => (before.length === 0 ? laid(shares) : moved(before, shares)),
    [],
  );
}

function laid(shares: Shares): Assignment {
  let from = 0;
  return Object.entries(sizesOf(shares)).map(([split, length]) => {
    const stretch = { split, from, to: from + length };
    from = stretch.to;
    return stretch;
  });
}

/** Whole numbers that add up to the size of the range: rounding goes to the last split. */
function sizesOf(shares: Shares): Record<string, number> {
  const names = Object.keys(shares);
  let used = 0;
  return Object.fromEntries(
    names.map((name, i) => {
      const length =
        i === names.length - 1 ? size - used : Math.min(size - used, Math.round((shares[name] ?? 0) * size));
      used += length;
      return [name, length];
    }),
  );
}

function moved(before: Assignment, shares: Shares): Assignment {
  const wanted = sizesOf(shares);
  const has = (name: string): number =>
    before.filter(({ split }) => split === name).reduce((sum, { from, to }) => sum + to - from, 0);
  const surplus = new Map(
    [...new Set(before.map(({ split }) => split))].map((name) => [name, has(name) - (wanted[name] ?? 0)]),
  );
  const lacking = Object.keys(wanted).map((name) => ({ name, length: (wanted[name] ?? 0) - has(name) }));
  const kept: Stretch[] = [];
  for (const stretch of [...before].reverse()) {
    const given = Math.min(Math.max(0, surplus.get(stretch.split) ?? 0), stretch.to - stretch.from);
    surplus.set(stretch.split, (surplus.get(stretch.split) ?? 0) - given);
    kept.push(...handOver({ from: stretch.to - given, to: stretch.to }, lacking));
    if (given < stretch.to - stretch.from) kept.push({ ...stretch, to: stretch.to - given });
  }
  return kept.sort((a, b) => a.from - b.from);
}

function handOver(free: { from: number; to: number }, lacking: { name: string; length: number }[]): Stretch[] {
  const given: Stretch[] = [];
  let { from } = free;
  for (const need of lacking) {
    const length = Math.min(Math.max(0, need.length), free.to - from);
    if (length === 0) continue;
    need.length -= length;
    given.push({ split: need.name, from, to: from + length });
    from += length;
  }
  return given;
}

/**
 * @param subject the text of whom a record is about: a number as it is written in the table.
 * @returns the split of a subject. It depends on the subject, the key and the shares alone: HMAC-SHA-256, the first 48 bits of it.
 */
export function splitOf(subject: string, key: string, assignment: Assignment): string {
  const place = createHmac('sha256', key).update(subject).digest().readUIntBE(0, 6);
  const found = assignment.find(({ from, to }) => place >= from && place < to);
  if (found === undefined) throw new RangeError('the stretches of an assignment cover the whole range');
  return found.split;
}
