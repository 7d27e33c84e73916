import { createHash } from 'node:crypto';
import { asciiString } from './json-string.ts';

/** What says nothing of the data or of how it is made (dvc `stage/utils.py`, `compute_md5`): at the top, and at any depth. */
const notAtTop = new Set(['md5', 'meta', 'desc']);
const nowhere = new Set('desc type labels meta locked frozen metric persist isexec size nfiles'.split(' '));

/** @returns the `md5` at the top of an imported pointer: of its content as JSON, keys in order, as Python writes it. */
export function stageDigest(pointer: unknown): string {
  const { wdir, ...rest } = { ...(pointer as Readonly<Record<string, unknown>>) }; // A pointer is a mapping: it was read as one.
  const kept = Object.entries({ ...rest, ...(wdir === undefined || wdir === '.' ? {} : { wdir }) });
  const text = json(Object.fromEntries(kept.filter(([key]) => !notAtTop.has(key))));
  return createHash('md5').update(text).digest('hex');
}

function json(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(json).join(', ')}]`;
  if (typeof value === 'string') return asciiString(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([key]) => !nowhere.has(key));
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${asciiString(key)}: ${json(inner)}`).join(', ')}}`;
}
