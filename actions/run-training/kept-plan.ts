import { Refusal, type Store } from '@modelway/action';
import { canonicalJson, sha256 } from '@modelway/lineage';
import type { TrainingPlan } from './plan.ts';

/** All that whoever attaches to a job must know to end as the run that began it would have ended. */
export interface KeptPlan {
  readonly version: 1;
  readonly plan: TrainingPlan;
  /** The MLflow server and experiment to tell of it. */
  readonly mlflow: { readonly uri?: string | undefined; readonly experiment?: string | undefined };
}

/** Where a plan lies, and the SHA-256 of its bytes. */
export interface PlanAddress {
  readonly uri: string;
  readonly sha256: string;
}

const keyOf = (digest: string): string => `plans/${digest}.json`;

/** Keeps a plan under the digest of its bytes. How its channels were filled, and by which requests, is over and done with, and left out. @throws S3Fault */
export async function keepPlan(store: Store, kept: KeptPlan): Promise<PlanAddress> {
  const { steps: _, ...planned } = kept.plan;
  const channels = planned.channels.map(({ wanted: _, placing: __, ...channel }) => channel);
  const plain: unknown = JSON.parse(JSON.stringify({ ...kept, plan: { ...planned, channels } }));
  const text = canonicalJson(plain);
  const digest = sha256(text);
  if ((await store.put(keyOf(digest), text, 'absent')) === 'conflict')
    throw new Error(`${store.uri}/${keyOf(digest)}: holds other bytes than its name says; delete it, then run again`);
  return { uri: `${store.uri}/${keyOf(digest)}`, sha256: digest };
}

/** Reads a plan back. @throws Refusal when it is gone, is not what was kept, or was kept by a version that this one does not know. */
export async function readPlan(store: Store, { uri, sha256: digest }: PlanAddress): Promise<KeptPlan> {
  const object = await store.get(keyOf(digest));
  if (object === undefined) throw new Refusal(`plan: ${uri} is gone; without it nobody knows what the job was to do`);
  const found = sha256(object.bytes);
  if (found !== digest)
    throw new Refusal(`plan: ${uri} was changed: its SHA-256 is ${found}, and its statement says ${digest}`);
  // Safe: the statement vouches for these bytes, and `keepPlan` wrote them; which version of it, is checked.
  const kept = JSON.parse(new TextDecoder().decode(object.bytes)) as KeptPlan;
  if (kept.version !== 1)
    throw new Refusal(
      `plan: ${uri} is of version ${String(kept.version)}; this release reads version 1, use a newer one`,
    );
  return kept;
}
