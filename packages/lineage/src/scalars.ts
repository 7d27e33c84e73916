import * as v from 'valibot';

/** A SHA-256 in lower-case hex, as in-toto writes digests. */
export const sha256Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'));

/** `sha256:<hex>` of a statement's canonical JSON. */
export const statementId = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256:<64 hex digits>'));

/**
 * A number that is not a safe integer travels as a decimal string, so that every language hashes the same bytes
 * (RFC 8785 serialises IEEE doubles; not every JSON library agrees on how).
 */
export const decimal = v.pipe(
  v.string(),
  v.regex(/^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/, 'must be a decimal number in a string, such as "0.9134"'),
);
export type Decimal = string;

/** A count: a safe integer, never negative. */
export const count = v.pipe(v.number(), v.safeInteger('must be a whole number'), v.minValue(0, 'must not be negative'));

/** RFC 3339 in UTC. */
export const timestamp = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'must be RFC 3339 in UTC, such as 2026-11-21T09:00:00Z'),
);

/** @returns the shortest decimal string that reads back as `value`. @throws RangeError for NaN and infinities, which are not evidence. */
export function toDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`a decimal must be finite, found ${value}`);
  return String(Object.is(value, -0) ? 0 : value);
}
