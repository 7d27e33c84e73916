import type { Aws } from './clients.ts';
import { attemptName, mostAttempts } from './job-attempt.ts';
import { checkOurs, planTag } from './plan-tag.ts';
import { refusalKind } from './refusal-kind.ts';

interface Ensured {
  readonly arn: string;
  readonly status: string;
}

interface JobKind {
  readonly name: string;
  readonly planDigest: string;
  create(name: string): Promise<unknown>;
  describe(name: string): Promise<Ensured | undefined>;
}

/** A job that ended so is tried again; every other status is a job to join or to use. */
const over = ['Failed', 'Stopped', 'Stopping', 'Deleting'];

/**
 * Makes sure that exactly one job of a plan runs or has completed. The name is the lock: whoever comes second is told that it is taken,
 * and joins, after checking by the plan's tag that it is the same plan.
 * @returns the name of the job to follow, and the status in which it was found when it was there already.
 * @throws NotOurs when the name is taken by something else.
 */
export async function ensureJob(aws: Aws, kind: JobKind): Promise<{ name: string; found: string | undefined }> {
  const tags = [{ Key: planTag, Value: kind.planDigest }];
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const name = attemptName(kind.name, attempt);
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
async function begin(kind: JobKind, name: string): Promise<Ensured | undefined> {
  try {
    await kind.create(name);
    return undefined;
  } catch (cause) {
    if (refusalKind(cause) !== 'exists') throw cause;
    return kind.describe(name);
  }
}
