import type { Aws } from './clients.ts';
import { attemptName, mostAttempts } from './job-attempt.ts';
import { checkOurs, planTag } from './plan-tag.ts';
import { refusalKind } from './refusal-kind.ts';
import { asked } from './service-fault.ts';
import { type Want, wantTag } from './want.ts';

/** What all kinds of jobs have in common. */
export interface Job {
  readonly name: string;
  readonly arn: string;
  /** `InProgress`, `Completed`, `Failed`, `Stopping`, `Stopped`, or a word that is newer than this code. */
  readonly status: string;
}

/** The plan that a job is to fulfil. */
export interface JobPlan {
  /** SHA-256 of the plan, as in the tag `modelway:plan` of its jobs. */
  readonly digest: string;
  /** Told of each name before a job of this name may come to be: what is not written down by then may be lost, and cost money. */
  readonly before?: (name: string) => void;
  /** For whom: whoever joins a job says so on it, so that nobody stops it as one that nobody wants. */
  readonly want?: Want;
  /** Asked of a job that has completed: where it says no, as when what the job wrote is gone, the next attempt is made. */
  readonly usable?: (name: string) => Promise<boolean>;
}

interface JobKind {
  /** Of the first attempt. */
  readonly name: string;
  readonly plan: JobPlan;
  create(name: string): Promise<unknown>;
  describe(name: string): Promise<Job | undefined>;
}

export interface Ensured {
  readonly name: string;
  /** The status of a job that was there already; undefined for one that was begun now. */
  readonly found: string | undefined;
}

/** A job that ended so is tried again; every other status is a job to join or to use. */
const over = ['Failed', 'Stopped', 'Stopping', 'Deleting'];

/**
 * Makes sure that exactly one job of a plan runs or has completed. The name is the lock: whoever comes second is told that it is taken,
 * and joins, after checking by the plan's tag that it is the same plan.
 * @throws NotOurs when the name is taken by something else; ServiceFault.
 */
export async function ensureJob(aws: Aws, kind: JobKind): Promise<Ensured> {
  const tags = [{ Key: planTag, Value: kind.plan.digest }];
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const name = attemptName(kind.name, attempt);
    kind.plan.before?.(name);
    const found = (await kind.describe(name)) ?? (await begin(kind, name));
    if (found === undefined) return { name, found };
    const there = await checkOurs(aws, found.arn, tags);
    if (over.includes(found.status) || !(await isUsable(kind.plan, { ...found, name }))) continue;
    if (found.status !== 'Completed') await sayWanted(aws, { arn: found.arn, there, want: kind.plan.want });
    return { name, found: found.status };
  }
  throw new Error(
    `${kind.name}: ${mostAttempts} attempts of this plan have failed or were stopped; change the plan, or delete them`,
  );
}

const isUsable = async ({ usable }: JobPlan, { name, status }: Job): Promise<boolean> =>
  status !== 'Completed' || usable === undefined || usable(name);

interface Sought<J extends Job> {
  /** Of the first attempt, and the SHA-256 of the plan. */
  readonly name: string;
  readonly digest: string;
  readonly describe: (name: string) => Promise<J | undefined>;
}

/** @returns the job of a plan that runs or has completed; undefined when one is still to be begun. Begins none. @throws NotOurs, ServiceFault */
export async function findJob<J extends Job>(aws: Aws, { name, digest, describe }: Sought<J>): Promise<J | undefined> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const found = await describe(attemptName(name, attempt));
    if (found === undefined) return undefined;
    await checkOurs(aws, found.arn, [{ Key: planTag, Value: digest }]);
    if (!over.includes(found.status)) return found;
  }
  return undefined;
}

interface Joined {
  readonly arn: string;
  /** The tags that the job has. */
  readonly there: Readonly<Record<string, string>>;
  readonly want: Want | undefined;
}

async function sayWanted(aws: Aws, { arn, there, want }: Joined): Promise<void> {
  const tag = want && wantTag(want);
  if (tag === undefined || there[tag.Key] === tag.Value) return;
  const { sdk, client } = await aws.sagemaker();
  await asked('sagemaker:AddTags', arn, () =>
    client.send(new sdk.AddTagsCommand({ ResourceArn: arn, Tags: [{ ...tag }] })),
  );
}

/** @returns the tags of a request, with those that say for whom it is made. */
export const tagsFor = <T>(tags: readonly T[] | undefined, { want }: JobPlan) => [
  ...(tags ?? []),
  ...(want ? [wantTag(want)] : []),
];

/** @returns undefined when the job was begun, or what somebody else began in the same moment. */
async function begin(kind: JobKind, name: string): Promise<Job | undefined> {
  try {
    await kind.create(name);
    return undefined;
  } catch (cause) {
    if (refusalKind(cause) !== 'exists') throw cause;
    return kind.describe(name);
  }
}
