import { readFile } from 'node:fs/promises';
import { type InputTable, Refusal, type Trip } from '@modelway/action';
import { digestObject, reach } from '@modelway/aws';
import { baseCommitOf, type FileAt, fileAt, type History, historyOf, pullRequestOf } from '@modelway/github';
import { columnsOf, type Seen } from '@modelway/judge';
import { sha256 } from '@modelway/lineage';
import type { Baseline } from './baseline.ts';
import type { Named } from './baseline-input.ts';
import { type Based, basesOf } from './bases.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { type Custom, observeCustom } from './custom/observe-custom.ts';
import { type Exposures, exposuresOf } from './exposures.ts';
import { findBaseline } from './find-baseline.ts';
import { type Frozen, readFrozen } from './frozen.ts';
import { gitHubOf } from './github-of.ts';
import { type Holdout, readHoldout } from './holdout.ts';
import { type Policies, readPolicies } from './policies.ts';
import { scoreObjects } from './score-objects.ts';
import { seenTables } from './table-profiles.ts';

/** All that the gate looks at before it decides what to do. */
export interface Observed extends Policies, Exposures {
  /** What was trained on and the holdout look like; a text says why that is not known. */
  readonly tables: Seen | string;
  readonly candidate: Candidate;
  readonly holdout: Holdout & Pick<Frozen, 'uri' | 'sha256'>;
  readonly baseline: Baseline;
  readonly scorer: { readonly text: string; readonly sha256: string };
  readonly bases: readonly Based[];
  /** Evaluators of the user's own that the policies ask for. */
  readonly customs: readonly Custom[];
}

type Needed = 'workspace' | 'line' | 'lineage' | 'store' | 'env' | 'clock' | 'log' | 'signal' | 'run' | 'event';
export type Wanted = Pick<Trip<InputTable>, Needed> & {
  readonly inputs: {
    readonly policy: string;
    readonly baseline: Named;
    readonly endpoint: string | undefined;
    readonly image: string | undefined;
    readonly 'role-to-assume': string | undefined;
    readonly 'github-token': string | undefined;
  };
};

/** Reads policy, holdout, candidate and baseline. @throws whatever is wrong with any of them; nothing has been made by then. */
export async function observe(trip: Wanted): Promise<Observed> {
  const { line, lineage, store, signal, inputs } = trip;
  const aws = reach(trip);
  const { policy, basePolicy } = await readPolicies(trip);
  const candidate = candidateOf(lineage, line);
  const sought = {
    named: inputs.baseline,
    endpoint: inputs.endpoint,
    base: baseCommitOf(trip.event),
    head: trip.run.commit,
    history: () => history(trip),
  };
  const [frozen, baseline, found, scorer] = await Promise.all([
    readFrozen({ aws, store }, candidate.dataset, policy.rules.evaluation.holdout),
    findBaseline({ aws, store, line, signal }, sought),
    digestObject(aws, candidate.model.uri, signal),
    readFile(new URL('./score.py', import.meta.url), 'utf8'),
  ]);
  checkBytes(candidate, found?.sha256);
  const base = basePolicy.is === 'known' ? [basePolicy.rules] : [];
  const also = base.flatMap(columnsOf);
  const holdout = { ...readHoldout(frozen.bytes, policy.rules, also), uri: frozen.uri, sha256: frozen.sha256 };
  const customs = await observeCustom(trip, aws, { policies: [policy.rules, ...base], atBase: fileAtBase(trip) });
  const world = { aws, store, lineage, signal };
  const searched = await exposuresOf(world, [policy.rules, ...base], { frozen, candidate, baseline });
  const tables = await seenTables(store, [policy.rules, ...base], candidate);
  const known = { policy, candidate, holdout, baseline, scorer: { text: scorer, sha256: sha256(scorer) } };
  const bases = await basesOf(
    { store, objects: scoreObjects(aws, store, signal), lineage, image: inputs.image },
    known,
  );
  return { ...known, basePolicy, ...searched, tables, bases, customs };
}

function fileAtBase(trip: Wanted): ((path: string) => Promise<FileAt>) | undefined {
  const commit = baseCommitOf(trip.event);
  const isMerged = pullRequestOf(trip.event) !== undefined || trip.run.event === 'merge_group';
  if (commit === undefined || !isMerged) return undefined;
  return (path) => fileAt(trip.workspace, { commit, path }, () => gitHubOf(trip));
}

const history = (trip: Wanted): Promise<History> => historyOf(trip.workspace, () => gitHubOf(trip));

function checkBytes({ model }: Candidate, found: string | undefined): void {
  if (found === model.sha256) return;
  const state = found === undefined ? 'is gone' : `holds sha256 ${found}`;
  throw new Refusal(
    `${model.uri}: ${state}, but training made sha256 ${model.sha256}; only what training made is judged; run run-training again`,
  );
}
