import type { ProcessingInstanceType } from '@aws-sdk/client-sagemaker';
import { type ProcessingJobRequest, planName } from '@modelway/aws';
import type { Custom } from './observe-custom.ts';
import { variablesOf } from './variables.ts';

/** A processing job that runs somebody's own evaluator. */
export interface EvaluatorJob {
  readonly identity: string;
  readonly digest: string;
  readonly request: ProcessingJobRequest;
  /** The folder of the store that its evidence is left in; ends with a slash. */
  readonly output: string;
}

/** Where the models and the records lie, each as one object. */
export interface Sources {
  readonly candidate: Source;
  readonly holdout: Source;
  /** Absent when there is nothing to compare with. */
  readonly baseline?: Source;
  readonly key: string;
  readonly label: string;
}
export interface Source {
  readonly uri: string;
  readonly sha256: string;
}

export interface Place {
  readonly line: string;
  readonly store: { readonly uri: string };
  readonly inputs: {
    readonly 'role-arn': string;
    readonly 'instance-type': string;
    readonly 'network-isolation': 'true' | 'false';
  };
}

/** Where things lie in the container; each in a folder of its own. */
const input = '/opt/ml/processing/input';
const output = '/opt/ml/processing/output/evidence';

/** Pure. @returns a job for each evaluator that is an image. The same image on the same bytes is the same job. */
export function evaluatorJobs(customs: readonly Custom[], place: Place, sources: Sources): EvaluatorJob[] {
  return customs.flatMap(({ identity, evaluator, known }) => {
    if ('why' in known || known.image === undefined) return [];
    const draft = requestOf({ ...evaluator, image: known.image }, place, sources);
    const bytes = Object.fromEntries(sides(sources).map(([name, it]) => [name, it.sha256]));
    const { name, digest, tags } = planName(place.line, 'evaluator', { ...draft, version: known.version, bytes });
    const folder = `evaluated/${digest}/`;
    const Outputs = [
      {
        OutputName: 'evidence',
        S3Output: { S3Uri: `${place.store.uri}/${folder}`, LocalPath: output, S3UploadMode: 'EndOfJob' as const },
      },
    ];
    const request = { ...draft, ProcessingJobName: name, Tags: tags, ProcessingOutputConfig: { Outputs } };
    return [{ identity, digest, request, output: folder }];
  });
}

const sides = ({ candidate, baseline, holdout }: Sources): ['candidate' | 'baseline' | 'holdout', Source][] => [
  ['candidate', candidate],
  ...(baseline ? [['baseline', baseline] as ['baseline', Source]] : []),
  ['holdout', holdout],
];

function requestOf(
  { image, ...evaluator }: Custom['evaluator'] & { readonly image: string },
  { inputs }: Place,
  sources: Sources,
) {
  const at = (name: 'candidate' | 'baseline' | 'holdout', { uri }: Source): string =>
    `${input}/${name}/${uri.slice(uri.lastIndexOf('/') + 1)}`;
  const entryPoint = evaluator['entry-point'];
  return {
    RoleArn: inputs['role-arn'],
    AppSpecification: {
      ImageUri: image,
      ...(entryPoint ? { ContainerEntrypoint: [...entryPoint] } : {}),
      ...(evaluator.arguments ? { ContainerArguments: [...evaluator.arguments] } : {}),
    },
    Environment: variablesOf({
      ...sources,
      candidate: at('candidate', sources.candidate),
      baseline: sources.baseline && at('baseline', sources.baseline),
      holdout: at('holdout', sources.holdout),
      output,
    }),
    ProcessingResources: {
      // Safe: its form was checked as an input; SageMaker says which it has.
      ClusterConfig: {
        InstanceCount: 1,
        InstanceType: inputs['instance-type'] as ProcessingInstanceType,
        VolumeSizeInGB: 30,
      },
    },
    NetworkConfig: { EnableNetworkIsolation: inputs['network-isolation'] === 'true' },
    ProcessingInputs: sides(sources).map(([name, { uri }]) => ({
      InputName: name,
      S3Input: {
        S3Uri: uri,
        LocalPath: `${input}/${name}`,
        S3DataType: 'S3Prefix' as const,
        S3InputMode: 'File' as const,
      },
    })),
    StoppingCondition: { MaxRuntimeInSeconds: evaluator['max-seconds'] },
  } satisfies Partial<ProcessingJobRequest>;
}
