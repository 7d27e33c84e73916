import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '@modelway/action';
import { type Aws, locate, readObject } from '@modelway/aws';
import type { Source, Sources } from './container-job.ts';
import type { Laid } from './variables.ts';

/** Brings models and records onto this machine for a command, each held to its digest. @throws Refusal, S3Fault */
export async function layOut(
  aws: Aws,
  sources: Sources,
  { folder, signal }: { folder: string; signal: AbortSignal },
): Promise<Omit<Laid, 'output'>> {
  const bring = (name: string, source: Source): Promise<string> =>
    fetchTo(aws, source, { into: join(folder, name), signal });
  const [candidate, holdout, baseline] = await Promise.all([
    bring('candidate', sources.candidate),
    bring('holdout', sources.holdout),
    sources.baseline && bring('baseline', sources.baseline),
  ]);
  return { candidate, baseline, holdout, key: sources.key, label: sources.label };
}

async function fetchTo(
  aws: Aws,
  { uri, sha256 }: Source,
  { into, signal }: { into: string; signal: AbortSignal },
): Promise<string> {
  const chunks = await readObject(aws, locate(uri), signal);
  if (chunks === undefined) throw new Refusal(`${uri}: is gone, so no evaluator can measure with it`);
  await mkdir(into, { recursive: true });
  const path = join(into, uri.slice(uri.lastIndexOf('/') + 1));
  const hash = createHash('sha256');
  await pipeline(
    async function* () {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path, { mode: 0o600 }),
    { signal },
  );
  if (hash.digest('hex') !== sha256) throw new Refusal(`${uri}: no longer holds sha256 ${sha256}; run the gate again`);
  return path;
}
