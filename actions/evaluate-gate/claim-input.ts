import { type Input, InputFault } from '@modelway/action';

const kinds = ['json', 'dvc', 'model-monitor', 'clarify', 'bedrock'] as const;
export type FileKind = (typeof kinds)[number];

/** Where evidence comes from. `scores`: the gate scores the holdout itself. */
export type EvidenceSource =
  | { readonly is: 'scores' }
  | { readonly is: 'training-job' }
  | { readonly is: FileKind; readonly at: string };

/** `scores`, `training-job`, or a kind of file with where it lies: `dvc:metrics.json`, `clarify:s3://bucket/analysis.json`. */
export const evidenceInput = (): Input<EvidenceSource> => ({ parse: read });

function read(given: string): EvidenceSource {
  if (given === 'scores' || given === 'training-job') return { is: given };
  const split = given.indexOf(':');
  const kind = kinds.find((it) => it === given.slice(0, split));
  const at = given.slice(split + 1);
  if (kind === undefined || at === '' || /\p{Cc}/u.test(at))
    throw new InputFault(
      `must be scores, training-job, or ${kinds.join(', ')} followed by a colon and a path of the checkout or an s3:// address, such as dvc:metrics.json`,
    );
  return { is: kind, at };
}
