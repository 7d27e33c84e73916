import {
  defineAction,
  duration,
  type InputValues,
  instanceType,
  matching,
  type Outcome,
  optional,
  roleArn,
  type Trip,
  text,
  withDefault,
  word,
} from '@modelway/action';
import {
  becameOf,
  ensureProcessingJob,
  followProcessingJob,
  reach,
  stopProcessingJob,
  type WantTag,
  wantTag,
} from '@modelway/aws';
import type { Kind } from '@modelway/lineage';
import { baselineInput } from './baseline-input.ts';
import { evidenceInput } from './claim-input.ts';
import { askedFunction } from './claim-lambda.ts';
import { type ClaimedGate, claimedOutcome, observeClaim } from './claimed-gate.ts';
import { resultsOf } from './custom/facts.ts';
import { runCustom } from './custom/run-custom.ts';
import type { ScoringJob } from './effort.ts';
import { finished } from './finished.ts';
import { judgeGate } from './judged.ts';
import { type Observed, observe } from './observe.ts';
import { outcomeOf } from './outcome.ts';
import { placeGate } from './place.ts';
import { describeGate, type GatePlan, planClaimed, planGate, sourcesOf } from './plan.ts';
import { scoreObjects } from './score-objects.ts';
import { collectScores, evidenceOf, type ScoreFile } from './scored.ts';
import { tellGate } from './tell.ts';
import { speedOf } from './timing.ts';

const inputs = {
  policy: withDefault(text(), 'modelway.yml'),
  endpoint: optional(
    matching(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/, 'the name of an endpoint: at most 63 letters, digits and hyphens'),
  ),
  baseline: withDefault(baselineInput(), 'endpoint'),
  evidence: withDefault(evidenceInput(), 'scores'),
  'mlflow-tracking-uri': optional(text()),
  'role-arn': roleArn(),
  'role-to-assume': optional(roleArn()),
  'instance-type': withDefault(instanceType(), 'ml.m5.large'),
  image: optional(text()),
  'network-isolation': withDefault(word('true', 'false'), 'true'),
  'max-runtime': withDefault(duration(), '1h'),
  'poll-interval': withDefault(duration(), '15s'),
  'github-token': optional(text()),
  comment: withDefault(word('always', 'never'), 'always'),
  check: withDefault(word('always', 'never'), 'always'),
};
type Inputs = typeof inputs;

/** Scores the holdout with every model that it was not scored with yet, and judges the difference by the policy. */
async function perform(
  plan: GatePlan,
  trip: Trip<Inputs>,
  observed: Observed | ClaimedGate,
): Promise<Outcome<'evaluation'>> {
  // What another workflow left was made by whoever opened the pull request.
  if ('claim' in observed)
    return claimedOutcome(await askedFunction(trip, observed), {
      line: trip.line,
      trusted: trip.run.event !== 'workflow_run',
    });
  const { job, fresh } = await scoreNow(plan, trip, observed);
  const scores = [...observed.bases.flatMap(({ kept }) => kept ?? []), ...fresh];
  const today = trip.clock.now().toISOString().slice(0, 10);
  const evidence = evidenceOf(observed, scores);
  const ran = await runCustom(trip, observed.customs, { jobs: plan.evaluators, sources: sourcesOf(observed) });
  const { judgement, change } = await judgeGate(observed, evidence, {
    today,
    scoringSeconds: job ? job.seconds : longest(scores),
    speed: speedOf(scores, observed.baseline),
    evaluators: resultsOf(ran),
  });
  for (const reason of judgement.verdict.reasons) trip.log.info(`${judgement.verdict.word}: ${reason}`);
  return outcomeOf(observed, { plan, judgement, change, scores, job, evidence, ran }, trip.line);
}

/** Runs the scoring job, when there is anything that has no scores yet. */
async function scoreNow(
  plan: GatePlan,
  trip: Trip<Inputs>,
  observed: Observed,
): Promise<{ job: ScoringJob | undefined; fresh: ScoreFile[] }> {
  const { store, run, clock, log, signal, saveState } = trip;
  if (plan.job === undefined || plan.digest === undefined) {
    log.info('Every score is known from an earlier evaluation of the same models, records and evaluator.');
    return { job: undefined, fresh: [] };
  }
  const aws = reach(trip);
  await store.put(plan.scorer.key, observed.scorer.text, 'absent');
  saveState('want', JSON.stringify(wantTag(run)));
  const before = (attempt: string): void => saveState('job', attempt);
  const name = await ensureProcessingJob(aws, plan.job, { digest: plan.digest, before, want: run });
  const interval = 1000 * trip.inputs['poll-interval'];
  const job = finished(plan.job, await followProcessingJob(aws, name, { clock, signal, log, interval }));
  const place = { uri: store.uri, objects: scoreObjects(aws, store, signal) };
  return { job, fresh: await collectScores(place, plan, { ...observed, seconds: job.seconds }) };
}

/** What scoring took when it was done: a re-run is no cheaper for the budget than the first run was. */
function longest(scores: readonly ScoreFile[]): number | undefined {
  const known = scores.flatMap((it) => it.seconds ?? []);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** Decides whether a candidate may go on. */
export const evaluateGate = defineAction({
  name: 'evaluate-gate',
  kind: 'evaluation',
  needs: needsOf,
  inputs,
  check: limits,
  place: placeGate,
  observe: (trip): Promise<Observed | ClaimedGate> =>
    trip.inputs.evidence.is === 'scores' ? observe(trip) : observeClaim(trip, trip.inputs.evidence),
  plan: (trip, observed): GatePlan => ('claim' in observed ? planClaimed(observed) : planGate(trip, observed)),
  describe: describeGate,
  perform,
  async stop({ want, ...state }, post) {
    const own = want === undefined ? undefined : (JSON.parse(want) as WantTag); // Safe: whoever began a job wrote it.
    for (const [name, job] of Object.entries(state))
      if (name === 'job' || /^evaluator-\d+$/.test(name))
        post.log.info(`${job}: ${becameOf[await stopProcessingJob(reach(post), job, own)]}`);
  },
  tell: tellGate,
});

/** Numbers of a file may be all that is known of a model. */
function needsOf({ evidence }: InputValues<Inputs>): Kind[] {
  if (evidence.is === 'scores') return ['dataset', 'training'];
  return evidence.is === 'training-job' || evidence.is === 'lambda' ? ['training'] : [];
}

/** SageMaker's limit for a processing job is nine days. */
function limits({ 'max-runtime': seconds }: InputValues<Inputs>): string[] {
  return seconds >= 1 && seconds <= 777_600 ? [] : [`max-runtime: must be from 1s to 216h, found ${seconds} s`];
}
