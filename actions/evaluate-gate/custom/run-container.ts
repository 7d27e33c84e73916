import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { InputTable, Trip } from '@modelway/action';
import { type Aws, ensureProcessingJob, followProcessingJob, locate, readObject, wantTag } from '@modelway/aws';
import type { EvaluatorJob } from './container-job.ts';
import type { Output } from './output.ts';

type Doing = Pick<Trip<InputTable>, 'store' | 'clock' | 'log' | 'signal' | 'run' | 'saveState'> & {
  readonly inputs: { readonly 'poll-interval': number };
};

/** More than any file of evidence may have: the rest is not brought. */
const mostBytes = 2 ** 30;

/** Runs an evaluator as a processing job, or finds the one that ran it. @returns what it left, or why there is nothing. @throws NotOurs, ServiceFault */
export async function runContainer(
  { store, clock, log, signal, run, saveState, inputs }: Doing,
  aws: Aws,
  { job, folder, index }: { job: EvaluatorJob; folder: string; index: number },
): Promise<Output | string> {
  saveState('want', JSON.stringify(wantTag(run)));
  const before = (attempt: string): void => saveState(`evaluator-${index}`, attempt);
  const name = await ensureProcessingJob(aws, job.request, { digest: job.digest, before, want: run });
  const end = await followProcessingJob(aws, name, { clock, signal, log, interval: 1000 * inputs['poll-interval'] });
  if (end.status !== 'Completed') {
    const words = [end.exitMessage, end.failure].filter((it) => it !== undefined).join('; ');
    return `has a processing job ${name} that ended as ${end.status}: ${words.slice(0, 500) || 'it gave no reason; see its log'}`;
  }
  await mkdir(folder, { recursive: true });
  return async (file) => {
    const chunks = await readObject(aws, locate(`${store.uri}/${job.output}${file}`), signal);
    if (chunks === undefined) return undefined;
    const path = join(folder, file);
    await pipeline(upTo(chunks), createWriteStream(path, { mode: 0o600 }), { signal });
    return path;
  };
}

/** One byte more than is read, so that what is too large still shows. */
async function* upTo(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = mostBytes + 1;
  for await (const chunk of chunks) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}
