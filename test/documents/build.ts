/**
 * Builds valid statements of every kind, about a mortgage model that never existed: for every test that needs a lineage and
 * not the actions that make one. Same arguments, same bytes.
 */
import {
  type Artifact,
  error,
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
const account = '123456789012';
const arn = (resource: string): string => `arn:aws:sagemaker:eu-west-1:${account}:${resource}`;
const artifact = (name: string, uri: string, of: string) => ({ name, uri, digest: { sha256: digest(of) } });

const begun = Date.parse('2026-11-21T09:00:00Z');
export const minuteAt = (minute: number): string => new Date(begun + minute * 60_000).toISOString();

const run: RunInfo = {
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
function statement<K extends Kind>(
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

/** @param name tells one version of the data from another. */
export function datasetStatement(over: Over<'dataset'> = {}, name = 'data'): Statement {
  const manifest = artifact('manifest', `${bucket}/manifests/${digest(name)}.json`, name);
  const version = { md5: `${digest(name).slice(0, 32)}.dir`, sha256: digest(name), files: 2, bytes: 184_512 };
  const facts: Facts<'dataset'> = {
    name: 'data',
    path: 'data',
    version,
    pointer: { path: 'data.dvc', sha256: digest(`${name}.dvc`) },
    remote: 's3://acme-models/dvc',
    manifest,
    channel: `${bucket}/channels/${digest(name)}/`,
    uploaded: { objects: 3, bytes: 184_640 },
    diff: {
      base: { commit: digest('base').slice(0, 40), md5: `${digest('before').slice(0, 32)}.dir` },
      ...{ added: 1, changed: 1, removed: 0, renamed: 0 },
      changes: [{ path: 'train/applications.csv', change: 'changed', bytes: 147_610 }],
    },
  };
  const subject = [artifact('data', facts.channel, name)];
  return statement({ kind: 'dataset', action: 'version-dataset', subject, inputs: [], facts }, over);
}

/** @param name tells one version of the data from another. */
export function restorationStatement(over: Over<'restoration'> = {}, name = 'data'): Statement {
  const version = { md5: `${digest(name).slice(0, 32)}.dir`, sha256: digest(name), files: 2, bytes: 184_512 };
  const facts: Facts<'restoration'> = {
    path: 'data',
    version,
    remote: 's3://acme-models/dvc',
    fetched: { objects: 3, bytes: 184_640 },
    extra: 0,
  };
  const subject = [artifact('data', `${bucket}/manifests/${digest(name)}.json`, name)];
  return statement({ kind: 'restoration', action: 'restore-dataset', subject, inputs: [], facts }, over);
}

/** @param name tells one model from another. */
export function trainingStatement(over: Over<'training'> = {}, name = 'model', data = 'data'): Statement {
  const job = `mortgage-training-${digest(name).slice(0, 12)}`;
  const uri = `${bucket}/models/${job}/output/model.tar.gz`;
  const facts: Facts<'training'> = {
    plan: digest(`plan of ${name}`),
    job: { name: job, arn: arn(`training-job/${job}`) },
    status: 'Completed',
    reused: false,
    image: `${account}.dkr.ecr.eu-west-1.amazonaws.com/sklearn:1.4`,
    instance: { type: 'ml.m5.large', count: 1 },
    source: { uri: `${bucket}/sources/${digest('src')}.tar.gz`, sha256: digest('src'), entryPoint: 'train.py' },
    hyperparameters: { 'learning-rate': '0.1', epochs: '40', l2: '0.01' },
    channels: [{ name: 'train', uri: `${bucket}/channels/${digest(data)}/train/`, dataset: digest(data) }],
    model: { uri, sha256: digest(name), bytes: 4_312 },
    inference: { image: 'sklearn:1.4', environment: { SAGEMAKER_PROGRAM: 'inference.py' } },
    metrics: [{ name: 'train:loss', value: '0.2913' }],
    seconds: { training: 74, billable: 74 },
    cost: { amount: '0.0024', currency: 'USD', prices: '2026-11-01' },
  };
  return statement(
    {
      kind: 'training',
      action: 'run-training',
      subject: [artifact(job, uri, name)],
      inputs: [artifact('data', facts.channels[0]?.uri ?? '', data)],
      facts,
    },
    over,
  );
}

/** The pick of one of two models. */
export function selectionStatement(over: Over<'selection'> = {}, name = 'model', other = 'other'): Statement {
  const job = (of: string): string => `mortgage-training-${digest(of).slice(0, 12)}`;
  const uri = `${bucket}/models/${job(name)}/output/model.tar.gz`;
  const statementOf = (of: string): string => `sha256:${digest(`statement of ${of}`)}`;
  const model = { uri, sha256: digest(name), bytes: 4_312 };
  const candidate = (of: string, value: string, rate: string) => ({
    ...{ statement: statementOf(of), verdict: 'pass' as const, job: job(of), value },
    hyperparameters: { 'learning-rate': rate },
  });
  const facts: Facts<'selection'> = {
    metric: 'validation:auc',
    direction: 'maximize',
    picked: {
      ...{ statement: statementOf(name), plan: digest(`plan of ${name}`), job: job(name) },
      ...{ model, value: '0.8412' },
    },
    candidates: [candidate(name, '0.8412', '0.1'), candidate(other, '0.8203', '0.3')],
  };
  const subject = [artifact('model.tar.gz', uri, name)];
  return statement({ kind: 'selection', action: 'pick-candidate', subject, inputs: [], facts }, over);
}

/** A model judged against the one that serves. */
export function evaluationStatement(over: Over<'evaluation'> = {}, name = 'model'): Statement {
  const facts: Facts<'evaluation'> = {
    holdout: { uri: `${bucket}/channels/holdout/applications.csv`, sha256: digest('holdout'), records: 476 },
    candidate: { model: digest(name) },
    baseline: { model: digest('serving'), endpoint: 'mortgage-production' },
    scores: [artifact('candidate.jsonl', `${bucket}/scores/candidate.jsonl`, `scores of ${name}`)],
    policy: { path: 'modelway.yml', sha256: digest('modelway.yml') },
    seed: digest('seed'),
    comparisons: [
      {
        metric: 'auc',
        rule: 'no-regression',
        direction: 'higher-is-better',
        records: 476,
        ...{ candidate: '0.8412', baseline: '0.8203', difference: '0.0209', limit: '-0.01' },
        interval: { low: '0.0081', high: '0.0342', confidence: '0.95' },
        word: 'pass',
        reason: 'auc rose by 0.021 (90 % interval 0.008 to 0.034); the policy allows a fall of 0.01',
      },
    ],
  };
  return statement(
    {
      kind: 'evaluation',
      action: 'evaluate-gate',
      subject: [artifact(`mortgage-training-${digest(name).slice(0, 12)}`, `${bucket}/models/${name}.tar.gz`, name)],
      inputs: [
        artifact('model', `${bucket}/models/${name}.tar.gz`, name),
        artifact('holdout', facts.holdout?.uri ?? '', 'holdout'),
      ],
      facts,
    },
    over,
  );
}

export function registrationStatement(over: Over<'registration'> = {}, name = 'model'): Statement {
  const model = { uri: `${bucket}/models/${name}.tar.gz`, sha256: digest(name) };
  const facts: Facts<'registration'> = {
    group: 'mortgage',
    arn: arn('model-package/mortgage/4'),
    version: 4,
    approval: 'PendingManualApproval',
    clientToken: digest(`token of ${name}`),
    model,
  };
  const subject = [artifact('mortgage/4', facts.arn, name)];
  const inputs = [artifact('model', model.uri, name)];
  return statement({ kind: 'registration', action: 'register-model', subject, inputs, facts }, over);
}

export function deploymentStatement(over: Over<'deployment'> = {}, name = 'model', stage = 'production'): Statement {
  const [endpoint, sent] = [`mortgage-${stage}`, `mortgage-${stage}-${digest(name).slice(0, 12)}`];
  const model = { name: sent, uri: `${bucket}/models/${name}.tar.gz`, sha256: digest(name) };
  const facts: Facts<'deployment'> = {
    stage,
    endpoint: { name: endpoint, arn: arn(`endpoint/${endpoint}`) },
    config: { sent, before: `mortgage-${stage}-0a1b2c3d4e5f`, live: sent },
    model,
    package: arn('model-package/mortgage/4'),
    strategy: 'canary',
    alarms: [{ name: `mortgage-${stage}-errors`, metric: 'InvocationModelErrors', threshold: '0.01' }],
    steps: [
      { on: minuteAt(over.minute ?? 1), status: 'Updating', share: '0.1' },
      { on: minuteAt((over.minute ?? 1) + 5), status: 'InService', share: '1' },
    ],
    exposed: { requests: 412, errors: 0 },
    githubDeployment: 71,
  };
  const subject = [
    artifact(sent, arn(`endpoint-config/${sent}`), `config ${sent}`),
    artifact('model', model.uri, name),
  ];
  const inputs = [artifact('mortgage/4', arn('model-package/mortgage/4'), name)];
  return statement({ kind: 'deployment', action: 'deploy-canary', subject, inputs, facts }, over);
}

export function shadowStatement(over: Over<'shadow'> = {}, name = 'model'): Statement {
  const side = (model: string, p90: string) => ({
    model: digest(model),
    requests: 1_204,
    errors: 0,
    latency: { p50: '4.1', p90, p99: '19.7' },
  });
  const facts: Facts<'shadow'> = {
    endpoint: { name: 'mortgage-production', arn: arn('endpoint/mortgage-production') },
    config: { during: `mortgage-shadow-${digest(name).slice(0, 12)}`, after: 'mortgage-production-0a1b2c3d4e5f' },
    production: side('serving', '7.9'),
    shadow: side(name, '8.2'),
    paired: 1_198,
    agreement: '0.9716',
    scoreDifference: { mean: '0.0121', max: '0.1804' },
    seconds: 600,
  };
  const subject = [artifact('model', `${bucket}/models/${name}.tar.gz`, name)];
  return statement({ kind: 'shadow', action: 'shadow-test', subject, inputs: subject, facts }, over);
}

/** An action that broke: its facts are what it knew, and its subject is the plan that it tried. */
export function brokenStatement(kind: Kind, action: string, over: Omit<Over, 'facts'> = {}): Statement {
  const whole = registrationStatement({
    ...over,
    verdict: over.verdict ?? error('AccessDenied: the role may not be passed'),
  });
  const subject = [{ name: `what ${action} tried`, digest: { sha256: digest(`plan of ${action}`) } }];
  return {
    ...whole,
    subject,
    predicateType: predicateType(kind),
    predicate: { ...whole.predicate, action, inputs: [], facts: {} },
  };
}
