import type { Place } from './contradictions.ts';
import type { FacetRule } from './facet-rule.ts';
import type { Found } from './read.ts';
import type { Policy } from './schema.ts';

const conditional = ['CDDL', 'CDDPL'] as const;

/** @returns what is well formed in a facet but cannot be meant. */
export function facetFaults({ evaluation }: Policy, facet: FacetRule, at: Place): Found[] {
  const reserved = [evaluation.key, evaluation.label];
  const { column, metrics, group, features = [] } = facet;
  const grouped = conditional.filter((it) => metrics[it] !== undefined);
  return [
    ...(reserved.includes(column)
      ? [{ path: [...at, 'column'], problem: `must not be the key or the label, found "${column}"` }]
      : []),
    ...Object.entries(metrics).flatMap(([name, band]) =>
      band?.min !== undefined && band.max !== undefined && band.min > band.max
        ? [
            {
              path: [...at, 'metrics', name, 'min'],
              problem: `must not be above "max": nothing lies from ${band.min} to ${band.max}`,
            },
          ]
        : [],
    ),
    ...needs(at, {
      key: 'group',
      given: group !== undefined,
      by: grouped,
      what: 'the column within whose values to compare',
    }),
    ...needs(at, {
      key: 'features',
      given: features.length > 0,
      by: metrics.FT === undefined ? [] : ['FT'],
      what: 'the columns by which to find likes',
    }),
    ...[...(group === undefined ? [] : [group]), ...features].flatMap((it) =>
      reserved.includes(it) || it === column
        ? [
            {
              path: at,
              problem: `must not use "${it}" as group or feature: it is the key, the label or the facet itself`,
            },
          ]
        : [],
    ),
  ];
}

interface Need {
  readonly key: 'group' | 'features';
  readonly given: boolean;
  readonly by: readonly string[];
  readonly what: string;
}

function needs(at: Place, { key, given, by, what }: Need): Found[] {
  if (given === by.length > 0) return [];
  if (given) {
    const users = key === 'group' ? conditional.join(' and ') : 'FT';
    return [{ path: [...at, key], problem: `is used by ${users} alone, and the facet does not ask for that` }];
  }
  return [{ path: at, problem: `needs "${key}" (${what}) for ${by.join(', ')}` }];
}
