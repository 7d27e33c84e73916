import { contrast } from './method/contrast.ts';
import { type Estimate, once, resampled } from './method/estimate.ts';
import type { MethodName } from './method/names.ts';
import { everyRecord, type Form, statisticOf } from './metric/form.ts';
import { type Measurable, measurable } from './metric/index.ts';
import { leaveOut, partsOf } from './resample/parts.ts';
import { perform } from './resample/perform.ts';
import { type Asked, rowsOf } from './resample/rows.ts';

export type { Estimate };

/** Records to measure on: all of the evidence, or one slice of it. */
export interface Group {
  readonly labels: Float64Array;
  readonly candidate: Float64Array;
  readonly baseline?: Float64Array;
}

/** What resamples are drawn from. */
export interface Dice {
  /** SHA-256 (hex) of the evidence. */
  readonly digest: string;
  readonly rows?: Rows | undefined;
}

/** How each metric's difference is judged; `bootstrap` where nothing is said. */
export type Methods = Readonly<Partial<Record<Measurable, { readonly method?: MethodName | undefined } | undefined>>>;

export interface Settings {
  readonly threshold: number;
  readonly resamples: number;
  /** An unsigned 32-bit integer. */
  readonly seed: number;
  readonly methods?: Methods;
  /** Where rows of replicates come from; drawn here and now when not said. */
  readonly rows?: Rows | undefined;
}

/** Gives rows of replicates: one per metric and model (see `rowsOf`). */
export type Rows = (asked: Asked) => readonly Float64Array[];
const drawnHere: Rows = (asked) => perform(rowsOf(asked));

/** One metric on one group. */
export interface Measured {
  readonly records: number;
  readonly candidate: Estimate;
  readonly baseline?: Estimate;
  /** candidate − baseline on the same records, by the metric's method. */
  readonly difference?: Estimate;
}

/** Measures several metrics on the same resamples, which are drawn when the first of them is asked for an interval. */
export function measure(group: Group, names: readonly Measurable[], settings: Settings): Map<Measurable, Measured> {
  const { labels, candidate, baseline } = group;
  const sides = [candidate, ...(baseline ? [baseline] : [])];
  const asked = {
    labels,
    sides,
    names,
    threshold: settings.threshold,
    resamples: settings.resamples,
    seed: settings.seed,
  };
  const rows = once(() => (settings.rows ?? drawnHere)(asked));
  const parts = once(() => partsOf(labels.length, settings.seed));
  return new Map(
    names.map((name, i) => {
      const forms = sides.map((scores) => measurable[name].prepare({ labels, scores, threshold: settings.threshold }));
      const samples = forms.map((form, s) => ({
        estimate: statisticOf(form)(everyRecord(labels.length)),
        form,
        replicates: () => rows()[i * sides.length + s] ?? new Float64Array(),
        jackknife: once(() => leaveOut(form, parts())),
      }));
      return [name, measured(samples, { name, group, settings })];
    }),
  );
}

interface Side {
  readonly estimate: number;
  readonly form: Form;
  readonly replicates: () => Float64Array;
  readonly jackknife: () => Float64Array;
}

type Of = { readonly name: Measurable; readonly group: Group; readonly settings: Settings };

function measured([one, two]: readonly Side[], of: Of): Measured {
  if (one === undefined) throw new RangeError('a metric was measured on no model');
  const records = of.group.labels.length;
  const alone = ({ estimate, replicates, jackknife }: Side): Estimate => resampled({ estimate, replicates, jackknife });
  if (two === undefined) return { records, candidate: alone(one) };
  return { records, candidate: alone(one), baseline: alone(two), difference: differenceOf(one, two, of) };
}

function differenceOf(one: Side, two: Side, { name, group, settings }: Of): Estimate {
  const method = settings.methods?.[name]?.method ?? 'bootstrap';
  const { labels, candidate, baseline = candidate } = group;
  if (method !== 'bootstrap' && method !== 'percentile')
    return contrast(method, { labels, candidate, baseline, forms: [one.form, two.form], ...settings });
  const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((it, i) => it - (b[i] ?? Number.NaN));
  const sides = {
    estimate: one.estimate - two.estimate,
    records: labels.length,
    replicates: () => minus(one.replicates(), two.replicates()),
    jackknife: () => minus(one.jackknife(), two.jackknife()),
  };
  return resampled(sides, method);
}
