import { Refusal } from '@modelway/action';
import {
  type Aws,
  describeEndpoint,
  describeEndpointConfig,
  digestObject,
  type Endpoint,
  type EndpointConfig,
  liveModel,
  type Reaching,
  type RegisteredNow,
  reach,
  readRegistered,
  tagsOf,
} from '@modelway/aws';
import { type Facts, type Lineage, latest } from '@modelway/lineage';

/** On a configuration with a shadow: the one to come back to. A run that was killed is tidied up by it. */
export const beforeTag = 'modelway:before';

/** What is there before anything is changed. */
export interface Observed extends RegisteredNow {
  /** Absent when there is no endpoint of this name; `line` is the one that its tag names. */
  readonly endpoint?: Endpoint & { readonly line?: string };
  /** The configuration that serves without any shadow of ours. */
  readonly base?: EndpointConfig;
  /** SHA-256 of the model that serves, of the bytes that lie there now. */
  readonly serving?: string;
}

interface World extends Reaching {
  readonly inputs: Reaching['inputs'] & { readonly endpoint: string };
  readonly line: string;
  readonly lineage: Lineage;
  readonly signal: AbortSignal;
}

/** Looks at the endpoint, what serves on it, and the candidate. Changes nothing. */
export async function observe(world: World): Promise<Observed> {
  const { inputs, line, lineage, signal } = world;
  const aws = reach(world);
  const candidate = await readRegistered(aws, registrationOf(lineage, line), signal);
  const endpoint = await describeEndpoint(aws, inputs.endpoint);
  if (endpoint === undefined) return candidate;
  const { 'modelway:line': owner } = await tagsOf(aws, endpoint.arn);
  const base = await baseOf(aws, endpoint.config);
  const serving = await servingDigest(aws, inputs.endpoint, signal);
  return {
    ...candidate,
    endpoint: { ...endpoint, ...(owner === undefined ? {} : { line: owner }) },
    ...(base ? { base } : {}),
    ...(serving ? { serving } : {}),
  };
}

/** @returns the facts of the last registration of a line. @throws Refusal when there is none that is complete. */
export function registrationOf(lineage: Lineage, line: string): Facts<'registration'> {
  const found = latest(lineage, 'registration', line);
  if (found === undefined) throw new Refusal(`lineage: holds no registration of ${line}; run register-model first`);
  return found.statement.predicate.facts;
}

async function baseOf(aws: Aws, name: string | undefined): Promise<EndpointConfig | undefined> {
  const live = name === undefined ? undefined : await describeEndpointConfig(aws, name);
  if (live?.EndpointConfigArn === undefined) return undefined;
  const { [beforeTag]: before } = await tagsOf(aws, live.EndpointConfigArn);
  return before === undefined ? live : describeEndpointConfig(aws, before);
}

async function servingDigest(aws: Aws, endpoint: string, signal: AbortSignal): Promise<string | undefined> {
  const live = await liveModel(aws, endpoint);
  return live && (await digestObject(aws, live.uri, signal))?.sha256;
}
