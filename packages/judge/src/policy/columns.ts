import { facetColumns } from '../facets/facet-columns.ts';
import type { Policy } from './schema.ts';

/** @returns every column of the holdout, beside key and label, that the rules are about. */
export function columnsOf({ slices, facets, contamination, evaluation }: Policy): string[] {
  const subject = contamination.check === 'always' ? contamination.subject : undefined;
  const names = [
    ...slices.map(({ column }) => column),
    ...facets.flatMap(facetColumns),
    ...(subject === undefined || subject === evaluation.key ? [] : [subject]),
  ];
  return [...new Set(names)];
}
