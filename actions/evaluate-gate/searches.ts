import { openRef, Refusal, type Store } from '@modelway/action';
import type { Exposure } from '@modelway/judge';
import { all, canonicalJson, empty, type Facts, type Lineage, sha256 } from '@modelway/lineage';
import type { Judged } from './exposure.ts';

type Search = NonNullable<Facts<'evaluation'>['searches']>[number];

/** What a search finds depends on no more than this; another way of searching is another number. */
const way = 1;

/** More files are named in one statement by nobody: then the data is read again. */
const mostPaths = 100;

/** Where answers to a question are found. */
export const searchRef = (question: string): string => `searches/${question}`;

/** @returns the SHA-256 of what is looked for and where, all by digest; undefined where the bytes are known by no digest. */
export function questionOf(
  training: Facts<'training'> | undefined,
  { sha256: holdout, path, key, subject }: Omit<Judged, 'table'>,
): string | undefined {
  const channels = training?.channels ?? [];
  if (channels.length === 0 || channels.some(({ dataset }) => dataset === undefined)) return undefined;
  const given = channels.map(({ dataset, uri }) => ({ dataset, at: uri.replace(/^.*\/channels\//, '') }));
  return sha256(canonicalJson({ way, holdout, path, key, subject, given }));
}

/**
 * Finds the answer that an earlier evaluation left to the same question: the same holdout in the same bytes. Nobody's data is read then.
 * What cannot be read is no answer, and neither is one that left something unproven: it may be there by now.
 */
export async function knownSearch(
  { store, lineage }: { store: Store; lineage: Lineage },
  question: string,
): Promise<Search | undefined> {
  return statedSearch(lineage, question) ?? statedSearch(await behind(store, question), question);
}

const behind = (store: Store, question: string): Promise<Lineage> =>
  openRef(store, searchRef(question)).catch((cause) => {
    if (cause instanceof Refusal) return empty;
    throw cause;
  });

const statedSearch = (lineage: Lineage, question: string): Search | undefined =>
  all(lineage, 'evaluation')
    .flatMap(({ statement }) => statement.predicate.facts.searches ?? [])
    .find((it) => it.question === question);

/** @returns what a statement says of a search, when all was proven: counts, and paths of files. */
export function searchOf(question: string, it: Exposure): Search | undefined {
  if (it.unproven.length > 0 || it.shared.length + it.copies.length > mostPaths) return undefined;
  const { subjects, shared, copies, twins, searched } = it;
  return { question, subjects, shared: [...shared], copies: [...copies], twins, ...searched };
}

export const exposureIn = (
  { subjects, shared, copies, twins, files, rows }: Search,
  { model, subject }: Pick<Exposure, 'model' | 'subject'>,
): Exposure => ({ model, subject, subjects, shared, copies, twins, searched: { files, rows }, unproven: [] });
