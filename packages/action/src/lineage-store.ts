import { empty, type Lineage, LineageError, merge, open, serialize } from '@modelway/lineage';
import * as v from 'valibot';
import type { Clock, Store } from './define.ts';
import { Refusal, reasonsOf } from './refusal.ts';

const refShape = v.looseObject({ heads: v.array(v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/))) });

export const commitRef = (commit: string, line: string): string => `commits/${commit}/${line}`;
/** Where what is known of a content is found, when its commit was squashed or rebased away. */
export const treeRef = (tree: string, line: string): string => `trees/${tree}/${line}`;
export const lineageUri = (store: Store, head: string): string => `${store.uri}/${lineageKey(head)}`;

const lineageKey = (head: string): string => `lineage/${head.slice('sha256:'.length)}.jsonl`;

/**
 * Opens what a workflow handed over: one or more `…/lineage/<sha256>.jsonl`, merged.
 * @throws Refusal with one sentence per URI that is not of this store, not there, or not a lineage.
 */
export async function openUris(store: Store, uris: readonly string[]): Promise<Lineage> {
  const heads = uris.map((uri) => headOf(store, uri));
  const bad = uris.filter((_, i) => heads[i] === undefined);
  if (bad.length > 0) {
    throw new Refusal(
      ...bad.map(
        (uri) =>
          `lineage: "${uri.slice(0, 300)}" is not ${store.uri}/lineage/<sha256>.jsonl; give the \`lineage\` output of an earlier step`,
      ),
    );
  }
  return openHeads(
    store,
    heads.filter((head) => head !== undefined),
  );
}

function headOf(store: Store, uri: string): string | undefined {
  const key = uri.startsWith(`${store.uri}/`) ? uri.slice(store.uri.length + 1) : '';
  const digest = /^lineage\/([0-9a-f]{64})\.jsonl$/.exec(key)?.[1];
  return digest === undefined ? undefined : `sha256:${digest}`;
}

/** Opens what stands behind a ref; a ref that is not there is the empty lineage. */
export async function openRef(store: Store, ref: string): Promise<Lineage> {
  const found = await readRef(store, ref);
  return found === undefined ? empty : openHeads(store, found.heads);
}

/** Opens lineages by their heads and merges them, telling the faults of all of them together. */
export async function openHeads(store: Store, heads: readonly string[]): Promise<Lineage> {
  const opened = await Promise.allSettled(heads.map((head) => openOne(store, head)));
  const broken = opened.filter((it) => it.status === 'rejected');
  if (broken.length > 0) throw new Refusal(...broken.flatMap((it) => reasonsOf(it.reason)));
  return merge(...opened.filter((it) => it.status === 'fulfilled').map((it) => it.value));
}

async function openOne(store: Store, head: string): Promise<Lineage> {
  const object = await store.get(lineageKey(head));
  if (object === undefined)
    throw new Refusal(
      `lineage: ${lineageUri(store, head)} is not in the store; the step that wrote it may have used another store`,
    );
  try {
    return open(object.bytes, head);
  } catch (cause) {
    if (!(cause instanceof LineageError)) throw cause;
    throw new Refusal(
      ...cause.faults.map(
        (fault) => `lineage ${lineageUri(store, head)}: ${cause.code}: ${fault.at}: ${fault.problem}`,
      ),
    );
  }
}

/** Writes the closure up to a head. Immutable: the same head always has the same bytes, so a second write is no conflict. */
export async function writeLineage(store: Store, lineage: Lineage, head: string): Promise<string> {
  await store.put(lineageKey(head), serialize(lineage, head), 'absent');
  return lineageUri(store, head);
}

/** @returns the heads that a ref names and its etag, or undefined when there is none. @throws Refusal when it is not a ref. */
export async function readRef(store: Store, ref: string): Promise<{ heads: string[]; etag: string } | undefined> {
  const object = await store.get(`refs/${ref}`);
  if (object === undefined) return undefined;
  const shape = v.safeParse(refShape, parse(object.bytes));
  if (!shape.success)
    throw new Refusal(`ref: ${store.uri}/refs/${ref} is not {"heads":["sha256:…"]}; it was written by something else`);
  return { heads: shape.output.heads, etag: object.etag };
}

/** How a ref takes a new head: beside those that the new one does not stand on (a matrix), or instead of all. */
export type Move = 'join' | 'replace';

/**
 * Points a ref at a new head by compare-and-swap; a lost race reads again, so that no head is ever lost.
 * @param move `written` settles when the head is in the store: nothing is written before that. @throws Error when ten races in a row were lost.
 */
export async function moveRef(
  store: Store,
  move: { ref: string; how: Move; head: string; lineage: Lineage; written: Promise<unknown> },
  clock: Clock,
): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const now = await readRef(store, move.ref);
    await move.written;
    const kept = move.how === 'join' ? (now?.heads ?? []).filter((head) => !move.lineage.has(head)) : [];
    const heads = [...new Set([...kept, move.head])].sort();
    const answer = await store.put(`refs/${move.ref}`, JSON.stringify({ heads }), now ? { etag: now.etag } : 'absent');
    if (answer === 'written') return;
    await clock.sleep(50 * 2 ** attempt);
  }
  throw new Error(`the ref ${store.uri}/refs/${move.ref} kept moving; another job writes it without pause`);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined; // Refused by the shape check, with the ref's name.
  }
}
