import * as v from 'valibot';
import { decimal } from './scalars.ts';
import { words } from './verdict.ts';

/** One cell of a table. A bare string is text; everything else tells the report what it is, and the report decides how it looks. */
export const cell = v.union([
  v.string(),
  v.looseObject({ code: v.string() }),
  v.looseObject({ number: decimal, unit: v.optional(v.string()), signed: v.optional(v.literal(true)) }),
  v.looseObject({ verdict: v.picklist(words) }),
  v.looseObject({
    interval: v.looseObject({ low: decimal, high: decimal, estimate: decimal, limit: v.optional(decimal) }),
  }),
  v.looseObject({ link: v.string(), text: v.string() }),
]);
export type Cell = v.InferOutput<typeof cell>;

const common = {
  title: v.string(),
  /** 0 (first to be dropped when the report is too long) to 100 (never dropped). */
  importance: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  /** `open` stands in the comment; `folded` under a heading that the reader opens. */
  place: v.picklist(['open', 'folded']),
};

/** What people read of a statement. The report renders these and knows no action. */
export const remark = v.variant('kind', [
  v.looseObject({ kind: v.literal('text'), ...common, text: v.string() }),
  v.looseObject({
    kind: v.literal('number'),
    ...common,
    value: decimal,
    unit: v.optional(v.string()),
    was: v.optional(decimal),
  }),
  v.looseObject({
    kind: v.literal('table'),
    ...common,
    columns: v.array(v.looseObject({ name: v.string(), align: v.picklist(['left', 'right']) })),
    rows: v.array(v.array(cell)),
  }),
  v.looseObject({
    kind: v.literal('series'),
    ...common,
    x: v.looseObject({ label: v.string(), unit: v.optional(v.string()) }),
    y: v.looseObject({ label: v.string(), unit: v.optional(v.string()) }),
    lines: v.array(v.looseObject({ name: v.string(), points: v.array(v.tuple([decimal, decimal])) })),
  }),
  v.looseObject({ kind: v.literal('link'), ...common, href: v.string() }),
]);
export type Remark = v.InferOutput<typeof remark>;
