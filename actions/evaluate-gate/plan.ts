import type { ProcessingInstanceType } from '@aws-sdk/client-sagemaker';
import type { Described } from '@modelway/action';
import { type ProcessingJobRequest, planName } from '@modelway/aws';
import { type EvaluatorJob, evaluatorJobs, type Sources } from './custom/container-job.ts';
import { describeCustom } from './custom/describe-custom.ts';
import type { Observed } from './observe.ts';
import { places, type Side } from './places.ts';
import { scoreArguments } from './score-arguments.ts';

export interface GatePlan {
  /** SHA-256 of what is scored, by what, and how: the same plan is the same job. Absent, with the job, when every score is known. */
  readonly digest?: string;
  readonly job?: ProcessingJobRequest;
  readonly scorer: { readonly key: string; readonly sha256: string };
  /** The folder of the store in which the job leaves its scores; ends with a slash. */
  readonly scores: string;
  /** What the job scores. A baseline of the same bytes is not scored again, nor is what an earlier evaluation scored. */
  readonly sides: readonly Side[];
  /** Jobs of the user's own evaluators. */
  readonly evaluators: readonly EvaluatorJob[];
  /** Their commands, for people. */
  readonly commands: ReadonlyArray<readonly string[]>;
  /** The Lambda function that is asked for numbers instead. */
  readonly ask?: string;
}

/** When there is nothing to score, there is no job. */
export const nothingToScore: GatePlan = {
  scorer: { key: '', sha256: '' },
  scores: '',
  sides: [],
  evaluators: [],
  commands: [],
};

/** @returns the plan of a gate that is given numbers: at most a function is asked for them. */
export const planClaimed = ({ ask }: { readonly ask?: string }): GatePlan => ({
  ...nothingToScore,
  ...(ask ? { ask } : {}),
});

interface Known {
  readonly inputs: {
    readonly 'role-arn': string;
    readonly 'instance-type': string;
    readonly image: string | undefined;
    readonly 'network-isolation': 'true' | 'false';
    /** Seconds. */
    readonly 'max-runtime': number;
  };
  readonly line: string;
  readonly store: { readonly uri: string };
}

/**
 * Plans one processing job that scores the holdout with the models whose scores are not known yet. Pure. @throws Refusal when a model's
 * environment does not fit into SageMaker's arguments.
 */
export function planGate(known: Known, observed: Observed): GatePlan {
  const sides = observed.bases.filter((it) => it.kept === undefined).map((it) => it.side);
  const scorer = { key: `code/${observed.scorer.sha256}/score.py`, sha256: observed.scorer.sha256 };
  const custom = {
    evaluators: evaluatorJobs(observed.customs, known, sourcesOf(observed)),
    commands: observed.customs.flatMap(({ known: own, evaluator }) =>
      'why' in own || evaluator.command === undefined ? [] : [evaluator.command],
    ),
  };
  if (sides.length === 0) return { scorer, scores: '', sides, ...custom };
  const draft = jobRequest(known, observed, { sides, scorer: `${known.store.uri}/${scorer.key}` });
  const { name, digest, tags } = planName(known.line, 'scoring', { ...draft, bytes: bytesOf(observed, sides) });
  const scores = `scoring/${digest}/`;
  const made = { ProcessingJobName: name, Tags: tags, ProcessingOutputConfig: output(`${known.store.uri}/${scores}`) };
  return { digest, job: { ...draft, ...made }, scorer, scores, sides, ...custom };
}

/** @returns where the models and the records lie that evaluators measure. */
export function sourcesOf({ candidate, baseline, holdout, policy }: Observed): Sources {
  const { key, label } = policy.rules.evaluation;
  const other = baseline.is === 'model' ? { baseline: { uri: baseline.model.uri, sha256: baseline.sha256 } } : {};
  return { candidate: candidate.model, holdout, ...other, key, label };
}

/** URIs say where, digests say what: a plan for other bytes under the same names is another plan. */
const bytesOf = ({ holdout, bases }: Observed, sides: readonly Side[]): Record<string, string> => ({
  holdout: holdout.sha256,
  ...Object.fromEntries(bases.filter((it) => sides.includes(it.side)).map((it) => [it.side, it.basis.model])),
});

const output = (uri: string): NonNullable<ProcessingJobRequest['ProcessingOutputConfig']> => ({
  Outputs: [{ OutputName: 'scores', S3Output: { S3Uri: uri, LocalPath: places.scores, S3UploadMode: 'EndOfJob' } }],
});

function jobRequest(
  { inputs }: Known,
  { candidate, baseline, holdout, policy }: Observed,
  { sides, scorer }: { sides: readonly Side[]; scorer: string },
) {
  const own = sides.includes('candidate') ? candidate.model : undefined;
  const other = sides.includes('baseline') && baseline.is === 'model' ? baseline.model : undefined;
  const sources = {
    code: scorer,
    holdout: holdout.uri,
    ...(own ? { candidate: own.uri } : {}),
    ...(other ? { baseline: other.uri } : {}),
  };
  // Safe: its form was checked as an input, and new types come faster than the SDK's list of them; SageMaker says which it has.
  const InstanceType = inputs['instance-type'] as ProcessingInstanceType;
  return {
    RoleArn: inputs['role-arn'],
    AppSpecification: {
      ImageUri: inputs.image ?? candidate.training.inference.image,
      ContainerEntrypoint: ['python3'],
      // The file is called as its object is: by its name, or by its digest.
      ContainerArguments: scoreArguments(
        { ...policy.rules.evaluation, holdout: holdout.uri },
        {
          candidate: own && candidate.training.inference.environment,
          baseline: other?.environment,
        },
      ),
    },
    ProcessingResources: {
      ClusterConfig: { InstanceCount: 1, InstanceType, VolumeSizeInGB: 30 },
    },
    // Models are code that others wrote: it scores, and speaks to nobody.
    NetworkConfig: { EnableNetworkIsolation: inputs['network-isolation'] === 'true' },
    ProcessingInputs: Object.entries(sources).map(([name, uri]) => input(name as keyof typeof places, uri)), // Safe: its own keys.
    StoppingCondition: { MaxRuntimeInSeconds: Math.ceil(inputs['max-runtime']) },
  } satisfies Partial<ProcessingJobRequest>;
}

/** One object each: a prefix that is a whole key brings that object, under its last name. */
const input = (name: keyof typeof places, uri: string) => ({
  InputName: name,
  S3Input: { S3Uri: uri, LocalPath: places[name], S3DataType: 'S3Prefix' as const, S3InputMode: 'File' as const },
});

/** @returns what a dry run shows. */
export function describeGate(plan: GatePlan): Described {
  return describeCustom(describeScoring(plan), plan);
}

function describeScoring({ job, scorer, scores, sides, ask }: GatePlan): Described {
  if (ask !== undefined)
    return {
      requests: [{ 'lambda:Invoke': { FunctionName: ask } }],
      cost: 'one run of the function (prices: https://aws.amazon.com/lambda/pricing/)',
      permissions: [{ action: 'lambda:InvokeFunction', resource: ask }],
    };
  if (job === undefined) return { requests: [], cost: 'nothing: there is nothing to score', permissions: [] };
  const seconds = job.StoppingCondition?.MaxRuntimeInSeconds ?? 0;
  const type = job.ProcessingResources?.ClusterConfig?.InstanceType ?? '';
  const sources = (job.ProcessingInputs ?? []).flatMap((it) => it.S3Input?.S3Uri ?? []);
  return {
    requests: [
      { 's3:PutObject': { key: scorer.key, ifAbsent: true } },
      { 'sagemaker:CreateProcessingJob': job },
      ...sides.map((side) => ({
        's3:PutObject': { key: `scores/<sha256 of ${scores}${side}.jsonl>.jsonl`, ifAbsent: true },
      })),
    ],
    cost: `at most ${seconds} s of one ${type}; SageMaker bills processing by the second (prices: https://aws.amazon.com/sagemaker/pricing/)`,
    permissions: [
      ...sources.map((resource) => ({ action: 's3:GetObject', resource })),
      { action: 's3:PutObject', resource: scorer.key },
      ...['CreateProcessingJob', 'DescribeProcessingJob', 'StopProcessingJob', 'AddTags', 'ListTags'].map((it) => ({
        action: `sagemaker:${it}`,
        resource: `processing-job/${job.ProcessingJobName}`,
      })),
      ...['DescribeEndpoint', 'DescribeEndpointConfig', 'DescribeModel', 'DescribeModelPackage'].map((it) => ({
        action: `sagemaker:${it}`,
        resource: 'of the endpoint, when one is named',
      })),
      { action: 'logs:GetLogEvents', resource: 'log-group:/aws/sagemaker/ProcessingJobs' },
      { action: 'iam:PassRole', resource: job.RoleArn ?? '' },
    ],
  };
}
