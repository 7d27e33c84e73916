import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { type InputTable, type Outcome, Refusal, type Trip } from '@modelway/action';
import { getObject, locate, reach } from '@modelway/aws';
import { judgeUnderBoth, type MetricName, orientation } from '@modelway/judge';
import { canonicalJson, latest, sha256 } from '@modelway/lineage';
import { type Assurance, type Claim, nothing, worth } from './claim.ts';
import type { EvidenceSource } from './claim-input.ts';
import { claimOfRun } from './claim-mlflow.ts';
import { judgeClaim } from './judge-claim.ts';
import type { Asking } from './own-policy.ts';
import { type Policies, readPolicies } from './policies.ts';
import { metricName, readClaim } from './read-claim.ts';

/** A gate that is given numbers instead of scoring. */
export interface ClaimedGate extends Policies {
  readonly claim: Claim;
  readonly assurance: Assurance;
  readonly model: { readonly sha256: string; readonly uri?: string };
  /** What the numbers were read from. */
  readonly file: { readonly uri: string; readonly sha256: string };
  /** The Lambda function that is still to be asked for the numbers: observing changes nothing and costs nothing. */
  readonly ask?: string;
}

/** A file of numbers is small; whoever sends more wants something else. */
const largest = 5_000_000;

type Wanted = Asking &
  Pick<Trip<InputTable>, 'lineage' | 'log' | 'signal'> & {
    readonly inputs: {
      readonly 'role-to-assume': string | undefined;
      readonly 'mlflow-tracking-uri': string | undefined;
    };
  };

/** Reads the evidence, the policy and which model the numbers are of. @throws Refusal when that is not known, or is another than was trained. */
export async function observeClaim(trip: Wanted, source: EvidenceSource): Promise<ClaimedGate> {
  const { line, lineage } = trip;
  const policies = await readPolicies(trip);
  const training = latest(lineage, 'training', line)?.statement.predicate.facts;
  const { claim, assurance, file } = await claimOf(trip, source, training);
  const trained = training?.model;
  if (trained !== undefined && claim.model !== undefined && claim.model !== trained.sha256)
    throw new Refusal(
      `evidence: is of model sha256 ${claim.model}, but run-training made sha256 ${trained.sha256}; evaluate the model that was trained`,
    );
  if (source.is === 'lambda' && trained === undefined)
    throw new Refusal(`evidence lambda:${source.name}: there is no model to ask about; run run-training first`);
  const model = trained ?? (claim.model === undefined ? undefined : { sha256: claim.model });
  if (model === undefined)
    throw new Refusal(
      'evidence: nobody says which model the numbers are of; write its SHA-256 into "model", or run run-training first',
    );
  return { claim, assurance, ...policies, model, file, ...(source.is === 'lambda' ? { ask: source.name } : {}) };
}

type Training = NonNullable<ReturnType<typeof latest<'training'>>>['statement']['predicate']['facts'];

async function claimOf(
  trip: Wanted,
  source: EvidenceSource,
  training: Training | undefined,
): Promise<Pick<ClaimedGate, 'claim' | 'assurance' | 'file'>> {
  if (source.is === 'scores') throw new Error('scores are no claim');
  if (source.is === 'training-job') {
    const metrics = (training?.metrics ?? []).map(({ name, value }) => [
      metricName(name.split(':').at(-1) ?? ''),
      Number(value),
    ]);
    const file = { uri: training?.job.arn ?? '', sha256: sha256(canonicalJson(training?.metrics ?? [])) };
    return { claim: { ...nothing, metrics: Object.fromEntries(metrics) }, assurance: 'service', file };
  }
  if (source.is === 'mlflow') return claimOfRun(trip, source.run ?? training?.mlflow?.run);
  if (source.is === 'lambda') return { claim: nothing, assurance: 'function', file: { uri: '', sha256: '' } };
  const bytes = await bytesOf(trip, source.at);
  const text = textOf(bytes, source.at);
  const assurance = source.is === 'json' || source.is === 'dvc' ? 'claimed' : 'service';
  return { claim: readClaim(source.is, text, source.at), assurance, file: { uri: source.at, sha256: sha256(bytes) } };
}

async function bytesOf(trip: Wanted, at: string): Promise<Uint8Array> {
  if (at.startsWith('s3://')) {
    const found = await getObject(reach(trip), locate(at));
    if (found === undefined) throw new Refusal(`evidence: ${at} is not there`);
    return found.bytes;
  }
  if (isAbsolute(at) || normalize(at).startsWith('..'))
    throw new Refusal(`evidence: "${at}" lies outside of the checkout; give a path inside of it`);
  return readFile(join(trip.workspace, at)).catch((cause: NodeJS.ErrnoException) => {
    throw new Refusal(`evidence: "${at}" cannot be read (${cause.code})`);
  });
}

function textOf(bytes: Uint8Array, at: string): string {
  if (bytes.length > largest)
    throw new Refusal(`evidence: ${at} has ${bytes.length} bytes; at most ${largest} are read`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`evidence: ${at} is not UTF-8 text`);
  }
}

/** @returns what the gate states of numbers that it did not compute. */
export function claimedOutcome(
  gate: ClaimedGate,
  { line, trusted }: { line: string; trusted: boolean },
): Outcome<'evaluation'> {
  const { claim, assurance, policy, basePolicy, model, file } = gate;
  // Safe: the policy's schema lets only known names through.
  const lower = (metric: string): boolean => orientation(metric as MetricName) === -1;
  const { judgement, change } = judgeUnderBoth(policy.rules, basePolicy, (rules) =>
    judgeClaim(rules, claim, { assurance, trusted, lower }),
  );
  const { verdict, comparisons, findings } = judgement;
  return {
    subject: [{ name: `model of ${line}`, ...(model.uri ? { uri: model.uri } : {}), digest: { sha256: model.sha256 } }],
    inputs: [
      { name: 'evidence', uri: file.uri, digest: { sha256: file.sha256 } },
      { name: policy.path, digest: { sha256: policy.sha256 } },
    ],
    facts: {
      evidence: { ...file, assurance, trusted },
      candidate: { model: model.sha256 },
      scores: [],
      policy: { path: policy.path, sha256: policy.sha256 },
      seed: file.sha256,
      comparisons: [...comparisons],
      ...(findings.length > 0 ? { findings: [...findings] } : {}),
      ...(change.state === 'none' ? {} : { policyChange: change }),
    },
    remarks: [
      {
        ...{ kind: 'text', title: 'Evidence', importance: 92, place: 'open' },
        text: `Nothing was scored. The numbers were read from ${file.uri.slice(0, 300)}: ${worth[assurance]}.`,
      },
    ],
    verdict,
    outputs: {},
  };
}
