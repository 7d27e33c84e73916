import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal, reasonsOf } from '@modelway/action';
import { inLanes } from '@modelway/aws';
import { openCrew } from '@modelway/crew';
import { type DigestedObject, objectsIn, writeTable } from './digest-table.ts';
import type { SourceObject } from './digested-object.ts';
import { bounded } from './findings.ts';
import { counted } from './progress.ts';
import type { ReadingOrder } from './read-objects.ts';
import { readingTasks } from './thread-tasks.ts';

type Env = ReadingOrder['env'];

/** What a service shows of a message. */
const longest = 1024;

/**
 * The program of a processing job: digests of the listed objects, read with the job's own role, on all its cores.
 * @param files where the listing is, and where the table and the word about a failure go. @returns the exit code.
 */
export async function digestProgram(files: readonly string[], env: Env): Promise<number> {
  const [listing = '', table = '', message = ''] = files;
  try {
    write(table, writeTable(await readAll(objectsIn(readFileSync(listing, 'utf8')), env)));
    return 0;
  } catch (cause) {
    const reasons = reasonsOf(cause);
    process.stderr.write(`${reasons.join('\n')}\n`);
    write(message, Buffer.from(reasons.join('; ')).subarray(0, longest).toString().replace(/�$/, ''));
    return 1;
  }
}

async function readAll(objects: readonly SourceObject[], env: Env): Promise<DigestedObject[]> {
  const crew = openCrew(readingTasks);
  const rows: DigestedObject[] = [];
  const changed: string[] = [];
  try {
    await inLanes(batches(objects), { lanes: crew.size }, async (batch) => {
      const read = await crew.run('read-objects', { env: { ...env }, objects: batch });
      rows.push(...read.rows);
      changed.push(...read.changed);
      process.stdout.write(`read ${counted(rows.length)} of ${counted(objects.length)} objects\n`);
    });
  } finally {
    await crew.close();
  }
  if (changed.length > 0) throw new Refusal(...bounded(changed.map((path) => `${path} changed after it was listed`)));
  return rows.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Few enough that progress shows and all threads end together. */
const [batchObjects, batchBytes] = [256, 256 * 2 ** 20];

function* batches(objects: readonly SourceObject[]): Generator<SourceObject[]> {
  let batch: SourceObject[] = [];
  let bytes = 0;
  for (const object of objects) {
    batch.push(object);
    bytes += object.size;
    if (batch.length < batchObjects && bytes < batchBytes) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
