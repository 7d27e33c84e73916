import {
  type Artifact,
  type Facts,
  type Kind,
  pass,
  predicateType,
  type Remark,
  type ResourceDescriptor,
  type RunInfo,
  type Statement,
  sha256,
  statementType,
  type Verdict,
} from '@modelway/lineage';

/** What a test wants otherwise than it is built. */
export interface Over<K extends Kind = Kind> {
  readonly line?: string;
  /** Minutes since the story began, when the action finished; it took one minute. */
  readonly minute?: number;
  readonly after?: readonly string[];
  readonly run?: Partial<RunInfo>;
  readonly subject?: readonly Artifact[];
  readonly inputs?: readonly ResourceDescriptor[];
  readonly facts?: Partial<Facts<K>>;
  readonly remarks?: readonly Remark[];
  readonly verdict?: Verdict;
}

/** @returns 64 hex digits that differ for different names. */
export const digest = (name: string): string => sha256(name);

export const bucket = 's3://acme-models/modelway';
export const account = '123456789012';
export const arn = (resource: string): string => `arn:aws:sagemaker:eu-west-1:${account}:${resource}`;
export const artifact = (name: string, uri: string, of: string) => ({ name, uri, digest: { sha256: digest(of) } });

const begun = Date.parse('2026-11-21T09:00:00Z');
export const minuteAt = (minute: number): string => new Date(begun + minute * 60_000).toISOString();

export const run: RunInfo = {
  repository: 'acme/mortgage',
  repositoryId: '81234567',
  commit: '3f2a91c07d1e4b5a6978c0d1e2f30415263748a9',
  ref: 'refs/pull/12/merge',
  event: 'pull_request',
  workflowRef: 'acme/mortgage/.github/workflows/train-on-pull-request.yml@refs/pull/12/merge',
  runId: '19876543210',
  runAttempt: 1,
  job: 'train',
  actor: 'ada',
  pullRequest: 12,
};

/** @returns a statement of a kind with these facts, which are the default of each builder below. */
export function statement<K extends Kind>(
  {
    kind,
    action,
    subject,
    inputs,
    facts,
  }: Pick<Required<Over<K>>, 'subject' | 'inputs'> & {
    kind: K;
    action: string;
    facts: Facts<K>;
  },
  over: Over<K>,
): Statement {
  const minute = over.minute ?? 1;
  return {
    _type: statementType,
    subject: [...(over.subject ?? subject)],
    predicateType: predicateType(kind),
    predicate: {
      action,
      version: '1.0.0',
      line: over.line ?? 'mortgage',
      run: { ...run, ...over.run },
      startedOn: minuteAt(minute - 1),
      finishedOn: minuteAt(minute),
      after: [...(over.after ?? [])],
      inputs: [...(over.inputs ?? inputs)],
      facts: { ...facts, ...over.facts },
      remarks: [...(over.remarks ?? [])],
      verdict: over.verdict ?? pass(),
    },
  };
}
