import type { Cell, Facts, Remark } from '@modelway/lineage';
import { type Origin, otherName, type Reference } from './baseline.ts';
import type { Candidate } from './candidate.ts';

/** One thing that differs between the other model and the candidate. */
interface Change {
  readonly what: string;
  readonly other: Cell;
  readonly candidate: Cell;
}

/** @returns what the candidate was made from that the other model was not: parameters, data, code. */
export function changesRemark(candidate: Candidate, reference: Reference): Remark {
  const { origin, unknown } = reference;
  const other = otherName(reference);
  const title = `What changed against the ${other} model`;
  const place = { importance: 60, place: 'folded' as const };
  if (origin === undefined)
    return { kind: 'text', title, ...place, text: `Not known where the ${other} model comes from: ${unknown}.` };
  const changes = changesOf(candidate, origin);
  if (changes.length === 0)
    return { kind: 'text', title, ...place, text: 'Nothing: the same data, code and parameters made both.' };
  return {
    kind: 'table',
    title,
    ...place,
    columns: ['', other, 'candidate'].map((name) => ({ name, align: 'left' as const })),
    rows: changes.map(({ what, other: was, candidate: now }) => [what, was, now]),
  };
}

/** A program of the image's own has the digest of the image. */
const codeOf = ({ source, image }: Candidate['training']): string => (source ? short(source.sha256) : image);

function changesOf({ training, commit }: Candidate, origin: Origin): Change[] {
  const was = origin.training;
  return [
    ...differing('commit', short(origin.commit), short(commit)),
    ...differing('code', codeOf(was), codeOf(training)),
    ...differing('data', dataOf(was), dataOf(training)),
    ...parameters(was.hyperparameters, training.hyperparameters),
    ...differing('training image', was.image, training.image),
    ...differing('instance', instanceOf(was), instanceOf(training)),
    ...differing('serving image', was.inference.image, training.inference.image),
  ];
}

function parameters(was: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): Change[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].sort();
  return names.flatMap((name) => differing(`hyperparameter ${name}`, was[name], now[name]));
}

function differing(what: string, was: string | undefined, now: string | undefined): Change[] {
  if (was === now) return [];
  return [{ what, other: cellOf(was), candidate: cellOf(now) }];
}

const cellOf = (value: string | undefined): Cell => (value === undefined ? '–' : { code: value });

const short = (digest: string): string => digest.slice(0, 12);

const dataOf = ({ channels }: Facts<'training'>): string =>
  [...new Set(channels.map((it) => (it.dataset ? short(it.dataset) : it.uri)))].sort().join(', ');

const instanceOf = ({ instance }: Facts<'training'>): string => `${instance.count} × ${instance.type}`;
