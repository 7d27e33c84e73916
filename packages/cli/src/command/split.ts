import { closeSync, createReadStream, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  assignmentOf,
  type DataRules,
  dataRules,
  formatOf,
  historyOf,
  splitColumn,
  splitTable,
  TableFault,
} from '@modelway/dataset';
import { readData } from '@modelway/judge';
import type { CommandCall } from '../command-call.ts';
import { readOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';

const usage = {
  usage: 'modelway split <table.csv | table.tsv> --line NAME [options]',
  options: {
    line: { type: 'string', says: 'whose data.splits in the policy say who belongs where' },
    policy: { type: 'string', says: 'modelway.yml, or where it is' },
    out: { type: 'string', says: 'the folder with one folder for each split; data when not given' },
  },
} as const;

/**
 * Writes a table as its splits: `<out>/<split>/<name>`, each subject where its keyed hash says. Who is added or removed moves nobody
 * else; files of the same name are replaced.
 */
export async function split({ argv }: CommandCall): Promise<number> {
  const { values, words } = readOptions(argv, usage);
  const [table] = words;
  if (table === undefined || values.line === undefined)
    throw new UsageError('what shall be split? Give a table and --line, the line whose rules say how');
  const format = formatOf(table);
  if (format !== 'csv' && format !== 'tsv') throw new UsageError(`${table}: only .csv and .tsv can be split`);
  const by = splittingOf(values.policy ?? 'modelway.yml', values.line);
  const separator = format === 'csv' ? ',' : '\t';
  const counts = await writeSplits(table, { ...by, separator, out: values.out ?? 'data' });
  for (const [name, count] of counts) process.stdout.write(`${String(count).padStart(9)}  ${name}\n`);
  return 0;
}

interface By {
  readonly subject: string;
  readonly key: string;
  readonly assignment: ReturnType<typeof assignmentOf>;
  readonly separator: ',' | '\t';
  readonly out: string;
}

/** @throws UsageError when the line has no splits; PolicyError with every fault of the file. */
function splittingOf(file: string, line: string): Pick<By, 'subject' | 'key' | 'assignment'> {
  const section = readData<DataRules>({ text: readFileSync(file, 'utf8'), file }, line, dataRules);
  const rules = section?.data;
  const subject = rules && splitColumn({ ...rules, key: rules.key ?? section?.key });
  if (rules?.splits === undefined || subject === undefined)
    throw new UsageError(`${file}: lines.${line}.data.splits is not there; it says how subjects are split`);
  return { subject, key: rules.splits.key, assignment: assignmentOf(historyOf(rules.splits)) };
}

async function writeSplits(table: string, by: By): Promise<ReadonlyMap<string, number>> {
  const name = basename(table);
  const splits = [...new Set(by.assignment.map((it) => it.split))];
  for (const it of splits) rmSync(join(by.out, it, name), { force: true });
  const files = new Map<string, number>();
  const fileOf = (of: string): number => {
    const known = files.get(of);
    if (known !== undefined) return known;
    mkdirSync(join(by.out, of), { recursive: true });
    const file = openSync(join(by.out, of, name), 'wx');
    files.set(of, file);
    return file;
  };
  const refused = (): Promise<ArrayBuffer> => Promise.reject(new Error('a text is read from its start'));
  const source = { byteLength: statSync(table).size, stream: () => createReadStream(table), slice: refused };
  try {
    return await splitTable(source, by, (of, text) => writeSync(fileOf(of), text));
  } catch (cause) {
    for (const it of splits) rmSync(join(by.out, it, name), { force: true });
    throw cause instanceof TableFault ? new UsageError(`${table}: ${cause.message}`) : cause;
  } finally {
    for (const file of files.values()) closeSync(file);
  }
}
