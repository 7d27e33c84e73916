import * as v from 'valibot';
import { nearest } from './nearest.ts';

/**
 * An object with these keys and no others. A key that is not known is told with those that are, because a misspelt rule that is
 * ignored would pass everything.
 * @param what what the object is, for the sentence.
 */
export function closed<const E extends v.ObjectEntries>(what: string, entries: E) {
  const known = Object.keys(entries);
  // Valibot takes a list for an object with the keys 0, 1, 2.
  const map = v.custom<object>(
    (it) => typeof it === 'object' && it !== null && !Array.isArray(it),
    `${what} must be a map with ${known.join(', ')}`,
  );
  return v.pipe(
    map,
    v.strictObject(entries, (issue) => {
      const key = String(issue.path?.at(-1)?.key ?? '');
      return issue.expected === 'never' ? unknownKey(what, key, known) : `${what} needs "${key}"`;
    }),
  );
}

/** @returns the sentence for a name that is not in a closed list. */
export function unknownKey(what: string, key: string, known: readonly string[]): string {
  const close = nearest(key, known);
  const hint = close === undefined ? '' : `; did you mean "${close}"?`;
  return `${what} has no "${key.slice(0, 80)}"; it has ${known.join(', ')}${hint}`;
}

/** @returns the sentence for a word that is not one of a closed list of names. */
export function unknownName(what: string, given: string, known: readonly string[]): string {
  const close = nearest(given, known);
  const hint = close === undefined ? '' : `; did you mean "${close}"?`;
  return `${what} "${given.slice(0, 80)}"; there are ${known.join(', ')}${hint}`;
}
