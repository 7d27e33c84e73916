/** `npm run test:look [-- NAME…]`: pages and comments in Chromium, pictures into `screenshots/` for eyes, and checks that a machine can make. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Lineage } from '@modelway/lineage';
import { renderHtml } from '@modelway/report';
import type { Page } from 'puppeteer-core';
import { type View, withBrowser } from '../test/look/browser.ts';
import { axe, drawMermaid, keyboard, paper } from '../test/look/checks.ts';
import { lookWithCmark } from '../test/look/cmark.ts';
import { commentPage } from '../test/look/comment-page.ts';
import { demoFixture } from '../test/look/demo-page.ts';
import { gallery, runUrl } from '../test/look/gallery.ts';
import { realData } from '../test/look/real-data.ts';
import { type Looked, look, type Sight, views } from '../test/look/run.ts';

const root = resolve(import.meta.dirname ?? '.', '..');
const folder = join(root, 'screenshots');

function sights(real: Lineage): Sight[] {
  const stories = Object.entries({ ...gallery, 'real-data': () => real });
  const comments = stories.map(
    ([name, story]): Sight => ({
      name: `comment-${name}`,
      html: commentPage(story()),
      views: views([320, 768, 1280, 1600]),
      check: (page, { scheme }) => drawMermaid(page, scheme),
    }),
  );
  const reports = stories.map(
    ([name, story]): Sight => ({
      name: `report-${name}`,
      html: renderHtml(story(), { line: 'mortgage', runUrl }),
      views: views([320, 768, 1280, 1600]),
      check: axe,
      after: byHand,
    }),
  );
  const demo = join(root, 'demo-report', 'index.html');
  const pages: Sight[] = [
    { name: 'demo-fixture', html: demoFixture(), views: views([320, 768, 1280, 1600]), check: axe },
  ];
  if (existsSync(demo))
    pages.push({ name: 'demo', html: readFileSync(demo, 'utf8'), views: views([320, 768, 1280, 1600]), check: axe });
  else
    process.stdout.write(
      'demo-report/index.html is not there (npm run demo makes it): the page of the fixtures stands for it\n',
    );
  return [...comments, ...reports, ...pages];
}

/** By keyboard, and then on paper, from a dark screen, which is worse. */
async function byHand(page: Page, { width, scheme, picture }: View & { picture: string }): Promise<string[]> {
  if (width !== 1280) return [];
  if (scheme === 'light') return keyboard(page);
  const wrong = await paper(page);
  writeFileSync(
    `${picture.replace('1280-dark', 'print')}.pdf`,
    await page.pdf({ format: 'A4', printBackground: false }),
  );
  return wrong;
}

function tell({ name, wrong }: Looked): void {
  process.stdout.write(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${name}\n`);
  for (const it of wrong) process.stdout.write(`       ${it}\n`);
}

const parsed = lookWithCmark(400);
parsed.forEach(tell);
const wanted = process.argv.slice(2);
const chosen = sights(await realData()).filter(
  ({ name }) => wanted.length === 0 || wanted.some((it) => name.includes(it)),
);
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
const looked = await withBrowser(async (browser) => {
  const all: Looked[] = [...parsed];
  for (const sight of chosen) {
    const seen = await look(browser, sight, folder);
    seen.forEach(tell);
    all.push(...seen);
  }
  return all;
});
const failed = looked.filter(({ wrong }) => wrong.length > 0).length;
process.stdout.write(`pictures are in ${folder}\n${looked.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || looked.length === 0 ? 1 : 0;
