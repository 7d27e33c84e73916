import { decimalAt } from './decimal.ts';
import { type LineReader, ScoreLines } from './lines.ts';
import type { RecordColumns, RecordSink } from './record-sink.ts';
import { ScoreFileFault } from './score-file-fault.ts';

/** Texts that records are read from. */
export type TextFormat = 'jsonl' | 'csv';

/** Cuts chunks into lines, each a record of these columns. @returns as `ScoreLines`. @throws ScoreFileFault from `push`, when a table has no such columns. */
export function recordLines(
  format: TextFormat,
  columns: RecordColumns,
  sink: RecordSink,
): Pick<ScoreLines, 'push' | 'end'> {
  const names = [...columns.required, ...columns.optional];
  const values = new Float64Array(names.length);
  const asked = { key: columns.key, names, required: columns.required.length, values };
  const read = format === 'jsonl' ? jsonReader(asked) : csvReader(asked);
  return new ScoreLines(read.line, {
    score: (line, key) => sink.record(line, key, values),
    unreadable: (line) => {
      if (!(read.heads && line === 1)) sink.unreadable(line);
    },
  });
}

interface Asked {
  readonly key: string;
  readonly names: readonly string[];
  /** So many of the names, from the first on, have to be there. */
  readonly required: number;
  readonly values: Float64Array;
}

interface Reader {
  readonly line: LineReader;
  /** The first line names the columns and is no record. */
  readonly heads: boolean;
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

type Json = Readonly<Record<string, unknown>>;
const mapOf = (it: unknown): Json => (typeof it === 'object' && it !== null && !Array.isArray(it) ? (it as Json) : {});

/** One object a line; `candidate.toxicity` is a member of that name, or `toxicity` inside of `candidate`. */
function jsonReader({ key, names, required, values }: Asked): Reader {
  const line: LineReader = (bytes, from, to, found) => {
    let record: Json;
    try {
      record = mapOf(JSON.parse(decoder.decode(bytes.subarray(from, to))));
    } catch {
      return false; // Not JSON, as NaN is not; or not UTF-8.
    }
    const name = keyText(record[key]);
    if (name === undefined) return false;
    for (const [i, it] of names.entries()) {
      const value = memberOf(record, it);
      const isAbsent = value === undefined || (typeof value === 'object' && value !== null);
      if (isAbsent && i >= required) values[i] = Number.NaN;
      else if (typeof value === 'number' && Number.isFinite(value)) values[i] = value;
      else return false;
    }
    found.bytes = encoder.encode(name);
    found.from = 0;
    found.to = found.bytes.length;
    return true;
  };
  return { line, heads: false };
}

export function memberOf(record: Json, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  const dot = name.indexOf('.');
  if (dot === -1) return undefined;
  const inner = mapOf(record[name.slice(0, dot)]);
  return Object.hasOwn(inner, name.slice(dot + 1)) ? inner[name.slice(dot + 1)] : undefined;
}

/** Keys are texts or whole numbers. */
export function keyText(it: unknown): string | undefined {
  if (typeof it === 'string' && it !== '') return it;
  return typeof it === 'number' && Number.isSafeInteger(it) ? String(it) : undefined;
}

const [quote, comma] = [34, 44];

/** Cells may be quoted, but hold no line break. */
function csvReader({ key, names, required, values }: Asked): Reader {
  let at: readonly number[] | undefined;
  const line: LineReader = (bytes, from, to, found) => {
    if (at === undefined) {
      at = header(decoder.decode(bytes.subarray(from, to)), [key, ...names], required);
      return false;
    }
    values.fill(Number.NaN);
    let [cell, start, hasKey] = [0, from, false];
    for (; start <= to; cell += 1) {
      const end = cellEnd(bytes, start, to);
      if (end === -1) return false;
      const column = at[cell] ?? -1;
      if (column === 0) {
        const isQuoted = bytes[start] === quote;
        found.bytes = isQuoted ? unquoted(bytes, start, end) : bytes;
        found.from = isQuoted ? 0 : start;
        found.to = isQuoted ? found.bytes.length : end;
        hasKey = found.to > found.from;
      } else if (column > 0) {
        const value = decimalAt(bytes, start, end);
        if (!Number.isFinite(value)) return false;
        values[column - 1] = value;
      }
      start = end + 1;
    }
    return hasKey && cell === at.length;
  };
  return { line, heads: true };
}

/** @returns per cell which of the names it has, or −1. */
function header(line: string, names: readonly string[], required: number): number[] {
  const cells = line
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((it) => it.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'));
  const absent = names.slice(0, 1 + required).filter((it) => !cells.includes(it));
  const twice = names.filter((it) => cells.indexOf(it) !== cells.lastIndexOf(it));
  const faults = [
    ...absent.map((it) => `has no column "${it}"; it has ${cells.join(', ').slice(0, 300)}`),
    ...twice.map((it) => `has the column "${it}" more than once`),
  ];
  if (faults.length > 0) throw new ScoreFileFault(faults.join('; '));
  return cells.map((it) => names.indexOf(it));
}

function cellEnd(bytes: Uint8Array, start: number, to: number): number {
  let at = start;
  if (bytes[at] === quote && at < to) {
    for (at += 1; at < to; at += 1) {
      if (bytes[at] !== quote) continue;
      if (bytes[at + 1] !== quote || at + 1 >= to) break;
      at += 1;
    }
    at += 1;
    return at > to || (at < to && bytes[at] !== comma) ? -1 : at;
  }
  while (at < to && bytes[at] !== comma) {
    if (bytes[at] === quote) return -1;
    at += 1;
  }
  return at;
}

const unquoted = (bytes: Uint8Array, start: number, end: number): Uint8Array =>
  encoder.encode(new TextDecoder().decode(bytes.subarray(start + 1, end - 1)).replaceAll('""', '"'));
