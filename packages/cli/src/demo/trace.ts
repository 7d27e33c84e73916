import { openHeads, readRef, runnerClock } from '@modelway/action';
import { connect, liveModel, s3Store } from '@modelway/aws';
import { heads, serialize } from '@modelway/lineage';
import { traceBack } from '../trace/trace-back.ts';
import { traceLines } from '../trace/trace-lines.ts';
import type { ChapterResult, Play } from './chapter.ts';
import { settings } from './settings.ts';

/** The last chapter: what serves now, back to files, commit and verdicts. It is proven, or the story did not end well. */
export async function traceServing(
  { stage, commits }: Play,
  elapsed: () => number,
): Promise<{ result: ChapterResult; serving: Readonly<Record<string, unknown>>; lineage: string }> {
  const [title, begun] = ['Trace: where does what serves now come from?', elapsed()];
  stage.screen.chapter(title);
  const env = { ...process.env, ...stage.cloud.env };
  const aws = connect({ env, clock: runnerClock });
  const live = await liveModel(aws, settings.production);
  if (live === undefined) throw new Error(`${settings.production} does not exist: nothing serves`);
  const store = s3Store({ uri: settings.store, env, clock: runnerClock });
  const ref = await readRef(store, `endpoints/${live.account}-${aws.region}-${settings.production}`);
  const lineage = await openHeads(store, ref?.heads ?? []);
  const traced = traceBack(lineage, live);
  for (const line of traceLines(traced)) stage.screen.say(line);
  const otherwise = [
    ...traced.problems,
    ...(traced.commit === commits.get('1.1.0')
      ? []
      : [`expected: version 1.1.0 serves, found commit ${traced.commit}`]),
  ];
  const seconds = (elapsed() - begun) / 1000;
  const { steps: _, dataset, training, ...short } = traced;
  return {
    result: {
      name: 'trace',
      title,
      ok: otherwise.length === 0,
      seconds,
      verdict: traced.proven ? 'pass' : 'fail',
      otherwise,
    },
    serving: { ...short, dataset: dataset?.version, job: training?.job.name },
    lineage: serialize(lineage, heads(lineage)[0] ?? ''),
  };
}
