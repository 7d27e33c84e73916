import type { Comparison } from '@modelway/lineage';
import { nameOf } from './sentence.ts';

const mostNamed = 5;

/** @returns which slices are not shown to be as good as before, by name: those that do not decide, and those that could not be judged. */
export function openSlices(watched: readonly Comparison[]): string[] {
  const open = watched.filter((it) => it.word !== 'pass');
  if (open.length === 0) return [];
  const small = open.filter((it) => it.candidate === undefined);
  const wide = open.filter((it) => it.candidate !== undefined);
  const parts = [
    ...(wide.length > 0 ? [`not decided: ${names(wide)}`] : []),
    ...(small.length > 0 ? [`not judged, too few records: ${names(small)}`] : []),
  ];
  return [
    `${open.length} of ${watched.length} comparisons on slices do not decide; none of them shows a regression (${parts.join('; ')})`,
  ];
}

function names(comparisons: readonly Comparison[]): string {
  const shown = comparisons.slice(0, mostNamed).map(nameOf);
  const more = comparisons.length - mostNamed;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
