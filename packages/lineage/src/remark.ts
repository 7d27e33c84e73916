import * as v from 'valibot';
import { count, decimal } from './scalars.ts';
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

/** What an axis measures. */
const axis = v.looseObject({ label: v.string(), unit: v.optional(v.string()) });
const point = v.tuple([decimal, decimal]);

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
    x: axis,
    y: axis,
    lines: v.array(v.looseObject({ name: v.string(), points: v.array(point) })),
  }),
  /** A relation, such as ROC, calibration or residuals: unlike a series it goes nowhere in time, and has a line to be held against. */
  v.looseObject({
    kind: v.literal('curve'),
    ...common,
    x: axis,
    y: axis,
    /** `diagonal`: y = x, such as chance or perfect calibration; `zero`: y = 0, such as no error. */
    reference: v.optional(v.looseObject({ is: v.picklist(['diagonal', 'zero']), name: v.string() })),
    /** `line`: what lies between two points is on the line between them; `points`: each stands for itself, as a bin does. */
    draw: v.picklist(['line', 'points']),
    /** At most about 100 points each. `note` stands behind the name, such as `AUC 0.84`. `band[i]` is the interval of point i on y, `records[i]` how many it stands for. */
    lines: v.array(
      v.looseObject({
        name: v.string(),
        note: v.optional(v.string()),
        points: v.array(point),
        band: v.optional(v.array(point)),
        records: v.optional(v.array(count)),
      }),
    ),
  }),
  /** How often what was found, for one or more sides over the same bins: a column at training and now, scores of two models. */
  v.looseObject({
    kind: v.literal('histogram'),
    ...common,
    x: axis,
    /** Numbers: n + 1 ascending edges of n bins. Categories: n names. */
    bins: v.union([v.looseObject({ edges: v.array(decimal) }), v.looseObject({ values: v.array(v.string()) })]),
    sides: v.array(v.looseObject({ name: v.string(), counts: v.array(count) })),
    /** What was concluded, such as `PSI 0.31; the policy allows 0.2`. */
    note: v.optional(v.string()),
    word: v.optional(v.picklist(words)),
  }),
  v.looseObject({ kind: v.literal('link'), ...common, href: v.string() }),
]);
export type Remark = v.InferOutput<typeof remark>;
