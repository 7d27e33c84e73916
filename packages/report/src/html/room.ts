import type { Remark } from '@modelway/lineage';
import { remarksAt, type Told } from '../story.ts';
import type { Markup } from './markup.ts';
import { remarkHtml } from './remark.ts';

/** A remark as it stands on the page. */
export interface Part {
  readonly remark: Remark;
  readonly look: 'figure' | 'plot' | 'wide' | 'table' | 'block';
  readonly markup: Markup;
}

/** What of a statement has room, in the order of reading, and how much of it has none. */
export interface Roomed {
  readonly parts: readonly Part[];
  readonly hidden: number;
}

const looks: Readonly<Partial<Record<Remark['kind'], Part['look']>>> = {
  number: 'figure',
  curve: 'plot',
  histogram: 'plot',
  series: 'wide',
  table: 'table',
};

/**
 * @param room characters for all remarks together. @returns for each statement what fits: the most important first, whosever it is. What alone
 * would take half of the room does not fit, and what comes after the room is full is never rendered.
 */
export function withinRoom(told: readonly Told[], runUrl: string | undefined, room: number): Map<Told, Roomed> {
  const all = told.flatMap((it) =>
    [...remarksAt(it, 'open'), ...remarksAt(it, 'folded')].map((remark, place) => ({ told: it, remark, place })),
  );
  const order = [...all].sort((a, b) => b.remark.importance - a.remark.importance);
  const kept = new Map<Told, Array<Part & { readonly place: number }>>(told.map((it) => [it, []]));
  let used = 0;
  for (const { told: of, remark, place } of order) {
    if (used >= room) break;
    const markup = remarkHtml(remark, runUrl);
    if (markup.markup.length > room / 2) continue;
    used += markup.markup.length;
    kept.get(of)?.push({ remark, look: looks[remark.kind] ?? 'block', markup, place });
  }
  return new Map(
    told.map((it) => {
      const parts = [...(kept.get(it) ?? [])].sort((a, b) => a.place - b.place);
      return [it, { parts, hidden: it.statement.predicate.remarks.length - parts.length }];
    }),
  );
}
