import * as v from 'valibot';
import { type BiasName, biasMetrics, biasNames } from '../facets/names.ts';
import { closed } from './closed.ts';
import { leastRecords } from './slice-rule.ts';
import { between, cells, columnName, margin, rangeText, said, whole } from './values.ts';

const needs =
  'needs "min", "max" (the allowed band) or "margin" (how much further from fair than the serving model it may be)';

function band(metric: BiasName) {
  const { range, of } = biasMetrics[metric];
  const sentence = `must be a number ${rangeText(range)}: the values that ${metric} can have`;
  const limits = { min: v.optional(between(...range, sentence)), max: v.optional(between(...range, sentence)) };
  const asks = (it: Readonly<Record<string, unknown>>): boolean => Object.values(it).some((one) => one !== undefined);
  // What is measured on labels alone is the same for both models: there is nothing to compare.
  return of === 'labels'
    ? v.pipe(closed(metric, limits), v.check(asks, `${metric} needs "min" or "max": the allowed band`))
    : v.pipe(closed(metric, { ...limits, margin: v.optional(margin) }), v.check(asks, `${metric} ${needs}`));
}

export interface Band {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly margin?: number | undefined;
}

const bands = v.pipe(
  closed(
    'metrics of a facet',
    // Safe: one entry per name of the table.
    Object.fromEntries(biasNames.map((it) => [it, v.optional(band(it))])) as unknown as Record<
      BiasName,
      v.OptionalSchema<v.GenericSchema<Band>, undefined>
    >,
  ),
  v.check((it) => Object.values(it).some((one) => one !== undefined), 'must hold at least one bias metric'),
);

/** A group of people, and how differently they may be treated. */
export const facetRule = v.pipe(
  closed('a facet', {
    column: columnName,
    /** The values of those who may be disadvantaged; all others are the advantaged. */
    disadvantaged: v.optional(cells('values of the column')),
    /** Instead, for numbers: those above this may be disadvantaged. */
    above: v.optional(said('must be a number')),
    metrics: bands,
    /** The label of the outcome that people want. */
    favourable: v.optional(v.picklist([0, 1], 'must be 0 or 1: the label of the outcome that people want'), 1),
    /** The column within whose values CDDL and CDDPL compare. */
    group: v.optional(columnName),
    /** The columns by which FT finds each person's likes among the advantaged. */
    features: v.optional(cells('columns that hold numbers')),
    'min-records': v.optional(whole(leastRecords, 1_000_000), leastRecords),
  }),
  v.check(
    (it) => (it.disadvantaged === undefined) !== (it.above === undefined),
    'a facet needs either "disadvantaged" (a list of values) or "above" (a number)',
  ),
);
export type FacetRule = v.InferOutput<typeof facetRule>;
