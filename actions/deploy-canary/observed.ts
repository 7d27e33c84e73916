import { Refusal } from '@modelway/action';
import {
  describeEndpoint,
  type Endpoint,
  type Reaching,
  type RegisteredNow,
  reach,
  readRegistered,
  tagsOf,
} from '@modelway/aws';
import { type Facts, type Lineage, latest } from '@modelway/lineage';

/** What is there before anything is changed. */
export interface Observed extends RegisteredNow {
  readonly region: string;
  /** Absent when there is no endpoint of this name; `line` is the one that its tag names. */
  readonly endpoint?: Endpoint & { readonly line?: string };
}

interface World extends Reaching {
  readonly inputs: Reaching['inputs'] & { readonly endpoint: string };
  readonly line: string;
  readonly lineage: Lineage;
  readonly signal: AbortSignal;
}

/** Looks at the endpoint, the version and the model's bytes. Changes nothing. */
export async function observe(world: World): Promise<Observed> {
  const { inputs, line, lineage, signal } = world;
  const aws = reach(world);
  const registered = registrationOf(lineage, line);
  const endpoint = await describeEndpoint(aws, inputs.endpoint);
  const owner = endpoint && (await tagsOf(aws, endpoint.arn))['modelway:line'];
  return {
    region: aws.region,
    ...(endpoint ? { endpoint: { ...endpoint, ...(owner === undefined ? {} : { line: owner }) } } : {}),
    ...(await readRegistered(aws, registered, signal)),
  };
}

/** @returns the facts of the last registration of a line. @throws Refusal when there is none that is complete. */
export function registrationOf(lineage: Lineage, line: string): Facts<'registration'> {
  const found = latest(lineage, 'registration', line);
  if (found === undefined) throw new Refusal(`lineage: holds no registration of ${line}; run register-model first`);
  return found.statement.predicate.facts;
}
