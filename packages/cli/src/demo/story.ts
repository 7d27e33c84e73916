import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter, ChapterResult, Play } from './chapter.ts';
import { type CloudProcess, startCloud } from './cloud-process.ts';
import { betterModel, firstModel, worseModel } from './pull-requests.ts';
import { createRepository } from './repository.ts';
import type { Screen } from './screen.ts';
import { settings } from './settings.ts';
import type { PlayedStep, Stage } from './stage.ts';
import { badRelease, betterRelease, firstRelease } from './tags.ts';
import { traceServing } from './trace.ts';
import { startTraffic, type Totals, type Traffic } from './traffic.ts';
import { readVariants } from './variants.ts';

/** All that happened. */
export interface Story {
  readonly chapters: readonly ChapterResult[];
  readonly played: readonly PlayedStep[];
  readonly traffic: Totals & { readonly seconds: Traffic['seconds'] };
  readonly exposed: number;
  readonly serving: Readonly<Record<string, unknown>>;
  /** The lineage document of what serves at the end, JSON Lines. */
  readonly lineage: string;
}

const chapters: readonly Chapter[] = [firstModel, firstRelease, betterModel, betterRelease, worseModel, badRelease];

/** Plays the whole story: starts the cloud, makes the repository, plays the chapters in order, traces what serves. */
export async function playStory({
  root,
  folder,
  screen,
  elapsed,
}: {
  root: string;
  folder: string;
  screen: Screen;
  elapsed: () => number;
}): Promise<Story> {
  const cloud = await startCloud(root, ['--speed', String(settings.speed), '--bucket', settings.bucket]);
  // The SDK takes credentials and endpoints from this process's environment and from nowhere else.
  Object.assign(process.env, cloud.env);
  const play = prepare({ root, folder, screen, elapsed, cloud });
  try {
    const results: ChapterResult[] = [];
    for (const chapter of chapters) results.push(await playChapter(chapter, play, elapsed));
    await play.traffic()?.stop();
    const { result, serving, lineage } = await traceServing(play, elapsed);
    return {
      chapters: [...results, result],
      played: play.stage.played,
      traffic: trafficOf(play),
      exposed: exposedOf(play),
      serving,
      lineage,
    };
  } finally {
    await play.traffic()?.stop();
    await cloud.stop();
  }
}

function prepare({
  root,
  folder,
  screen,
  elapsed,
  cloud,
}: {
  root: string;
  folder: string;
  screen: Screen;
  elapsed: () => number;
  cloud: CloudProcess;
}): Play {
  const variants = readVariants(root, join(folder, 'scratch'));
  const repositoryFolder = join(folder, 'repository');
  mkdirSync(repositoryFolder, { recursive: true });
  const repository = createRepository(repositoryFolder, { 'README.md': '# Mortgage applications\n' });
  const stage: Stage = { root, folder, cloud, repository, screen, played: [] };
  let traffic: Traffic | undefined;
  const beginTraffic = async (): Promise<void> => {
    const load = { env: cloud.env, endpoint: settings.production, perSecond: settings.requestsPerSecond };
    traffic ??= await startTraffic({ ...load, applicants: variants.applicants, elapsed });
  };
  return { stage, variants, commits: new Map(), beginTraffic, traffic: () => traffic };
}

async function playChapter(chapter: Chapter, play: Play, elapsed: () => number): Promise<ChapterResult> {
  const { name, title } = chapter;
  play.stage.screen.chapter(title);
  const begun = elapsed();
  const { expectations, last, comment } = await chapter.play(play);
  const { otherwise } = expectations;
  for (const sentence of otherwise) play.stage.screen.say(`✗ ${sentence}`);
  const verdict = last.outputs['verdict'] ?? 'error';
  return {
    name,
    title,
    ok: otherwise.length === 0,
    seconds: (elapsed() - begun) / 1000,
    verdict,
    otherwise,
    ...(comment ? { comment } : {}),
  };
}

function trafficOf(play: Play): Story['traffic'] {
  const traffic = play.traffic();
  return { ...(traffic?.totals() ?? { sent: 0, failed: 0 }), seconds: traffic?.seconds ?? [] };
}

const exposedOf = ({ stage }: Play): number =>
  stage.played
    .filter(({ result }) => result.outputs['rolled-back'] === 'true')
    .reduce((sum, { result }) => sum + Number(result.outputs['exposed-requests'] ?? 0), 0);
