import { type Chapter, Expectations, type Play } from './chapter.ts';
import { propose } from './pull-requests.ts';
import { type Cause, tagPush } from './stage.ts';
import { deployToProduction, deployToStaging, register, shadowTest } from './steps.ts';

function release({ stage, commits }: Play, version: string): Cause {
  const commit = commits.get(version);
  if (commit === undefined) throw new Error(`no commit was accepted for ${version}`);
  const name = `mortgage@v${version}`;
  stage.repository.merge(commit);
  stage.repository.tag(name, commit);
  return { chapter: `tag-${version}`, ...tagPush(name, commit) };
}

/** The first deployment: nothing serves before it. */
export const firstRelease: Chapter = {
  name: 'tag-1.0.0',
  title: 'Tag mortgage@v1.0.0: the first deployment',
  play: async (it) => {
    const cause = release(it, '1.0.0');
    const registered = await register(it.stage, cause);
    const staged = await deployToStaging(it.stage, cause, registered.outputs['lineage'] ?? '');
    const last = await deployToProduction(it.stage, cause, staged.outputs['lineage'] ?? '');
    if (last.exitCode === 0) await it.beginTraffic();
    return { last, expectations: new Expectations().passed(registered, staged, last) };
  },
};

/** A better model replaces the one that serves, while people use it. */
export const betterRelease: Chapter = {
  name: 'tag-1.1.0',
  title: 'Tag mortgage@v1.1.0: a better model, under live traffic',
  play: async (it) => {
    const cause = release(it, '1.1.0');
    const failedBefore = it.traffic()?.totals().failed ?? 0;
    const registered = await register(it.stage, cause);
    const staged = await deployToStaging(it.stage, cause, registered.outputs['lineage'] ?? '');
    const shadowed = await shadowTest(it.stage, cause, staged.outputs['lineage'] ?? '');
    const last = await deployToProduction(it.stage, cause, shadowed.outputs['lineage'] ?? '');
    const { sent, failed } = it.traffic()?.totals() ?? { sent: 0, failed: 0 };
    const expectations = new Expectations().passed(registered, staged, shadowed, last);
    expectations.that('real requests flowed', sent > 0).that('none of them failed', failed === failedBefore);
    it.stage.screen.say(`  ${sent} requests so far, ${failed} failed`);
    return { last, expectations };
  },
};

/** A model that passes every offline check, and fails on people who leave a field blank. */
export const badRelease: Chapter = {
  name: 'tag-1.2.0',
  title: 'Tag mortgage@v1.2.0: passes every check, fails some people',
  play: async (it) => {
    const title = 'Tidy up inference';
    const judged = await propose(it, {
      chapter: 'tag-1.2.0',
      number: 4,
      branch: 'tidy',
      title,
      files: it.variants.broken,
    });
    it.commits.set('1.2.0', judged.commit);
    const cause = release(it, '1.2.0');
    const registered = await register(it.stage, cause);
    const staged = await deployToStaging(it.stage, cause, registered.outputs['lineage'] ?? '');
    const failedBefore = it.traffic()?.totals().failed ?? 0;
    const last = await deployToProduction(it.stage, cause, staged.outputs['lineage'] ?? '');
    const expectations = new Expectations().passed(judged.last, registered, staged).failedSaying(last, /alarm/i);
    expectations.that('nobody failed before the bad model took traffic', failedBefore === 0);
    expectations.that('it was rolled back', last.outputs['rolled-back'] === 'true');
    expectations.that('some requests were exposed, and counted', Number(last.outputs['exposed-requests']) > 0);
    it.stage.screen.say(`  ${last.outputs['exposed-requests']} requests were exposed to the bad model`);
    return { last, expectations, ...(judged.comment ? { comment: judged.comment } : {}) };
  },
};
