import { Refusal } from '@modelway/action';
import {
  connect,
  describeEndpoint,
  describeModelPackage,
  digestObject,
  type Endpoint,
  type ModelPackage,
  type ObjectDigest,
  tagsOf,
} from '@modelway/aws';
import { type Facts, type Lineage, latest } from '@modelway/lineage';

/** What is there before anything is changed. */
export interface Observed {
  readonly region: string;
  /** Absent when there is no endpoint of this name; `line` is the one that its tag names. */
  readonly endpoint?: Endpoint & { readonly line?: string };
  /** The version in the registry, as it is now. */
  readonly package?: ModelPackage;
  /** What lies where the registry says that the model is. */
  readonly artifact?: ObjectDigest;
}

interface World {
  readonly inputs: { readonly endpoint: string };
  readonly line: string;
  readonly lineage: Lineage;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: { now(): Date };
  readonly signal: AbortSignal;
}

/** Looks at the endpoint, the version and the model's bytes. Changes nothing. */
export async function observe({ inputs, line, lineage, env, clock, signal }: World): Promise<Observed> {
  const aws = connect({ env, now: clock.now });
  const { arn, model } = registrationOf(lineage, line);
  const endpoint = await describeEndpoint(aws, inputs.endpoint);
  const owner = endpoint && (await tagsOf(aws, endpoint.arn))['modelway:line'];
  const version = await describeModelPackage(aws, arn);
  const artifact = await digestObject(aws, model.uri, signal);
  return {
    region: aws.region,
    ...(endpoint ? { endpoint: { ...endpoint, ...(owner === undefined ? {} : { line: owner }) } } : {}),
    ...(version ? { package: version } : {}),
    ...(artifact ? { artifact } : {}),
  };
}

/** @returns the facts of the last registration of a line. @throws Refusal when there is none that is complete. */
export function registrationOf(lineage: Lineage, line: string): Facts<'registration'> {
  const found = latest(lineage, 'registration', line);
  if (found === undefined) throw new Refusal(`lineage: holds no registration of ${line}; run register-model first`);
  return found.statement.predicate.facts;
}
