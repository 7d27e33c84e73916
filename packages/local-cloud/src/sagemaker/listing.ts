/** What the List operations of SageMaker have in common: filters by name, time and status, and an order. */
export interface ListRequest {
  readonly NameContains?: string;
  readonly CreationTimeAfter?: Date;
  readonly CreationTimeBefore?: Date;
  readonly LastModifiedTimeAfter?: Date;
  readonly LastModifiedTimeBefore?: Date;
  readonly SortBy?: string;
  readonly SortOrder?: 'Ascending' | 'Descending';
}

export interface Listed {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly modifiedAt?: number;
  readonly status?: string;
}

/** Rows that pass the filters, in the order asked for: by creation, ascending, unless told (`NameContains` does not look at case). */
export function listed<T extends Listed>(rows: readonly T[], request: ListRequest): T[] {
  const found = rows.filter((row) => passes(row, request)).sort((a, b) => compare(a, b, request.SortBy));
  return request.SortOrder === 'Descending' ? found.reverse() : found;
}

function passes(row: Listed, request: ListRequest): boolean {
  const named = row.name.toLowerCase().includes((request.NameContains ?? '').toLowerCase());
  const created = within(row.createdAt, request.CreationTimeAfter, request.CreationTimeBefore);
  const modified = within(
    row.modifiedAt ?? row.createdAt,
    request.LastModifiedTimeAfter,
    request.LastModifiedTimeBefore,
  );
  return named && created && modified;
}

function within(at: number, after: Date | undefined, before: Date | undefined): boolean {
  return at > (after?.getTime() ?? Number.NEGATIVE_INFINITY) && at < (before?.getTime() ?? Number.POSITIVE_INFINITY);
}

function compare(a: Listed, b: Listed, by = 'CreationTime'): number {
  if (by === 'Name') return a.name < b.name ? -1 : 1;
  if (by === 'Status' && a.status !== b.status) return (a.status ?? '') < (b.status ?? '') ? -1 : 1;
  if (by === 'LastModifiedTime') return (a.modifiedAt ?? a.createdAt) - (b.modifiedAt ?? b.createdAt);
  return a.createdAt - b.createdAt;
}
