import { type Aws, listObjects, locate } from '@modelway/aws';
import { all, type Lineage } from '@modelway/lineage';
import { type Channel, listingDigest } from './channels.ts';

/** By channel, the digest of what its folder held when the job had ended. */
export type ObservedData = Readonly<Record<string, string>>;

interface Known {
  readonly aws: Aws;
  readonly lineage: Lineage;
  /** Name of the job that has ended. */
  readonly job: string;
}

/**
 * Lists folders that are no part of a dataset version once more: SageMaker read them minutes after the plan was made. What was once seen to
 * have changed for a job stays so: the same files put back are not what it read.
 * @throws S3Fault
 */
export async function observeData({ aws, lineage, job }: Known, channels: readonly Channel[]): Promise<ObservedData> {
  const earlier = all(lineage, 'training')
    .filter(({ statement }) => statement.predicate.facts.job.name === job)
    .flatMap(({ statement }) => statement.predicate.facts.channels);
  const loose = channels.filter(({ listing }) => listing !== undefined);
  const seen = loose.map(async ({ name, uri, listing }): Promise<[string, string]> => {
    const changed = earlier.find((it) => it.name === name && it.observed !== undefined && it.observed !== listing);
    if (changed?.observed !== undefined) return [name, changed.observed];
    return [name, (await listingDigest(listObjects(aws, locate(uri)))).digest];
  });
  return Object.fromEntries(await Promise.all(seen));
}

/** @returns a sentence for each channel that no longer holds what the plan was made for. */
export function dataFaults(channels: readonly Channel[], observed: ObservedData): string[] {
  return channels
    .filter(({ name, listing }) => observed[name] !== undefined && observed[name] !== listing)
    .map(
      ({ name, uri }) =>
        `channels: the files of ${name} under ${uri} changed while the job ran, so nobody knows what it read; version them with version-dataset, or leave them alone and run again`,
    );
}
