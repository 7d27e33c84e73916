/** A story as the demo plays it, told with fixtures: for a look at the page without two minutes of demo. */
import type { Lineage } from '@modelway/lineage';
import { type DemoChapter, renderDemoPage, renderMarkdown, type TrafficSecond } from '@modelway/report';
import { releasedModel, rolledBack } from '../documents/released-stories.ts';
import { betterModel, firstModel, worseModel } from '../documents/stories.ts';
import { runUrl } from './gallery.ts';

const rendered = (lineage: Lineage): string => renderMarkdown(lineage, { line: 'mortgage', budget: 65_000, runUrl });

function chapter(
  name: string,
  headline: string,
  of: { lineage: Lineage; verdict: string; seconds: number },
): DemoChapter {
  const { lineage, verdict, seconds } = of;
  const isPull = name.startsWith('pr');
  const steps = isPull
    ? ['version-dataset', 'run-training', 'evaluate-gate']
    : ['register-model', 'deploy-canary staging', 'deploy-canary production'];
  return {
    name,
    headline,
    verdict,
    ok: true,
    seconds,
    ...(isPull ? { comment: rendered(lineage) } : {}),
    summaries: steps.map((title, i) => ({ title, markdown: rendered(lineage), ok: i < 2 || verdict === 'pass' })),
  };
}

const chapters: readonly DemoChapter[] = [
  chapter('pr-1', 'Pull request 1: a first model', { lineage: firstModel(), verdict: 'pass', seconds: 14.2 }),
  chapter('tag-1.0.0', 'Tag mortgage@v1.0.0: the first deployment', {
    lineage: releasedModel(),
    verdict: 'pass',
    seconds: 11.4,
  }),
  chapter('pr-2', 'Pull request 2: more data, a better parameter', {
    lineage: betterModel(),
    verdict: 'pass',
    seconds: 19.8,
  }),
  chapter('tag-1.1.0', 'Tag mortgage@v1.1.0: a better model, under live traffic', {
    lineage: releasedModel(),
    verdict: 'pass',
    seconds: 42.3,
  }),
  chapter('pr-3', 'Pull request 3: a worse model', { lineage: worseModel(), verdict: 'fail', seconds: 16.1 }),
  chapter('tag-1.2.0', 'Tag mortgage@v1.2.0: passes every check, fails for users', {
    lineage: rolledBack(),
    verdict: 'fail',
    seconds: 31.6,
  }),
  {
    name: 'trace',
    headline: 'Trace: where does what serves now come from?',
    verdict: 'pass',
    ok: true,
    seconds: 0.4,
    summaries: [],
  },
];

const traffic: readonly TrafficSecond[] = Array.from({ length: 110 }, (_, i) => ({
  at: 26 + i,
  sent: 38 + ((i * 7) % 5),
  failed: i > 84 && i < 92 ? 2 + (i % 3) : 0,
}));

export const demoFixture = (): string =>
  renderDemoPage({
    title: 'A mortgage model, from data to production traffic',
    chapters,
    lineage: releasedModel(),
    traffic,
    serving: [
      ['endpoint', 'mortgage-production'],
      ['model', 's3://acme-models/modelway/models/model.tar.gz'],
      ['commit', '3f2a91c07d1e4b5a6978c0d1e2f30415263748a9'],
    ],
  });
