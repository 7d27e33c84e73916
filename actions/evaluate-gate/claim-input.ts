import { type Input, InputFault } from '@modelway/action';

const kinds = ['json', 'dvc', 'model-monitor', 'clarify', 'bedrock'] as const;
export type FileKind = (typeof kinds)[number];

/** Where evidence comes from. `scores`: the gate scores the holdout itself. */
export type EvidenceSource =
  | { readonly is: 'scores' }
  | { readonly is: 'training-job' }
  /** Without an id, the run that run-training told of this model. */
  | { readonly is: 'mlflow'; readonly run?: string }
  | { readonly is: 'lambda'; readonly name: string }
  | { readonly is: FileKind; readonly at: string };

const functionName = /^(?:arn:aws[\w-]*:lambda:[a-z0-9-]+:\d{12}:function:)?[\w-]{1,64}(?::[\w$-]{1,128})?$/;

/** `scores`, `training-job`, `mlflow`, `mlflow:<run>`, `lambda:<function>`, or a kind of file with where it lies: `clarify:s3://bucket/analysis.json`. */
export const evidenceInput = (): Input<EvidenceSource> => ({ parse: read });

function read(given: string): EvidenceSource {
  if (given === 'scores' || given === 'training-job' || given === 'mlflow') return { is: given };
  const split = given.indexOf(':');
  const kind = kinds.find((it) => it === given.slice(0, split));
  const [word, at] = [given.slice(0, split), given.slice(split + 1)];
  if (word === 'mlflow' && /^[\w-]{1,100}$/.test(at)) return { is: 'mlflow', run: at };
  if (word === 'lambda' && functionName.test(at)) return { is: 'lambda', name: at };
  if (kind === undefined || at === '' || /\p{Cc}/u.test(at))
    throw new InputFault(
      `must be scores, training-job, mlflow, mlflow:<run id>, lambda:<name or ARN of a function>, or ${kinds.join(', ')} followed by a colon and a path of the checkout or an s3:// address, such as dvc:metrics.json`,
    );
  return { is: kind, at };
}
