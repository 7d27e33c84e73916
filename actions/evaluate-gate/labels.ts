import type { Policy } from '@modelway/judge';
import { numbered } from './numbered.ts';

type Rules = Pick<Policy['evaluation'], 'label' | 'positive'>;

/** What was true of each record, and everything that is wrong with how the holdout says it. Values are never named: they may be personal. */
export interface Labels {
  readonly values: Float64Array;
  readonly faults: readonly string[];
}

/** Reads the label column: as numbers, or as 1 for the text that the policy calls positive and 0 for the one other text. */
export function readLabels(column: readonly string[], { label, positive }: Rules): Labels {
  if (positive !== undefined) return twoTexts(column, { label, positive });
  const values = Float64Array.from(column, (cell) => numberOf(cell));
  const bad = [...values].flatMap((it, i) => (Number.isNaN(it) ? [i + 1] : []));
  const what = `have a "${label}" that is no number (if it is text, name the one that means "yes" as "positive" in the policy)`;
  return { values, faults: numbered(bad, 'record', what) };
}

/** Beside the text for "yes" there must be one for "no": a third would be counted as "no" without anybody having said so. */
function twoTexts(column: readonly string[], { label, positive }: { label: string; positive: string }): Labels {
  const values = Float64Array.from(column, (it) => (it === positive ? 1 : 0));
  const empty = column.flatMap((it, i) => (it === '' ? [i + 1] : []));
  const others = new Set(column.filter((it) => it !== positive && it !== '')).size;
  const faults = numbered(empty, 'record', `have an empty "${label}"`);
  if (!column.includes(positive))
    faults.push(`has no record whose "${label}" is "${positive}", the policy's "positive"`);
  if (others > 1) faults.push(`has ${others} values in "${label}" beside "${positive}"; with two classes there is one`);
  return { values, faults };
}

const decimal = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;
const numberOf = (cell: string): number => (decimal.test(cell) ? Number(cell) : Number.NaN);
