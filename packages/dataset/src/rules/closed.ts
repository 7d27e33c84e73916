import * as v from 'valibot';

/** A map with these keys and no others: a misspelt rule that is ignored would let everything through. `what` begins the sentence. */
export function closed<const E extends v.ObjectEntries>(what: string, entries: E) {
  const known = Object.keys(entries).join(', ');
  const map = v.custom<object>(
    (it) => typeof it === 'object' && it !== null && !Array.isArray(it),
    `${what} must be a map with ${known}`,
  );
  return v.pipe(
    map,
    v.strictObject(entries, (issue) => {
      const key = String(issue.path?.at(-1)?.key ?? '').slice(0, 80);
      return issue.expected === 'never' ? `${what} has no "${key}"; it has ${known}` : `${what} needs "${key}"`;
    }),
  );
}
