import type { Aws } from './clients.ts';
import { attemptName, mostAttempts } from './job-attempt.ts';
import { checkOurs, planTag } from './plan-tag.ts';
import { refusalKind } from './refusal-kind.ts';

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
    await checkOurs(aws, found.arn, tags);
    if (!over.includes(found.status)) return { name, found: found.status };
  }
  throw new Error(
    `${kind.name}: ${mostAttempts} attempts of this plan have failed or were stopped; change the plan, or delete them`,
  );
}

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
