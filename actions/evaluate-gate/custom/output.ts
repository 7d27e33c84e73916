import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, open, readFile } from 'node:fs/promises';
import {
  EvidenceFault,
  type OwnEvidence,
  RecordTable,
  readEvidence,
  readParquetRecords,
  recordLines,
  ScoreFileFault,
} from '@modelway/judge';
import { canonicalJson, sha256 } from '@modelway/lineage';

/** What an evaluator left: gives a file of it as a path on this machine; undefined when there is none. */
export type Output = (name: string) => Promise<string | undefined>;

/** A file of the evidence. */
export interface Left {
  readonly path: string;
  readonly extension: string;
  readonly size: number;
  readonly sha256: string;
  readonly md5: string;
}

export interface Read {
  readonly evidence: OwnEvidence;
  readonly files: readonly Left[];
}

/** More than this nobody has to say about one model. */
const mostBytes = 64 * 2 ** 20;
const mostRecordBytes = 2 ** 30;

/**
 * Reads what an evaluator left. All of it is hostile. @param about the metrics that rules are about, and the model that it was given.
 * @throws EvidenceFault with everything that is wrong.
 */
export async function readOutput(output: Output, about: { wanted: readonly string[]; model: string }): Promise<Read> {
  const main = await leftFile(output, 'evidence.json', mostBytes);
  const file = readEvidence(await textOf(main.path), about.wanted);
  if (file.model !== undefined && file.model !== about.model)
    throw new EvidenceFault(`is of model sha256 ${file.model}, and was given ${about.model}`);
  const { metrics, baseline, records } = file;
  const common = { metrics, baseline, records: 0, candidateTerms: {} };
  if (records === undefined) return { evidence: { ...common, sha256: main.sha256 }, files: [main] };
  if (records instanceof RecordTable)
    return { evidence: { ...common, ...records.evidence(), sha256: main.sha256 }, files: [main] };
  const beside = await leftFile(output, records.file, mostRecordBytes);
  const table = await readTable(beside, about.wanted);
  const both = sha256(canonicalJson([main.sha256, beside.sha256]));
  return { evidence: { ...common, ...table.evidence(), sha256: both }, files: [main, beside] };
}

/** A link is no file: it could lead to anything on this machine. */
async function leftFile(output: Output, name: string, most: number): Promise<Left> {
  const path = await output(name);
  const state = path === undefined ? undefined : await lstat(path).catch(() => undefined);
  if (path === undefined || !state?.isFile()) throw new EvidenceFault(`left no file ${name}`);
  if (state.size > most) throw new EvidenceFault(`left a ${name} of ${state.size} bytes; at most ${most} are read`);
  const [long, short] = [createHash('sha256'), createHash('md5')];
  for await (const chunk of createReadStream(path)) {
    long.update(chunk as Buffer); // Safe, both: a stream without an encoding gives bytes.
    short.update(chunk as Buffer);
  }
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return { path, extension, size: state.size, sha256: long.digest('hex'), md5: short.digest('hex') };
}

async function textOf(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    throw new EvidenceFault('left an evidence.json that is not UTF-8 text');
  }
}

async function readTable({ path, extension, size }: Left, wanted: readonly string[]): Promise<RecordTable> {
  const table = new RecordTable(wanted);
  try {
    if (extension === 'parquet') await readParquet(path, size, table);
    else {
      const lines = recordLines(extension === 'csv' ? 'csv' : 'jsonl', table.columns, table);
      for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) lines.push(chunk as Buffer); // Safe: as above.
      lines.end();
    }
  } catch (cause) {
    if (cause instanceof ScoreFileFault) throw new EvidenceFault(`left a file of records that ${cause.message}`);
    throw cause;
  }
  const faults = table.faults();
  if (faults.length > 0) throw new EvidenceFault(...faults);
  return table;
}

async function readParquet(path: string, byteLength: number, table: RecordTable): Promise<void> {
  const file = await open(path);
  const slice = async (from: number, to = byteLength): Promise<ArrayBuffer> => {
    const bytes = new Uint8Array(Math.max(0, to - from));
    await file.read(bytes, 0, bytes.length, from);
    return bytes.buffer;
  };
  try {
    await readParquetRecords({ byteLength, slice }, table.columns, table);
  } finally {
    await file.close();
  }
}
