import { Refusal } from '@modelway/action';
import { readCsv, type Table } from '@modelway/dataset';
import { columnsOf, type Policy } from '@modelway/judge';
import { readLabels } from './labels.ts';
import { numbered } from './numbered.ts';

/** The labelled records that models are judged on, in the order of the file. */
export interface Holdout {
  readonly keys: readonly string[];
  readonly labels: Float64Array;
  /** Per column that the policy names (see `columnsOf`), each record's value. */
  readonly slices: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads keys, labels and the columns that the rules are about. Records are named by their number (the first after the header is 1), never by their key:
 * keys may be personal, and what is said here is public.
 * @param also columns that are read where the file has them. @throws Refusal with everything that is wrong with the file.
 */
export function readHoldout(bytes: Uint8Array, policy: Policy, also: readonly string[] = []): Holdout {
  const { evaluation } = policy;
  const file = evaluation.holdout;
  const named = columnsOf(policy);
  const table = readTable(file, bytes, [evaluation.key, evaluation.label, ...named]);
  const known = [...new Set([...named, ...also.filter((column) => table.columns.includes(column))])];
  const keys = columnOf(table, evaluation.key);
  const labels = readLabels(columnOf(table, evaluation.label), evaluation);
  refuse(file, [...keyFaults(keys, evaluation.key), ...labels.faults]);
  return {
    keys,
    labels: labels.values,
    slices: Object.fromEntries(known.map((column) => [column, columnOf(table, column)])),
  };
}

function readTable(file: string, bytes: Uint8Array, wanted: readonly string[]): Table {
  const table = readCsv(textOf(file, bytes));
  if (table === undefined) throw refusal(file, ['is not CSV: it has no header, or a quote in the wrong place']);
  const { columns, rows } = table;
  const absent = [...new Set(wanted)].filter((column) => !columns.includes(column));
  const twice = [...new Set(wanted)].filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  refuse(file, [
    ...absent.map((column) => `has no column "${column}"; it has ${columns.join(', ').slice(0, 500)}`),
    ...twice.map((column) => `has the column "${column}" more than once`),
  ]);
  const uneven = rows.flatMap((row, i) => (row.length === columns.length ? [] : [i + 1]));
  refuse(file, numbered(uneven, 'record', `do not have ${columns.length} cells`));
  return table;
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(file, ['is not UTF-8 text']);
  }
}

function keyFaults(keys: readonly string[], name: string): string[] {
  const seen = new Set<string>();
  const numbers = (is: (key: string) => boolean): number[] => keys.flatMap((key, i) => (is(key) ? [i + 1] : []));
  return [
    ...(keys.length === 0 ? ['has no records'] : []),
    ...numbered(
      numbers((key) => key === ''),
      'record',
      `have no "${name}"`,
    ),
    ...numbered(
      numbers((key) => seen.size === seen.add(key).size),
      'record',
      `repeat the "${name}" of an earlier one`,
    ),
  ];
}

function columnOf({ columns, rows }: Table, name: string): string[] {
  const at = columns.indexOf(name);
  return rows.map((row) => row[at] ?? '');
}

const refusal = (file: string, faults: readonly string[]): Refusal =>
  new Refusal(...faults.map((it) => `holdout ${file}: ${it}`));

function refuse(file: string, faults: readonly string[]): void {
  if (faults.length > 0) throw refusal(file, faults);
}
