import { axisOf, type Interval, intervalText, type Meaning, numbers } from '../interval.ts';
import { html, type Markup } from './markup.ts';

const size = { width: 190, height: 18 } as const;

/** @returns the interval as a drawn bar with its numbers beside it. */
export function intervalMarkup(interval: Interval, meaning: Meaning): Markup {
  const text = intervalText(interval, meaning);
  const it = numbers(interval);
  if (it === undefined) return html`${text}`;
  const { zero, from, to } = meaning.axis ?? axisOf([it], meaning.difference);
  const at = (value: number): number => Number((((value - from) / (to - from)) * size.width).toFixed(1));
  const middle = size.height / 2;
  return html`<span class="interval"><svg width="${size.width}" height="${size.height}" aria-hidden="true"><path class="track" d="M0 ${middle}H${size.width}"/>${zero && html`<path class="zero" d="M${at(0)} 0V${size.height}"/>`}<path class="bar" d="M${at(it.low)} ${middle}H${at(it.high)}"/>${it.limit !== undefined && html`<path class="limit" d="M${at(it.limit)} 0V${size.height}"/>`}<circle class="estimate" cx="${at(it.estimate)}" cy="${middle}" r="4.5"/></svg> <span class="number">${text}</span></span>`;
}

/** What the parts of a drawn bar mean. */
export const intervalLegend = html`<p class="muted small">Bar: interval. Dot: estimate. Solid line: zero. Dashed line: limit.</p>`;
