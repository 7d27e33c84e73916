import type { Evidence } from '../../src/evidence.ts';
import type { FacetRule } from '../../src/policy/facet-rule.ts';

/** The facet of vector D28, made with smclarify; FT has the sign of AWS's documentation, the library the other one. */
export const biasFacet: FacetRule = {
  column: 'd',
  disadvantaged: ['1'],
  metrics: { FT: { max: 1 } },
  favourable: 1,
  group: 'group',
  features: ['x', 'y'],
  'min-records': 30,
};

interface Input {
  readonly facet_disadvantaged: readonly number[];
  readonly label: readonly number[];
  readonly predicted: readonly number[];
  readonly group: readonly string[];
  readonly features: readonly (readonly number[])[];
}

/** @returns the records of vector D28, as the gate has them. */
export const biasEvidence = (input: Input): Evidence => ({
  keys: input.group.map((_, i) => String(i)),
  labels: Float64Array.from(input.label),
  candidate: Float64Array.from(input.predicted),
  slices: {
    d: input.facet_disadvantaged.map(String),
    group: [...input.group],
    x: input.features.map(([x]) => String(x)),
    y: input.features.map(([, y]) => String(y)),
  },
});
