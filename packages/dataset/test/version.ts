import * as v from 'valibot';
import { checkData, questionFor } from '../src/checks/check-data.ts';
import type { ReadTable } from '../src/checks/finding.ts';
import { manifestOf } from '../src/manifest.ts';
import { scanTable } from '../src/profile/table-scan.ts';
import { dataRules, noRules } from '../src/rules/data-rules.ts';
import { formatOf, type TableFormat } from '../src/table/format.ts';
import { hashKey } from '../src/table/hash64.ts';
import { sourceOf } from './source.ts';

export const key = hashKey('00112233445566778899aabbccddeeff');

export const rulesOf = (given: unknown) => (given === undefined ? noRules : v.parse(dataRules, given));

async function readOne(file: { path: string; format: TableFormat }, text: string, given: unknown): Promise<ReadTable> {
  const question = questionFor(file, rulesOf(given), key);
  return { path: file.path, scanned: await scanTable(sourceOf(text, 4096), question) };
}

/** Reads tables by the rules, as `version-dataset` does. */
export const read = (files: Readonly<Record<string, string>>, given?: unknown): Promise<ReadTable[]> =>
  Promise.all(
    Object.entries(files).flatMap(([path, text]) => {
      const format = formatOf(path);
      return format === undefined ? [] : [readOne({ path, format }, text, given)];
    }),
  );

/** @returns the verdict's word, and each finding as `level check: reason`. */
export async function check(files: Readonly<Record<string, string>>, given?: unknown, now = 0) {
  const tables = await read(files, given);
  const manifest = manifestOf(
    Object.entries(files).map(([path, text]) => ({ path, md5: '', sha256: text, size: text.length })),
  );
  const { verdict, found, passed } = checkData({ manifest, tables, rules: rulesOf(given), now });
  return { word: verdict.word, passed, found: found.map((it) => `${it.level} ${it.check}: ${it.reason}`) };
}

/** @returns a CSV with these rows. */
export const csv = (head: string, rows: readonly string[]): string => `${[head, ...rows].join('\n')}\n`;
export const times = (count: number, row: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => row(i));
