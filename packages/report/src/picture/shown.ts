import type { Word } from '@modelway/lineage';
import { oneLine } from '../escape.ts';
import { shortId, subjectsOf, type Told } from '../story.ts';
import { minuteOf } from '../time.ts';
import { type Drawn, togetherAlike } from './alike.ts';

/** One box of a lineage picture. */
export interface Box {
  readonly name: string;
  readonly word: Word;
  readonly id: string;
  /** What the pointer is told: a plain sentence. */
  readonly about: string;
  /** How many statements it stands for, which all went alike. */
  readonly count: number;
  /** It was tried again later and decides nothing any more. */
  readonly faded: boolean;
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
}

/** More boxes than this are no picture any more. */
const most = 40;

/** @returns what to draw: the last of the story when it is long, with layers counted from the first that is drawn. */
export function shown(told: readonly Told[]): Shown {
  const drawn = togetherAlike(told);
  const kept = drawn.slice(-most);
  const first = kept.reduce((least, { told: { depth } }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  const standing = kept.map((it) => it.told);
  return {
    boxes: kept.map((it) => boxOf(it, it.told.depth - first)),
    arrows: standing.flatMap((to, i) => arrowsTo(to, i, standing)),
    hidden: drawn.slice(0, -most).reduce((sum, { all }) => sum + all.length, 0),
  };
}

/** @returns how many statements it stands for. */
export const countOf = ({ boxes, hidden }: Shown): number => boxes.reduce((sum, { count }) => sum + count, hidden);

/** @returns how many layers the boxes lie in. */
export const layersOf = ({ boxes }: Shown): number =>
  boxes.reduce((deepest, { layer }) => Math.max(deepest, layer + 1), 0);

function boxOf({ told, all }: Drawn, layer: number): Box {
  const { action, word, retried, id } = told;
  const about = [
    `${oneLine(action, 80)}: ${word}${retried ? ', tried again' : ''}`,
    oneLine(all.slice(0, 12).flatMap(subjectsOf).join(', '), 200),
    `${minuteOf(told.statement.predicate.finishedOn)} UTC`,
  ];
  return { name: action, word, id: shortId(id), about: about.join(' · '), count: all.length, faded: retried, layer };
}

function arrowsTo(told: Told, to: number, kept: readonly Told[]): Arrow[] {
  const after = new Set(told.statement.predicate.after);
  return kept.flatMap((from, i) => (after.has(from.id) ? [{ from: i, to, label: handedOver(from, told) }] : []));
}

/** Artifacts are matched by digest: a name is only a label. What a statement judges is its subject and no input, but was handed to it too. */
function handedOver(from: Told, to: Told): string {
  const taken = [...to.statement.predicate.inputs, ...to.statement.subject];
  const used = new Set(taken.flatMap(({ digest }) => Object.values(digest ?? {})));
  const made = from.statement.subject.filter(({ digest }) => used.has(digest.sha256));
  const names = subjectsOf({ ...from, statement: { ...from.statement, subject: made } });
  return names.length > 1 ? `${names[0]} +${names.length - 1}` : (names[0] ?? '');
}

/** What goes from one statement to many is named once. */
export const firstOfFan = (arrows: readonly Arrow[]): Arrow[] =>
  arrows.filter(({ from, label }, i) => arrows.findIndex((it) => it.from === from && it.label === label) === i);
