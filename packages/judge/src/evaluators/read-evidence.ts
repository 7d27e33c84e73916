import { keyText, memberOf } from '../scores/record-lines.ts';
import { RecordTable } from './record-table.ts';

/** Everything that is wrong with what an evaluator left, as ends of a sentence about it. */
export class EvidenceFault extends Error {
  override readonly name = 'EvidenceFault';
  readonly faults: readonly string[];

  constructor(...faults: string[]) {
    super(faults.join('; '));
    this.faults = faults;
  }
}

/** `evidence.json`, whose records may lie in a file of their own. */
export interface EvidenceFile {
  /** SHA-256 of the model that it says that it measured. */
  readonly model?: string;
  readonly metrics: Readonly<Record<string, number>>;
  readonly baseline: Readonly<Record<string, number>>;
  /** A table that is filled; or the name of the file beside it that fills it; absent: no records. */
  readonly records?: RecordTable | { readonly file: string };
}

type Json = Readonly<Record<string, unknown>>;
const isMap = (it: unknown): it is Json => typeof it === 'object' && it !== null && !Array.isArray(it);

/**
 * Reads what an evaluator wrote: `{"metrics": {"toxicity": 0.03}, "baseline": {…}, "records": […] | "records.parquet"}`. A record is
 * `{"key", "candidate", "baseline", "label"}`, where candidate and baseline are a score, or a map of one number per metric.
 * @param wanted metrics that rules are about. @throws EvidenceFault with all that is wrong; hostile text never throws anything else.
 */
export function readEvidence(text: string, wanted: readonly string[]): EvidenceFile {
  const whole = parsed(text);
  if (!isMap(whole)) throw new EvidenceFault('is no JSON object');
  const { model, records } = whole;
  const faults: string[] = [];
  if (model !== undefined && !(typeof model === 'string' && /^[0-9a-f]{64}$/.test(model)))
    faults.push('has a "model" that is no SHA-256 in small hexadecimal digits');
  const metrics = numbersOf(whole, 'metrics', { wanted, faults });
  const baseline = numbersOf(whole, 'baseline', { wanted, faults });
  const found = recordsOf(records, { wanted, faults });
  if (faults.length > 0) throw new EvidenceFault(...faults);
  return {
    ...(typeof model === 'string' ? { model } : {}),
    ...{ metrics, baseline },
    ...(found ? { records: found } : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const hint = /\b(NaN|-?Infinity)\b/.test(text.slice(0, 1_000_000))
      ? '; JSON has no NaN and no Infinity: leave out what has no value'
      : '';
    throw new EvidenceFault(`is not JSON${hint}`);
  }
}

interface Reading {
  readonly wanted: readonly string[];
  readonly faults: string[];
}

/** Only what rules are about is taken: names that nobody asked for are never shown. */
function numbersOf(whole: Json, member: string, { wanted, faults }: Reading): Record<string, number> {
  const map = whole[member];
  if (map === undefined) return {};
  if (!isMap(map)) {
    faults.push(`has "${member}" that is no map from names to numbers`);
    return {};
  }
  const entries = wanted.filter((name) => Object.hasOwn(map, name)).map((name) => [name, map[name]] as const);
  const bad = entries.filter(([, it]) => typeof it !== 'number' || !Number.isFinite(it)).map(([name]) => name);
  if (bad.length > 0) faults.push(`has "${member}" without a finite number for ${bad.join(', ')}`);
  return Object.fromEntries(entries.filter(([name]) => !bad.includes(name))) as Record<string, number>; // Safe: the others are numbers.
}

function recordsOf(given: unknown, { wanted, faults }: Reading): EvidenceFile['records'] {
  if (given === undefined) return undefined;
  if (typeof given === 'string') {
    if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,100}\.(jsonl|csv|parquet)$/.test(given)) return { file: given };
    faults.push('has "records" that is no name of a .jsonl, .csv or .parquet file beside it');
    return undefined;
  }
  if (!Array.isArray(given)) {
    faults.push('has "records" that is neither a list nor the name of a file');
    return undefined;
  }
  const table = new RecordTable(wanted);
  given.forEach((it: unknown, i) => {
    take(table, it, i + 1);
  });
  faults.push(...table.faults());
  return table;
}

const encoder = new TextEncoder();

function take(table: RecordTable, given: unknown, row: number): void {
  const record = isMap(given) ? given : {};
  const key = keyText(record['key']);
  if (key === undefined) {
    table.unreadable(row, 'key');
    return;
  }
  const { optional } = table.columns;
  const found = optional.map((name) => numberIn(record, name));
  const bad = optional.filter((_, i) => found[i] === 'bad');
  for (const name of bad) table.unreadable(row, name);
  if (bad.length > 0) return;
  const bytes = encoder.encode(key);
  table.record(row, { bytes, from: 0, to: bytes.length }, Float64Array.from(found as number[])); // Safe: none is bad.
}

/** NaN: there is none. A map where a score could be holds terms. */
function numberIn(record: Json, name: string): number | 'bad' {
  const value = memberOf(record, name);
  if (value === undefined || ((name === 'candidate' || name === 'baseline') && isMap(value))) return Number.NaN;
  return typeof value === 'number' && Number.isFinite(value) ? value : 'bad';
}
