import type { Told } from '../story.ts';
import { subjectsOf } from '../story.ts';

/** One box of a lineage picture. */
export interface Box {
  readonly told: Told;
  readonly layer: number;
}

/** An arrow from what was stood on to what stands on it; its label names the artifacts that the one made and the other used. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** What a picture shows: boxes in the order of the story, arrows between them by number, and how many statements are left out. */
export interface Shown {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly hidden: number;
  readonly layers: number;
}

/** More boxes than this are no picture any more. */
const most = 40;

/** @returns what to draw: the last of the story when it is long, with layers counted from the first that is drawn. */
export function shown(told: readonly Told[]): Shown {
  const kept = told.slice(-most);
  const first = kept.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  const boxes = kept.map((it) => ({ told: it, layer: it.depth - first }));
  const arrows = boxes.flatMap((to, i) => arrowsTo(to, i, kept));
  const layers = boxes.reduce((deepest, { layer }) => Math.max(deepest, layer + 1), 0);
  return { boxes, arrows, hidden: told.length - kept.length, layers };
}

function arrowsTo({ told }: Box, to: number, kept: readonly Told[]): Arrow[] {
  const after = new Set(told.statement.predicate.after);
  return kept.flatMap((from, i) => (after.has(from.id) ? [{ from: i, to, label: handedOver(from, told) }] : []));
}

/** Artifacts are matched by digest: a name is only a label. */
function handedOver(from: Told, to: Told): string {
  const used = new Set(to.statement.predicate.inputs.flatMap(({ digest }) => Object.values(digest ?? {})));
  const made = from.statement.subject.filter(({ digest }) => used.has(digest.sha256));
  const names = subjectsOf({ ...from, statement: { ...from.statement, subject: made } });
  return names.length > 1 ? `${names[0]} +${names.length - 1}` : (names[0] ?? '');
}
