import { Refusal } from '@modelway/action';
import type { ModelPackageGroupRequest, ModelPackageRequest, ObjectDigest } from '@modelway/aws';
import { canonicalJson, type Lineage, type RunInfo, sha256 } from '@modelway/lineage';
import { type Judged, judgedModel } from './judged.ts';
import { containerFaults } from './limits.ts';
import { metadataOf } from './metadata.ts';
import { type MetricsFile, metricsFile } from './metrics-file.ts';

export interface Inputs {
  readonly group: string | undefined;
  readonly approval: 'PendingManualApproval' | 'Approved';
}

/** The exact requests, and the model that they are about. */
export interface RegistrationPlan {
  readonly group: ModelPackageGroupRequest;
  readonly version: ModelPackageRequest;
  readonly metrics?: MetricsFile;
  readonly model: Judged['model'];
}

interface Known {
  readonly inputs: Inputs;
  readonly line: string;
  readonly lineage: Lineage;
  readonly run: Pick<RunInfo, 'repository' | 'commit'>;
  readonly store: { readonly uri: string };
}

/**
 * Plans one version in the registry for the model that was judged. Nothing in it depends on when or in which run it is made, so a
 * re-run asks for exactly the same and finds the version that the first run registered.
 * @param found the digest of what lies where training put the model; undefined when nothing does.
 * @throws Refusal when no judged model is known, or when its bytes are not those that were judged.
 */
export function planRegistration(known: Known, found: ObjectDigest | undefined): RegistrationPlan {
  const judged = judgedModel(known.lineage, known.line);
  checkBytes(judged.model, found);
  const faults = containerFaults(judged.training.statement.predicate.facts.inference, judged.model.uri);
  if (faults.length > 0) throw new Refusal(...faults);
  const group = groupRequest(known);
  const metrics = metricsFile(known.store.uri, judged.evaluation.statement.predicate.facts.comparisons);
  const version = versionRequest(known, judged, { group: group.ModelPackageGroupName, metrics });
  return {
    group,
    version: { ...version, ClientToken: tokenOf(version) },
    ...(metrics ? { metrics } : {}),
    model: judged.model,
  };
}

function checkBytes({ uri, sha256: wanted }: Judged['model'], found: ObjectDigest | undefined): void {
  if (found?.sha256 === wanted) return;
  throw new Refusal(
    `${uri}: ${found === undefined ? 'is gone' : `holds sha256 ${found.sha256}`}, but the model that was judged is sha256 ${wanted}; other bytes than those that were judged are never registered; train and evaluate again`,
  );
}

function groupRequest({ inputs, line, run }: Known): ModelPackageGroupRequest {
  const request = {
    ModelPackageGroupName: inputs.group ?? line.toLowerCase(),
    ModelPackageGroupDescription: `Models of the line ${line}, registered by Modelway from ${run.repository}`.slice(
      0,
      1024,
    ),
  };
  const plan = sha256(canonicalJson(request));
  return {
    ...request,
    Tags: [
      { Key: 'modelway:line', Value: line },
      { Key: 'modelway:plan', Value: plan },
    ],
  };
}

function versionRequest(
  { inputs, line, run }: Known,
  judged: Judged,
  { group, metrics }: { group: string; metrics: MetricsFile | undefined },
): Omit<ModelPackageRequest, 'ClientToken'> {
  const { job, inference } = judged.training.statement.predicate.facts;
  const container = { Image: inference.image, ModelDataUrl: judged.model.uri, Environment: inference.environment };
  return {
    ModelPackageGroupName: group,
    ModelPackageDescription: `${line} at commit ${run.commit}`,
    InferenceSpecification: {
      Containers: [container],
      SupportedContentTypes: ['application/json'],
      SupportedResponseMIMETypes: ['application/json'],
    },
    ModelApprovalStatus: inputs.approval,
    ...(metrics ? { ModelMetrics: { ModelQuality: { Statistics: metrics.source } } } : {}),
    MetadataProperties: { CommitId: run.commit, Repository: run.repository, GeneratedBy: job.arn },
    CustomerMetadataProperties: metadataOf(judged, { line, commit: run.commit }),
  };
}

/** SageMaker takes 1 to 36 letters, digits and hyphens. 144 bits of the request's digest are as good as all of them. */
const tokenOf = (request: object): string => sha256(canonicalJson(request)).slice(0, 36);
