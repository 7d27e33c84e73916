import type { Remark } from '@modelway/lineage';
import type { Observed } from './observe.ts';
import { sideName } from './places.ts';

/** The job that scored. */
export interface ScoringJob {
  readonly name: string;
  readonly seconds: number | undefined;
  readonly instance: string;
  readonly image: string;
}

/** @returns what scoring took, and which scores an earlier evaluation had left. */
export function effort(observed: Pick<Observed, 'baseline' | 'bases'>, job: ScoringJob | undefined): Remark {
  const kept = observed.bases.flatMap(({ side, kept: file }) => (file ? [sideName[side]] : []));
  const reused =
    kept.length === 0
      ? []
      : [
          `The scores of ${kept.join(' and ')} are those of an earlier evaluation: same model, same records, same evaluator.`,
        ];
  const text = [...(job ? [ran(observed, job)] : []), ...reused].join(' ');
  return { kind: 'text', title: 'Scoring', importance: 30, place: 'folded', text };
}

/** Models that serve in different images may score differently in one of them: that is said, because a gate cannot see it. */
function ran({ baseline }: Pick<Observed, 'baseline'>, { name, seconds, instance, image }: ScoringJob): string {
  const own = baseline.is === 'model' && baseline.model.image !== '' ? baseline.model.image : image;
  const other = own === image ? '' : ` Both models were scored in ${image}; the other one serves in ${own}.`;
  const took = seconds === undefined ? '' : ` in ${seconds} s on one ${instance}`;
  return `Processing job ${name}${took}.${other}`;
}
