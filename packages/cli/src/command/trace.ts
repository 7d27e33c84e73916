import { openHeads, readRef, runnerClock, type Store } from '@modelway/action';
import { connect, liveModel } from '@modelway/aws';
import type { Lineage } from '@modelway/lineage';
import type { CommandCall } from '../command-call.ts';
import { readOptions } from '../options.ts';
import { type Traced, traceBack } from '../trace/trace-back.ts';
import { traceLines } from '../trace/trace-lines.ts';
import { UsageError } from '../usage-error.ts';
import { openNamed, storeAt, storeOption } from './store.ts';

const usage = {
  usage: 'modelway trace <endpoint | lineage URI | ref> [options]',
  options: { store: storeOption, json: { type: 'boolean', says: 'print what was found as JSON' } },
} as const;

/** Follows what serves now back to the package, verdicts, job, source, data, commit and people that it came from. */
export async function trace({ argv }: CommandCall): Promise<number> {
  const { values, words } = readOptions(argv, usage);
  const [name] = words;
  if (name === undefined) throw new UsageError('what shall be traced? Give an endpoint, a lineage URI, or a ref');
  const traced = /[/:]/.test(name)
    ? traceBack(await openNamed(name, values.store))
    : await traceEndpoint(name, storeAt(values.store));
  process.stdout.write(values.json ? `${JSON.stringify(traced, null, 2)}\n` : `${traceLines(traced).join('\n')}\n`);
  return traced.proven ? 0 : 1;
}

/** The endpoint is asked first: a ref tells what was deployed, only AWS tells what serves. */
async function traceEndpoint(endpoint: string, store: Store): Promise<Traced> {
  const aws = connect({ env: process.env, clock: runnerClock });
  const live = await liveModel(aws, endpoint);
  if (live === undefined) throw new UsageError(`there is no endpoint ${endpoint}`);
  const ref = await readRef(store, `endpoints/${live.account}-${aws.region}-${endpoint}`);
  if (ref === undefined)
    throw new Error(
      `${endpoint} serves ${live.config}, but the store knows no deployment of ours to it: its origin cannot be proven`,
    );
  return traceBack(await openAll(store, ref.heads), live);
}

const openAll = (store: Store, heads: readonly string[]): Promise<Lineage> => openHeads(store, heads);
