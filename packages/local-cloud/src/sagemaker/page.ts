import { invalid } from './refusals.ts';

export interface PageRequest {
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly NextToken?: string;
}

/** One page of a list, 10 rows unless told. A token is where the next page begins. @throws ServiceError for a token that is not ours */
export function pageOf<T>(all: readonly T[], { MaxResults = 10, NextToken }: PageRequest): Page<T> {
  const from = NextToken === undefined ? 0 : position(NextToken);
  const to = from + MaxResults;
  const rows = all.slice(from, to);
  return to < all.length ? { rows, NextToken: Buffer.from(`at:${to}`).toString('base64') } : { rows };
}

function position(token: string): number {
  const found = /^at:(\d{1,9})$/.exec(Buffer.from(token, 'base64').toString('utf8'));
  if (!found) throw invalid('Invalid NextToken.');
  return Number(found[1]);
}
