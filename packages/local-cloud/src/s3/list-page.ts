import type { ObjectIndex } from '../store/object-index.ts';
import type { ObjectRecord } from '../store/objects.ts';

export interface ListQuery {
  readonly prefix: string;
  readonly delimiter: string;
  /** A key or common prefix of the page before: the page begins behind it. */
  readonly after: string;
  readonly max: number;
}

export interface ListPage {
  readonly objects: readonly ObjectRecord[];
  readonly prefixes: readonly string[];
  /** Where the next page goes on; undefined on the last page. */
  readonly last: string | undefined;
}

/** One page of a bucket's keys, in UTF-8 byte order, with keys that share a name up to the delimiter rolled up into one. */
export function listPage(index: ObjectIndex<ObjectRecord>, query: ListQuery): ListPage {
  const objects: ObjectRecord[] = [];
  const prefixes: string[] = [];
  let last: string | undefined;
  if (query.max === 0) return { objects, prefixes, last };
  for (const { name, record } of entries(index, query)) {
    if (objects.length + prefixes.length === query.max) return { objects, prefixes, last };
    if (record) objects.push(record);
    else prefixes.push(name);
    last = name;
  }
  return { objects, prefixes, last: undefined };
}

interface Entry {
  readonly name: string;
  /** Absent for a common prefix. */
  readonly record?: ObjectRecord;
}

function* entries(index: ObjectIndex<ObjectRecord>, { prefix, delimiter, after }: ListQuery): Generator<Entry> {
  let from: string | undefined = groupOf(after, prefix, delimiter) === after ? behind(after) : after;
  while (from !== undefined) {
    let group: string | undefined;
    for (const key of index.keys(prefix, from)) {
      group = groupOf(key, prefix, delimiter);
      if (group !== undefined) break;
      const record = index.get(key);
      if (record) yield { name: key, record };
    }
    if (group !== undefined) yield { name: group };
    // Jumps over the group instead of reading it: it may be most of the bucket.
    from = group === undefined ? undefined : behind(group);
  }
}

/** The last place that keys with this beginning can have. */
const behind = (group: string): string => `${group}\u{10ffff}`;

function groupOf(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === '' || !key.startsWith(prefix)) return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}
