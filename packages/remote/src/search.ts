/** How to find out which of many objects a remote has. */
export type Search = { readonly by: 'probe' } | { readonly by: 'list'; readonly digits: 1 | 2 };

/** Keys that one listing request gives. */
export const pageSize = 1000;

/**
 * Chooses the cheaper way after the first page of a listing. Objects are named by digest, so they lie evenly over the key space:
 * how far the first page reached tells how many there are.
 * @param lastId the last object of the first page. @param unknown how many wanted objects lie after it.
 * @returns probes when they are fewer requests than the rest of the listing; else the number of hex digits by which the rest is
 * listed side by side: sixteen listings, or 256 when each of the sixteen would need many pages.
 */
export function chooseSearch(lastId: string, unknown: number): Search {
  const covered = (Number.parseInt(lastId.slice(0, 8), 16) + 1) / 2 ** 32;
  const pages = (1 - covered) / covered;
  const digits = pages > 256 ? 2 : 1;
  return unknown <= pages + 16 ** digits / 2 ? { by: 'probe' } : { by: 'list', digits };
}
