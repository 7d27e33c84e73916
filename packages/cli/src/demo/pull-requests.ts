import { type Chapter, Expectations, type Play, type Played } from './chapter.ts';
import { readComment } from './comment.ts';
import { settings } from './settings.ts';
import { pullRequest } from './stage.ts';
import { trainAndJudge } from './steps.ts';
import type { Files } from './variants.ts';

interface Proposal {
  readonly chapter: string;
  readonly number: number;
  readonly branch: string;
  readonly title: string;
  readonly files: Files;
}

/** Opens a pull request and runs its workflow. The comment is read back from GitHub, as a person would see it. */
export async function propose(
  { stage }: Play,
  { chapter, number, branch, title, files }: Proposal,
): Promise<Played & { commit: string }> {
  const base = stage.repository.main();
  const commit = stage.repository.propose(branch, files, title);
  const last = await trainAndJudge(stage, { chapter, ...pullRequest({ number, title, commit, base }) });
  const comment = await readComment(stage.cloud.env, number, settings.repository);
  return {
    commit,
    last,
    expectations: new Expectations().that('the pull request has one comment', comment !== undefined),
    ...(comment ? { comment } : {}),
  };
}

/** No model serves yet: absolute bounds decide. */
export const firstModel: Chapter = {
  name: 'pr-1',
  title: 'Pull request 1: a first model',
  play: async (it) => {
    const title = 'Predict who is denied a mortgage';
    const played = await propose(it, {
      chapter: 'pr-1',
      number: 1,
      branch: 'first-model',
      title,
      files: it.variants.first,
    });
    played.expectations.passed(played.last);
    it.commits.set('1.0.0', played.commit);
    return played;
  },
};

/** More data and a better parameter, judged against the model that serves. */
export const betterModel: Chapter = {
  name: 'pr-2',
  title: 'Pull request 2: more data, a better parameter',
  play: async (it) => {
    const title = 'Train on all applications, regularise less';
    const played = await propose(it, {
      chapter: 'pr-2',
      number: 2,
      branch: 'more-data',
      title,
      files: it.variants.better,
    });
    played.expectations.passed(played.last);
    it.commits.set('1.1.0', played.commit);
    return played;
  },
};

/** A worse model is held at the gate. */
export const worseModel: Chapter = {
  name: 'pr-3',
  title: 'Pull request 3: a worse model',
  play: async (it) => {
    const title = 'Simplify the features';
    const played = await propose(it, {
      chapter: 'pr-3',
      number: 3,
      branch: 'simpler',
      title,
      files: it.variants.worse,
    });
    played.expectations.failedSaying(played.last, /auc/);
    return played;
  },
};
