import { type Subject, turnOf } from './subject.ts';

/** A number with the interval that it lies in, in the metric's own direction. */
export interface Ranged {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** @returns `auc` or `auc on black=yes`. Names of slices are bounded: a cell of a data set may hold anything. */
export function nameOf({ metric, slice }: { metric: string; slice?: Subject['slice'] | undefined }): string {
  return slice === undefined ? metric : `${metric} on ${bounded(slice.column)}=${bounded(slice.value)}`;
}

/** @returns "auc fell by 0.041 (90 % interval −0.062 to −0.020); the policy allows a fall of 0.03". */
export const changeSentence = (subject: Subject, found: Ranged): string =>
  `${movement(subject, found)}; the policy allows ${allowance(subject)}`;

/** @returns "auc rose by 0.004 (90 % interval −0.002 to 0.010); the policy asks for a rise of more than 0.01". */
export function improvementSentence(subject: Subject, found: Ranged): string {
  const way = turnOf(subject) === 1 ? 'rise' : 'fall';
  const asked = subject.limit === 0 ? `a ${way}` : `a ${way} of more than ${subject.limit}`;
  return `${movement(subject, found)}; the policy asks for ${asked}`;
}

function movement(subject: Subject, found: Ranged): string {
  const show = shown(subject.limit > 0 ? subject.limit : found.high - found.low);
  const size = show(Math.abs(found.estimate));
  const moved = found.estimate === 0 ? 'did not change' : `${found.estimate < 0 ? 'fell' : 'rose'} by ${size}`;
  return `${nameOf(subject)} ${moved} (${range(subject, found, show)})`;
}

/** @returns "auc is 0.712 (90 % interval 0.694 to 0.731); the policy asks for at least 0.75". */
export function boundSentence(subject: Subject, found: Ranged): string {
  const show = shown(found.high > found.low ? found.high - found.low : 0.01);
  const asks = turnOf(subject) === 1 ? 'at least' : 'at most';
  return `${nameOf(subject)} is ${show(found.estimate)} (${range(subject, found, show)}); the policy asks for ${asks} ${subject.limit}`;
}

/** @returns the end of a sentence that does not decide: how many records would, if the candidate stays as good as it looks. */
export function undecided(needed: number | undefined, records: number): string {
  if (needed === undefined) return 'not decided, and more records of this kind would not let it pass';
  return `not decided: about ${grouped(needed)} records would show it, there are ${grouped(records)}`;
}

/** @returns `1,900`. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function allowance(subject: Subject): string {
  const { limit } = subject;
  const way = turnOf(subject) === 1 ? 'fall' : 'rise';
  return limit === 0 ? `no ${way}` : `a ${way} of ${limit}`;
}

function range({ confidence }: Subject, { low, high }: Ranged, show: (value: number) => string): string {
  return `${percentOf(confidence)} % interval ${show(low)} to ${show(high)}`;
}

/** @returns how much an interval holds whose ends each hold with this confidence, in percent. */
export const percentOf = (confidence: number): number => Number((100 * (2 * confidence - 1)).toPrecision(3));

/** @returns a way to write numbers with two digits of what matters at this scale. */
function shown(scale: number): (value: number) => string {
  const places = scale > 0 ? Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(scale)))) : 3;
  return (value) =>
    value
      .toFixed(places)
      .replace(/^-(?=0\.?0*$)/, '')
      .replace('-', '−');
}

/** @returns a text that others wrote, cut where it is long. */
export const bounded = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
