import type { Finding, Word } from '@modelway/lineage';
import type { ContaminationRule } from './policy/contamination-rule.ts';
import { bounded, grouped } from './sentence.ts';

/** What of the holdout a model may have been trained on. Counts only: who they are is said nowhere. */
export interface Exposure {
  readonly model: 'candidate' | 'serving';
  /** What holds the holdout's records by name: the column, for the sentence. */
  readonly subject: string;
  /** Different subjects of the holdout. */
  readonly subjects: number;
  /** Per file that the training job was given, how many of them it holds too. */
  readonly shared: ReadonlyArray<{ readonly path: string; readonly subjects: number }>;
  /** Files that the training job was given with the holdout's very bytes. */
  readonly copies: readonly string[];
  /** Records of the holdout that have a twin with the same values in every column but their names. Chance makes some. */
  readonly twins: number;
  /** What was looked through. */
  readonly searched: { readonly files: number; readonly rows: number };
  /** Why something could not be looked through; as long as there is a reason, absence is not proven. */
  readonly unproven: readonly string[];
}

/**
 * Judges whether models were trained on what they are judged on.
 * @returns one finding per model. A serving model of which it cannot be proven is only told unless the policy wants more: having
 * seen the holdout, it would be harder to beat, not easier.
 */
export function contaminationFindings(rule: ContaminationRule, exposures: readonly Exposure[]): Finding[] {
  return exposures.map((it) => {
    const found = it.copies.length > 0 || it.shared.length > 0;
    const common = { rule: 'contamination', metric: it.model } as const;
    if (found) return { ...common, word: 'fail', reason: foundSentence(it), decides: rule.found === 'fail' };
    if (it.unproven.length > 0) {
      const wanted = it.model === 'candidate' ? rule.unproven : rule['unproven-serving'];
      const word: Word = wanted === 'fail' ? 'fail' : 'inconclusive';
      return { ...common, word, reason: unprovenSentence(it), decides: wanted !== 'tell' };
    }
    return { ...common, word: 'pass', reason: absentSentence(it), decides: true };
  });
}

const named = ({ model }: Exposure): string => (model === 'candidate' ? 'the candidate' : 'the serving model');

function foundSentence(it: Exposure): string {
  const parts = [
    ...it.copies.map((path) => `${bounded(path)} has the holdout's very bytes`),
    ...it.shared.map(
      ({ path, subjects }) =>
        `${bounded(path)} holds ${grouped(subjects)} of its ${grouped(it.subjects)} subjects (${bounded(it.subject)})`,
    ),
  ];
  const gap = it.unproven.length > 0 ? `, and there may be more: ${list(it.unproven)}` : '';
  return `the holdout is contaminated: ${named(it)} was trained on it: ${list(parts)}${gap}; take them out of one side, and train again`;
}

const unprovenSentence = (it: Exposure): string =>
  `it cannot be proven that ${named(it)} was not trained on the holdout: ${list(it.unproven)}`;

function absentSentence(it: Exposure): string {
  const { files, rows } = it.searched;
  const twins =
    it.twins > 0 ? `; ${grouped(it.twins)} of its records have a twin with the same values and another name there` : '';
  return `none of the ${grouped(it.subjects)} subjects of the holdout is among the ${grouped(rows)} records (${files} files) that ${named(it)} was trained on${twins}`;
}

const mostNamed = 5;

function list(parts: readonly string[]): string {
  const more = parts.length - mostNamed;
  return `${parts.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
