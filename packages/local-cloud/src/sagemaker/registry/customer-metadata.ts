import { invalid } from '../refusals.ts';

type Metadata = Readonly<Record<string, string>>;

/** A package has so many entries at most. */
const most = 50;

/**
 * The pattern of keys and values as published, `([…]*)${1,256}`, is one that nothing can compile; what it means is enforced here. So no
 * JSON, no commas, no brackets (sheet §3.1).
 */
const plain = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** @throws ServiceError ValidationException, in the words for a map */
export function checkMetadata(metadata: Metadata = {}): void {
  const wrong = Object.entries(metadata).find(([key, value]) => !plain.test(key) || !plain.test(value));
  if (!wrong) return;
  const which = plain.test(wrong[0]) ? 'value' : 'keys';
  throw invalid(
    `1 validation error detected: Value '{${wrong.join('=')}}' at 'customerMetadataProperties' failed to satisfy constraint: Map ${which} must satisfy constraint: [Member must satisfy regular expression pattern: ([\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*)]`,
  );
}

/** What is there after an update: keys are replaced or added, then those to be removed go. @throws ServiceError ValidationException */
export function mergeMetadata(all: Metadata, removed: readonly string[] = []): Metadata {
  const entries = Object.entries(all).filter(([key]) => !removed.includes(key));
  if (entries.length > most)
    throw invalid(`CustomerMetadataProperties can have at most ${most} entries, found ${entries.length}.`);
  return Object.fromEntries(entries);
}
