import { Refusal } from '@modelway/action';
import {
  busyStatuses,
  type EndpointConfigRequest,
  type ModelRequest,
  modelRequest,
  registeredFaults,
  type UpdateEndpointRequest,
} from '@modelway/aws';
import type { Facts, Lineage } from '@modelway/lineage';
import { baseFaults, shadowConfig } from './config.ts';
import type { Inputs } from './inputs.ts';
import { type Observed, registrationOf } from './observed.ts';

/** `follow`: an earlier run has put the shadow there, or is about to. `wait`: the endpoint is busy with something else first. */
export type Move = 'shadow' | 'follow' | 'wait';

/** The exact requests that put a candidate into the shadow of production, and take it away again. */
export interface ShadowPlan {
  readonly line: string;
  readonly endpoint: string;
  readonly endpointArn: string;
  readonly move: Move;
  /** The configuration that serves, and that serves again at the end. */
  readonly before: string;
  readonly package: string;
  readonly candidate: Facts<'registration'>['model'];
  /** SHA-256 of the model that serves. */
  readonly serving: string;
  readonly variants: { readonly production: string; readonly shadow: string };
  /** Where the answers of both are kept. */
  readonly destination: string;
  readonly model: ModelRequest;
  readonly config: EndpointConfigRequest;
  readonly configDigest: string;
  readonly update: UpdateEndpointRequest;
  readonly restore: UpdateEndpointRequest;
}

interface Known {
  readonly inputs: Inputs;
  readonly line: string;
  readonly lineage: Lineage;
  readonly store: { readonly uri: string };
}

/** @throws Refusal when there is nothing to be the shadow of, or the candidate must not serve. */
export function planShadow(known: Known, seen: Observed): ShadowPlan {
  const { inputs, line, lineage, store } = known;
  const registration = registrationOf(lineage, line);
  const { endpoint, base, serving } = present(known, seen);
  refuse([...registeredFaults(registration, seen), ...baseFaults(base), ...placeFaults(store.uri)]);
  const model = modelRequest(line, inputs['role-arn'], registration);
  const { request, digest, shadow, destination } = shadowConfig({ line, inputs, store, base, model: model.ModelName });
  const before = base.EndpointConfigName ?? '';
  const retained = keepsCount(endpoint, base) ? {} : { RetainAllVariantProperties: true };
  const to = (config: string) => ({ EndpointName: inputs.endpoint, EndpointConfigName: config, ...retained });
  return {
    line,
    endpoint: inputs.endpoint,
    endpointArn: endpoint.arn,
    move: moveTo(request.EndpointConfigName, endpoint),
    before,
    package: registration.arn,
    candidate: registration.model,
    serving,
    variants: { production: base.ProductionVariants?.[0]?.VariantName ?? '', shadow },
    destination,
    model,
    config: request,
    configDigest: digest,
    update: to(request.EndpointConfigName),
    restore: to(before),
  };
}

type Present = Required<Pick<Observed, 'endpoint' | 'base' | 'serving'>>;

function present({ inputs: { endpoint: name }, line }: Known, { endpoint, base, serving }: Observed): Present {
  if (endpoint === undefined)
    throw new Refusal(
      `endpoint: there is no ${name}; a shadow needs production to stand in it; run deploy-canary first`,
    );
  if (endpoint.line !== line)
    throw new Refusal(
      `endpoint: ${name} ${endpoint.line === undefined ? 'has no tag modelway:line' : `belongs to the line ${endpoint.line}`}, so this line (${line}) does not touch it`,
    );
  if (base === undefined)
    throw new Refusal(
      `endpoint: the configuration that ${name} would come back to is gone; deploy to it anew with deploy-canary`,
    );
  if (serving === undefined)
    throw new Refusal(
      `endpoint: the artifact of the model that serves ${name} is gone; deploy to it anew with deploy-canary`,
    );
  return { endpoint, base, serving };
}

/** @throws Refusal that names the status, when the endpoint can take no change and is not on the way to where it could. */
function moveTo(config: string, { name, status, config: live, pending }: Present['endpoint']): Move {
  if (pending?.config === config || (status === 'InService' && live === config)) return 'follow';
  if (busyStatuses.includes(status) || pending !== undefined) return 'wait';
  if (status === 'InService') return 'shadow';
  throw new Refusal(`endpoint: ${name} is ${status}; it must be InService for a shadow test`);
}

/** Where automatic scaling has changed the number of instances, an update must not set it back. */
const keepsCount = (endpoint: Present['endpoint'], base: Present['base']): boolean =>
  (endpoint.variants[0]?.instances.wanted ?? 0) === (base.ProductionVariants?.[0]?.InitialInstanceCount ?? 0);

/** SageMaker takes at most 512 characters. */
const placeFaults = (uri: string): string[] =>
  `${uri}/shadows`.length <= 512 ? [] : [`store: must be at most 504 characters long, found ${uri.length}`];

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Refusal(...faults);
}
