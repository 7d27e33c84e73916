import { readFileSync } from 'node:fs';
import { openHeads, readRef, runnerClock, type Store } from '@modelway/action';
import { s3Store } from '@modelway/aws';
import { heads, type Lineage, open } from '@modelway/lineage';
import { UsageError } from '../usage-error.ts';

export const storeOption = { type: 'string', says: 'the store, s3://bucket/prefix (or MODELWAY_STORE)' } as const;

/** @returns the store that `--store` or MODELWAY_STORE names. */
export function storeAt(uri: string | undefined): Store {
  const given = uri ?? process.env['MODELWAY_STORE'];
  if (!given) throw new UsageError('--store s3://bucket/prefix is needed (or MODELWAY_STORE)');
  return s3Store({ uri: given.replace(/\/+$/, ''), env: process.env, clock: runnerClock });
}

/**
 * Opens a lineage by whatever name a person has for it: a file, `s3://…/lineage/<sha256>.jsonl`, `sha256:<hex>`, or a ref such
 * as `lines/churn/production` or `commits/<sha>/churn`.
 */
export async function openNamed(name: string, storeUri: string | undefined): Promise<Lineage> {
  const digest = /(?:^sha256:|lineage\/)([0-9a-f]{64})(?:\.jsonl)?$/.exec(name)?.[1];
  if (name.startsWith('s3://') && digest !== undefined)
    return openHeads(storeAt(name.slice(0, name.indexOf('/lineage/'))), [`sha256:${digest}`]);
  if (name.startsWith('sha256:') && digest !== undefined) return openHeads(storeAt(storeUri), [`sha256:${digest}`]);
  if (name.endsWith('.jsonl')) return open(readFileSync(name), digest === undefined ? undefined : `sha256:${digest}`);
  const ref = await readRef(storeAt(storeUri), name.replace(/^refs\//, ''));
  if (ref === undefined)
    throw new UsageError(`"${name}" is no file, no lineage URI, no sha256:<hex>, and no ref in the store`);
  return openHeads(storeAt(storeUri), ref.heads);
}

/** @returns the one head of a lineage. @throws Error when it has several: then a question about "the" lineage has no answer. */
export function onlyHead(lineage: Lineage): string {
  const [head, ...others] = heads(lineage);
  if (head === undefined || others.length > 0)
    throw new Error(`the lineage has ${others.length + 1} heads; name one by sha256:<hex>`);
  return head;
}
