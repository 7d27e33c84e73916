import * as v from 'valibot';
import { closed } from './closed.ts';
import { cells, columnName, margin, metricName, whole } from './values.ts';

/** The smallest group that a bootstrap interval can be trusted on. */
export const leastRecords = 30;

/** Every value of a column is a slice. */
export const sliceRule = closed('a slice', {
  column: columnName,
  /** Values that must be there, with enough records to be judged. */
  values: v.optional(cells('values of the column')),
  metrics: v.optional(v.pipe(v.array(metricName, 'must be a list of metrics'), v.minLength(1, 'must name a metric'))),
  /** Without one, twice the metric's own. */
  margin: v.optional(margin),
  'min-records': v.optional(whole(leastRecords, 1_000_000), leastRecords),
  /** `true`: every slice must be shown not to be worse. `false`: none must be shown to be worse. */
  required: v.optional(v.boolean('must be true or false'), false),
});
export type SliceRule = v.InferOutput<typeof sliceRule>;
