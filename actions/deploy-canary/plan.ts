import { Refusal } from '@modelway/action';
import type {
  AlarmRequest,
  CreateEndpointRequest,
  EndpointConfigRequest,
  ModelRequest,
  UpdateEndpointRequest,
} from '@modelway/aws';
import type { Facts, Lineage } from '@modelway/lineage';
import type { Strategy } from '@modelway/rollout';
import { alarmRequests } from './alarms.ts';
import { type Inputs, strategyOf } from './inputs.ts';
import { type Move, moveTo } from './move.ts';
import { type Observed, registrationOf } from './observed.ts';
import { configRequest, createRequest, modelRequest, updateRequest } from './requests.ts';

/** The exact requests that bring a registered model to an endpoint. */
export interface DeploymentPlan {
  readonly line: string;
  readonly stage: string;
  readonly endpoint: string;
  readonly region: string;
  readonly move: Move;
  /** The configuration that serves now. */
  readonly before?: string;
  /** RFC 3339: when the move that is under way began, for one that is only followed. */
  readonly since?: string;
  readonly package: string;
  readonly artifact: Facts<'registration'>['model'];
  readonly model: ModelRequest;
  readonly config: EndpointConfigRequest;
  readonly configDigest: string;
  readonly alarms: readonly AlarmRequest[];
  readonly create: CreateEndpointRequest;
  readonly update: UpdateEndpointRequest;
  readonly strategy: Strategy;
}

interface Known {
  readonly inputs: Inputs;
  readonly line: string;
  readonly lineage: Lineage;
  readonly store: { readonly uri: string };
}

/**
 * Plans the move. Names come from what is asked for, never from what is there: whoever asks for the same again finds it.
 * @throws Refusal when the version may not be deployed, is not what was registered, or the endpoint cannot take it.
 */
export function planDeployment(known: Known, seen: Observed): DeploymentPlan {
  const { inputs, line } = known;
  const registration = registrationOf(known.lineage, line);
  const faults = [...versionFaults(registration, seen), ...bytesFaults(registration, seen), ...placeFaults(known)];
  if (faults.length > 0) throw new Refusal(...faults);
  const model = modelRequest(line, inputs, registration.arn);
  const { request: config, digest } = configRequest(known, inputs, model.ModelName);
  const name = config.EndpointConfigName;
  const alarms = alarmRequests(line, inputs, name);
  const strategy = strategyOf(inputs);
  const target = { endpoint: inputs.endpoint, config: name, alarms: alarms.map((it) => it.AlarmName) };
  const move = moveTo(name, line, seen);
  return {
    line,
    stage: inputs.stage,
    endpoint: inputs.endpoint,
    region: seen.region,
    move,
    ...beforeOf(seen),
    ...sinceOf(move, seen),
    package: registration.arn,
    artifact: registration.model,
    model,
    config,
    configDigest: digest,
    alarms,
    create: createRequest(line, inputs.endpoint, name),
    update: updateRequest(strategy, target),
    strategy,
  };
}

/** While an endpoint is being created its one configuration is the one that is coming. */
const beforeOf = ({ endpoint }: Observed): { before?: string } =>
  endpoint?.config === undefined || endpoint.status === 'Creating' ? {} : { before: endpoint.config };

const sinceOf = (move: Move, { endpoint }: Observed): { since?: string } =>
  move === 'follow' && endpoint?.pending?.startedOn ? { since: endpoint.pending.startedOn.toISOString() } : {};

function versionFaults({ arn, model }: Facts<'registration'>, { package: version }: Observed): string[] {
  if (version === undefined) return [`${arn}: is not in the Model Registry any more; run register-model again`];
  if (version.status !== 'Completed') return [`${arn}: is ${version.status}; only a Completed version can be deployed`];
  const known = version.metadata['modelway:model-sha256'];
  return [
    ...(version.approval === 'Approved'
      ? []
      : [
          `${arn}: is ${version.approval}, and only an Approved version is deployed; approve it (aws sagemaker update-model-package --model-package-arn ${arn} --model-approval-status Approved) and run again`,
        ]),
    ...(known === model.sha256
      ? []
      : [
          `${arn}: holds modelway:model-sha256 ${known ?? '(none)'}, but the lineage registered ${model.sha256}; register the model again`,
        ]),
    ...(version.artifact === model.uri
      ? []
      : [
          `${arn}: serves ${version.artifact ?? 'no artifact'}, but the lineage registered ${model.uri}; register the model again`,
        ]),
  ];
}

const bytesFaults = ({ model }: Facts<'registration'>, { artifact }: Observed): string[] =>
  artifact?.sha256 === model.sha256
    ? []
    : [
        `${model.uri}: ${artifact === undefined ? 'is gone' : `holds sha256 ${artifact.sha256}`}, but the model that was judged is sha256 ${model.sha256}; other bytes are never deployed`,
      ];

/** SageMaker takes at most 512 characters. */
const placeFaults = ({ store }: Known): string[] =>
  `${store.uri}/captures`.length <= 512
    ? []
    : [`store: must be at most 503 characters long, found ${store.uri.length}`];
