import { Refusal } from '@modelway/action';
import {
  type AlarmRequest,
  type CreateEndpointRequest,
  type EndpointConfigRequest,
  type ModelRequest,
  modelRequest,
  registeredFaults,
  type UpdateEndpointRequest,
} from '@modelway/aws';
import type { Facts, Lineage } from '@modelway/lineage';
import type { Strategy } from '@modelway/rollout';
import { alarmRequests } from './alarms.ts';
import { type Inputs, strategyOf } from './inputs.ts';
import { type Move, moveTo } from './move.ts';
import { type Observed, registrationOf } from './observed.ts';
import { configRequest, createRequest, updateRequest } from './requests.ts';

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
  const faults = [...registeredFaults(registration, seen), ...placeFaults(known)];
  if (faults.length > 0) throw new Refusal(...faults);
  const model = modelRequest(line, inputs['role-arn'], registration);
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

/** SageMaker takes at most 512 characters. */
const placeFaults = ({ store }: Known): string[] =>
  `${store.uri}/captures`.length <= 512
    ? []
    : [`store: must be at most 503 characters long, found ${store.uri.length}`];
