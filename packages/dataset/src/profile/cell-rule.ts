import { assignmentOf, type Shares, splitOf } from '../splits/assignment.ts';
import { type CellKind, kind } from '../table/cells.ts';
import { hashOf } from '../table/hash-value.ts';
import type { Hash, HashKey } from '../table/hash64.ts';
import { countDifferent, HashList } from './hash-list.ts';
import { compilePattern } from './pattern.ts';

/** What is asked of each value of a column. */
export interface CellRule {
  readonly type?: 'number' | 'integer' | 'boolean' | 'date' | 'text' | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly values?: readonly string[] | undefined;
  readonly pattern?: string | undefined;
  readonly unique?: boolean | undefined;
  /** The values are subjects, and all of them belong into the split `expected`. */
  readonly split?: SplitTest | undefined;
}

export interface SplitTest {
  readonly key: string;
  readonly history: readonly Shares[];
  readonly expected: string;
}

/** Values that broke a rule: how many, and the first row of them where it is known. Never the value: it may be anyone's. */
export interface Breach {
  readonly rule: keyof CellRule;
  /** Absent when there are too many rows to tell. */
  readonly count?: number;
  readonly row?: number;
}

interface Looked {
  readonly kind: number;
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly hash: Hash;
  readonly row: number;
}

/** Looks at each value of a column. */
export interface Seen {
  look(cell: Looked): void;
  breaches(): Breach[];
}

type Test = (cell: Looked) => boolean;

const blind: Seen = { look: () => {}, breaches: () => [] };

/** @returns what checks the values of a column; nothing to do without a rule. */
export function watch(rule: CellRule | undefined, key: HashKey): Seen {
  const tests = rule === undefined ? [] : testsOf(rule, key);
  const list = rule?.unique ? new HashList() : undefined;
  if (tests.length === 0 && list === undefined) return blind;
  const found = tests.map(([name]) => ({ rule: name, count: 0, row: 0 }));
  return {
    look(cell) {
      list?.push(cell.hash[0] ?? 0, cell.hash[1] ?? 0);
      for (const [i, [, holds]] of tests.entries()) {
        const breach = found[i];
        if (breach === undefined || holds(cell)) continue;
        if (breach.count === 0) breach.row = cell.row;
        breach.count += 1;
      }
    },
    breaches: () => [...found.filter(({ count }) => count > 0), ...(list ? repeats(list) : [])],
  };
}

function repeats(list: HashList): Breach[] {
  const sorted = list.sorted();
  if (sorted === undefined) return [{ rule: 'unique' }];
  const count = sorted.length - countDifferent(sorted);
  return count > 0 ? [{ rule: 'unique', count }] : [];
}

const kindOf: Readonly<Record<string, CellKind>> = {
  number: kind.number,
  integer: kind.number,
  boolean: kind.boolean,
  date: kind.date,
};

function testsOf({ type, min, max, values, pattern, split }: CellRule, key: HashKey): [keyof CellRule, Test][] {
  const tests: [keyof CellRule, Test][] = [];
  if (type === 'integer') tests.push(['type', (it) => Number.isInteger(it.number)]);
  else if (type !== undefined && type !== 'text') tests.push(['type', (it) => it.kind === kindOf[type]]);
  if (min !== undefined) tests.push(['min', (it) => it.number >= min]);
  if (max !== undefined) tests.push(['max', (it) => it.number <= max]);
  if (values !== undefined) tests.push(['values', among(values, key)]);
  if (pattern !== undefined) {
    const matches = compilePattern(pattern);
    tests.push(['pattern', ({ bytes, start, end }) => matches(bytes.subarray(start, end))]);
  }
  if (split !== undefined) {
    const assignment = assignmentOf(split.history);
    tests.push(['split', (it) => splitOf(textOf(it), split.key, assignment) === split.expected]);
  }
  return tests;
}

const textOf = ({ bytes, start, end }: Looked): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();

/** A value is known by both halves of its hash. */
function among(values: readonly string[], key: HashKey): Test {
  const known = new Map<number, number>();
  for (const value of values) {
    const { low, high } = hashOf(value, key);
    known.set(low, high);
  }
  return ({ hash }) => known.get(hash[0] ?? 0) === hash[1];
}
