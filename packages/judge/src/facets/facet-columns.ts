import type { Evidence } from '../evidence.ts';
import type { FacetRule } from '../policy/facet-rule.ts';
import type { Policy } from '../policy/schema.ts';
import { mostPairs } from './likes.ts';

const mostStrata = 200;

/** @returns the columns of the holdout that a facet is judged by. */
export const facetColumns = ({ column, group, features = [] }: FacetRule): string[] => [
  column,
  ...(group === undefined ? [] : [group]),
  ...features,
];

/** @returns every reason why facets cannot be judged on this evidence. */
export function facetEvidenceFaults({ facets }: Policy, evidence: Evidence): string[] {
  return facets.flatMap((facet) => {
    const absent = facetColumns(facet).filter((it) => evidence.slices[it]?.length !== evidence.keys.length);
    if (absent.length > 0) return absent.map((it) => `a facet needs "${it}", which is no column of the holdout`);
    return [...labelFaults(evidence), ...numberFaults(facet, evidence), ...sizeFaults(facet, evidence)];
  });
}

function labelFaults({ labels }: Evidence): string[] {
  const odd = labels.reduce((sum, it) => sum + (it === 0 || it === 1 ? 0 : 1), 0);
  return odd === 0 ? [] : [`a facet needs labels that are 0 or 1; ${odd} of ${labels.length} are not (see "positive")`];
}

function numberFaults({ column, above, features = [] }: FacetRule, { slices }: Evidence): string[] {
  const odd = (name: string, empty: boolean): number =>
    (slices[name] ?? []).filter((it) => (it.trim() === '' ? !(empty && it === '') : !Number.isFinite(Number(it))))
      .length;
  const own = above === undefined ? 0 : odd(column, true);
  return [
    ...(own > 0 ? [`the facet ${column} > ${above} needs numbers; ${own} values of "${column}" are none`] : []),
    ...features.flatMap((it) => {
      const bad = odd(it, false);
      return bad > 0 ? [`FT needs numbers; ${bad} values of "${it}" are none`] : [];
    }),
  ];
}

function sizeFaults({ metrics, group }: FacetRule, { keys, slices }: Evidence): string[] {
  const strata = group === undefined ? 0 : new Set(slices[group]).size;
  const pairs = (keys.length / 2) ** 2;
  return [
    ...(strata > mostStrata
      ? [`the facet's group "${group}" has ${strata} values, and may have ${mostStrata}; take a coarser column`]
      : []),
    ...(metrics.FT !== undefined && pairs > mostPairs
      ? [`FT compares all pairs of people, and ${keys.length} records are too many for that; leave FT out`]
      : []),
  ];
}
