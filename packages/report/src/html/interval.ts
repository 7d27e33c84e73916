import type { Word } from '@modelway/lineage';
import { type Axis, axisOf, type Interval, intervalText, type Meaning, numbers } from '../interval.ts';
import { html, type Markup } from './markup.ts';
import { ticks } from './ticks.ts';

const size = { width: 220, height: 20 } as const;

const along =
  ({ from, to }: Axis) =>
  (value: number): number =>
    Number((((value - from) / (to - from)) * size.width).toFixed(1));

/** @param word colours the bar where the verdict of its row is not a pass. @returns the interval as a drawn bar with its numbers beside it. */
export function intervalMarkup(interval: Interval, meaning: Meaning, word: Word = 'pass'): Markup {
  const text = intervalText(interval, meaning);
  const it = numbers(interval);
  if (it === undefined) return html`${text}`;
  const axis = meaning.axis ?? axisOf([it], meaning.difference);
  const at = along(axis);
  const middle = size.height / 2;
  return html`<span class="interval ${word}"><svg width="${size.width}" height="${size.height}" aria-hidden="true"><path class="track" d="M0 ${middle}H${size.width}"/>${axis.zero && html`<path class="zero" d="M${at(0)} 0V${size.height}"/>`}<path class="bar" d="M${at(it.low)} ${middle}H${at(it.high)}"/>${it.limit !== undefined && html`<path class="limit" d="M${at(it.limit)} 0V${size.height}"/>`}<circle class="estimate" cx="${at(it.estimate)}" cy="${middle}" r="4.5"/></svg> <span class="number">${text}</span></span>`;
}

/** @returns the scale of bars that lie on one axis. */
export function axisMarkup(axis: Axis): Markup {
  const at = along(axis);
  const marks = ticks(axis, 4).filter((tick) => at(tick.at) > 8 && at(tick.at) < size.width - 8);
  return html`<svg class="scale" width="${size.width}" height="22"><path class="track" d="M0 0.5H${size.width}${marks.map((tick) => `M${at(tick.at)} 0.5v4`).join('')}"/>${marks.map((tick) => html`<text x="${at(tick.at)}" y="17" text-anchor="middle">${tick.text}</text>`)}</svg>`;
}

/** What the parts of a drawn bar mean. */
export const intervalLegend = html`<p class="muted small">Bar: interval. Dot: estimate. Solid line: zero. Dashed line: limit.</p>`;
