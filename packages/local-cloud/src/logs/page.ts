import { ServiceError } from '../operation.ts';

export interface PageRequest {
  readonly limit?: number;
  readonly nextToken?: string;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly nextToken?: string;
}

/** One page, `limit` rows or 50. @throws ServiceError InvalidParameterException for a token that is not ours */
export function pageOf<T>(all: readonly T[], { limit = 50, nextToken = 'at:0' }: PageRequest): Page<T> {
  const from = /^at:(\d{1,9})$/.exec(nextToken)?.[1];
  if (from === undefined) throw new ServiceError('InvalidParameterException', 'The specified nextToken is invalid.');
  const to = Number(from) + limit;
  const rows = all.slice(Number(from), to);
  return to < all.length ? { rows, nextToken: `at:${to}` } : { rows };
}
