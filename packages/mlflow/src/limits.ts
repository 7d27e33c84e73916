import type { Record } from './record.ts';

/**
 * What a server would refuse, or worse, cut without a word: a digest that was cut is a broken link that nobody sees.
 * Limits of MLflow 3's server (`utils/validation.py`).
 */
const longest = { key: 250, param: 6_000, tag: 5_000, experiment: 500, datasetName: 500, digest: 36 };
const keyForm = /^[/\w.\- ]+$/;

/** @returns a sentence for each value that MLflow cannot keep whole. */
export function beyondLimits(record: Record): string[] {
  return [
    ...tooLong('experiment', record.experiment, longest.experiment),
    ...Object.entries(record.params).flatMap(([key, value]) => [
      ...badKey('parameter', key),
      ...tooLong(`parameter ${key}`, value, longest.param),
    ]),
    ...Object.entries(record.tags).flatMap(([key, value]) => [
      ...badKey('tag', key),
      ...tooLong(`tag ${key}`, value, longest.tag),
    ]),
    ...[...new Set(record.metrics.map(({ key }) => key))].flatMap((key) => badKey('metric', key)),
    ...record.datasets.flatMap(({ name, digest }) => [
      ...tooLong('dataset', name, longest.datasetName),
      ...tooLong(`digest of ${name}`, digest, longest.digest),
    ]),
  ];
}

function badKey(what: string, key: string): string[] {
  if (key.length > longest.key)
    return [`${what} ${key.slice(0, 40)}…: its name has ${key.length} characters, ${longest.key} are allowed`];
  if (!keyForm.test(key) || /^\/|\/\/|(^|\/)\.{1,2}(\/|$)/.test(key))
    return [
      `${what} ${JSON.stringify(key)}: a name may hold letters, digits, and / _ - . and blanks, and must be a plain path`,
    ];
  return [];
}

const tooLong = (what: string, value: string, most: number): string[] =>
  value.length > most ? [`${what}: ${value.length} characters, of which MLflow keeps ${most}`] : [];
