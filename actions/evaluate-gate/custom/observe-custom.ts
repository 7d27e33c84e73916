import type { InputTable, Trip } from '@modelway/action';
import type { Aws } from '@modelway/aws';
import type { Policy } from '@modelway/judge';
import { type Asked, askedBy } from './asked.ts';
import { mistrustOf } from './trusted.ts';
import { type Version, versionOf } from './version.ts';

/** A custom evaluator, and what of it is known before it is run: its version, or why it is not run. */
export interface Custom extends Asked {
  readonly known: Version | { readonly why: string; readonly is: 'skipped' | 'failed' };
}

type Looking = Pick<Trip<InputTable>, 'run' | 'event' | 'env' | 'workspace' | 'signal'>;

/** Looks at every evaluator that the policies ask for. Of what is not trusted not even files are read. */
export function observeCustom(trip: Looking, aws: Aws, policies: readonly Policy[]): Promise<Custom[]> {
  const mistrust = mistrustOf(trip);
  return Promise.all(
    askedBy(policies).map(async (asked) => {
      if (mistrust !== undefined) return { ...asked, known: { is: 'skipped' as const, why: mistrust } };
      const found = await versionOf(asked.evaluator, { workspace: trip.workspace, aws, signal: trip.signal });
      return { ...asked, known: 'why' in found ? { is: 'failed' as const, ...found } : found };
    }),
  );
}
