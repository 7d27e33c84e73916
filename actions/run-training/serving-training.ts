import { openRef, type Store } from '@modelway/action';
import { latest } from '@modelway/lineage';

/** What the training of the model that serves now took. */
export interface ServingTraining {
  readonly stage: string;
  readonly billable?: number;
  /** Dollars as a decimal string. */
  readonly cost?: string;
}

/**
 * Finds the training of the model that serves: by what deployments have left at `refs/lines/<line>/<stage>`, production before others.
 * It is there to compare with, so whatever is missing or broken on the way is no fault.
 */
export async function servingTraining(store: Store, line: string): Promise<ServingTraining | undefined> {
  const prefix = `refs/lines/${line}/`;
  try {
    const stages = (await store.list(prefix)).map((key) => key.slice(prefix.length)).sort();
    const stage = stages.find((it) => it === 'production') ?? stages.at(-1);
    if (stage === undefined) return undefined;
    const facts = latest(await openRef(store, `lines/${line}/${stage}`), 'training', line)?.statement.predicate.facts;
    if (facts === undefined) return undefined;
    const { cost, seconds } = facts;
    return {
      stage,
      ...(seconds.billable === undefined ? {} : { billable: seconds.billable }),
      ...(cost?.currency === 'USD' ? { cost: cost.amount } : {}),
    };
  } catch {
    return undefined;
  }
}
