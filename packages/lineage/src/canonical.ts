import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Statement } from './statement.ts';

/** @returns the value's RFC 8785 (JCS) text: the one form in which it is hashed. @throws TypeError for what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON values have a canonical form');
  return text;
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** @returns `sha256:<hex>` of the statement's canonical JSON: its name wherever another statement stands on it. */
export const idOf = (statement: Statement): string => `sha256:${sha256(canonicalJson(statement))}`;
