import { type Cell, type Decimal, type Word, words } from '@modelway/lineage';
import type { Interval } from './interval.ts';

/** A cell with its kind said, so that it can be switched over. */
export type ReadCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: string }
  | {
      readonly kind: 'number';
      readonly number: Decimal;
      readonly unit: string | undefined;
      readonly signed: true | undefined;
    }
  | { readonly kind: 'verdict'; readonly verdict: Word }
  | { readonly kind: 'interval'; readonly interval: Interval }
  | { readonly kind: 'link'; readonly href: string; readonly text: string };

/**
 * @returns what a cell is. Objects of a document may hold more than their shape asks for (readers ignore what they do not
 * know), so a cell can look like two kinds: its members are believed only when they have the type of the kind.
 */
export function readCell(cell: Cell): ReadCell {
  if (typeof cell === 'string') return { kind: 'text', text: cell };
  const it: Readonly<Record<string, unknown>> = cell;
  const verdict = words.find((word) => word === it['verdict']);
  if (typeof it['code'] === 'string') return { kind: 'code', code: it['code'] };
  if (typeof it['number'] === 'string') {
    const unit = typeof it['unit'] === 'string' ? it['unit'] : undefined;
    return { kind: 'number', number: it['number'], unit, signed: it['signed'] === true ? true : undefined };
  }
  if (verdict !== undefined) return { kind: 'verdict', verdict };
  if (isInterval(it['interval'])) return { kind: 'interval', interval: it['interval'] };
  const [href, text] = [it['link'], it['text']].map((part) => (typeof part === 'string' ? part : ''));
  return { kind: 'link', href: href ?? '', text: text ?? '' };
}

function isInterval(value: unknown): value is Interval {
  if (typeof value !== 'object' || value === null) return false;
  const it = value as Readonly<Record<string, unknown>>; // an object of unknown members, asked for each below
  const optional = it['limit'] === undefined || typeof it['limit'] === 'string';
  return optional && ['low', 'high', 'estimate'].every((name) => typeof it[name] === 'string');
}
