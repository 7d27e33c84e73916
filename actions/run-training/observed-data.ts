import { openRef, type Store } from '@modelway/action';
import { type Aws, listObjects, locate, type TrainingJob } from '@modelway/aws';
import { all, type Facts, type Lineage } from '@modelway/lineage';
import { type Channel, listingDigest } from './channels.ts';

/** What a folder held when somebody looked after the job's end. */
interface Look {
  /** SHA-256 of its listing. */
  readonly digest: string;
  /** The time of its newest file, where that is after the job was begun: the same names and ETags do not show what was there meanwhile. */
  readonly rewrittenOn?: string;
}

/** By channel. */
export type ObservedData = Readonly<Record<string, Look>>;

interface Known {
  readonly aws: Aws;
  readonly store: Store;
  readonly lineage: Lineage;
  readonly job: Pick<TrainingJob, 'arn' | 'createdOn'>;
}

/** Where the statement is found that tells what a job's folders held: whoever uses the job again, for another commit, was not there. */
export function observedRef(jobArn: string): string {
  const [, , , region, account, resource = ''] = jobArn.split(':');
  return `observed/${account}-${region}-${resource.split('/').at(-1)}`;
}

/**
 * Lists folders that are no part of a dataset version once more: SageMaker read them minutes after the plan was made. Whoever looked first
 * counts: the same files put back are not what the job read, and what is written after its end does not matter.
 * @throws S3Fault; Refusal when an earlier look cannot be read
 */
export async function observeData(
  { aws, store, lineage, job }: Known,
  channels: readonly Channel[],
): Promise<ObservedData> {
  const loose = channels.filter(({ listing }) => listing !== undefined);
  if (loose.length === 0) return {};
  const earlier = [lineage, await openRef(store, observedRef(job.arn))].flatMap((it) => looksIn(it, job.arn));
  const seen = loose.map(async (channel): Promise<[string, Look]> => {
    const looks = earlier.filter(({ name }) => name === channel.name).map(({ look }) => look);
    const first = looks.find((look) => isOther(look, channel)) ?? looks[0];
    return [channel.name, first ?? (await lookNow(aws, channel, job.createdOn))];
  });
  return Object.fromEntries(await Promise.all(seen));
}

const looksIn = (lineage: Lineage, job: string): Array<{ name: string; look: Look }> =>
  all(lineage, 'training')
    .map(({ statement }) => statement.predicate.facts)
    .filter((facts) => facts.job.arn === job)
    .flatMap((facts) => facts.channels.flatMap(lookOf));

function lookOf({
  name,
  observed,
  rewrittenOn,
}: Facts<'training'>['channels'][number]): Array<{ name: string; look: Look }> {
  if (observed === undefined) return [];
  return [{ name, look: { digest: observed, ...(rewrittenOn === undefined ? {} : { rewrittenOn }) } }];
}

async function lookNow(aws: Aws, { uri }: Channel, begun: Date | undefined): Promise<Look> {
  const { digest, newest } = await listingDigest(listObjects(aws, locate(uri)));
  return begun !== undefined && Date.parse(newest) > begun.getTime() ? { digest, rewrittenOn: newest } : { digest };
}

const isOther = (look: Look, { listing }: Channel): boolean =>
  look.digest !== listing || look.rewrittenOn !== undefined;

/** @returns a sentence for each channel of which nobody knows that it held what the plan was made for. */
export function dataFaults(channels: readonly Channel[], observed: ObservedData): string[] {
  return channels.flatMap((channel) => {
    const { name, uri, listing } = channel;
    const look = observed[name];
    if (look === undefined || !isOther(look, channel)) return [];
    const happened =
      look.digest !== listing
        ? 'changed while the job ran'
        : `were written again after the job was begun (${look.rewrittenOn}), before anybody had looked at them`;
    return [
      `channels: the files of ${name} under ${uri} ${happened}, so nobody knows what it read; version them with version-dataset, or leave them alone and run again with reuse: never`,
    ];
  });
}
