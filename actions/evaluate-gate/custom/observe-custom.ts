import type { InputTable, Trip } from '@modelway/action';
import type { Aws } from '@modelway/aws';
import type { FileAt } from '@modelway/github';
import type { Policy } from '@modelway/judge';
import { type Asked, askedBy } from './asked.ts';
import { changedFiles } from './changed-files.ts';
import { mistrustOf } from './trusted.ts';
import { type Version, versionOf } from './version.ts';

/** A custom evaluator, and what of it is known before it is run: its version, or why it is not run. */
export interface Custom extends Asked {
  readonly known:
    | (Version & { readonly changed?: readonly string[] })
    | { readonly why: string; readonly is: 'skipped' | 'failed' };
}

type Looking = Pick<Trip<InputTable>, 'run' | 'event' | 'env' | 'workspace' | 'signal'>;

export interface Wanted {
  readonly policies: readonly Policy[];
  /** A file as the branch has it that this is to be merged into; undefined where nothing is to be merged. */
  readonly atBase: ((path: string) => Promise<FileAt>) | undefined;
}

/** Looks at every evaluator that the policies ask for. Of what is not trusted not even files are read. */
export function observeCustom(trip: Looking, aws: Aws, { policies, atBase }: Wanted): Promise<Custom[]> {
  const mistrust = mistrustOf(trip);
  return Promise.all(
    askedBy(policies).map(async (asked) => {
      if (mistrust !== undefined) return { ...asked, known: { is: 'skipped' as const, why: mistrust } };
      const found = await versionOf(asked.evaluator, { workspace: trip.workspace, aws, signal: trip.signal });
      if ('why' in found) return { ...asked, known: { is: 'failed' as const, ...found } };
      if (atBase === undefined || found.image !== undefined) return { ...asked, known: found };
      return { ...asked, known: { ...found, changed: await changedFiles(found.parts, atBase) } };
    }),
  );
}
