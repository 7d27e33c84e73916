/** `npm run test:look [-- NAME…]`: pages and comments in Chromium, pictures into `screenshots/` for eyes, and checks that a machine can make. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderHtml } from '@modelway/report';
import { withBrowser } from '../test/look/browser.ts';
import { axe, drawMermaid } from '../test/look/checks.ts';
import { lookWithCmark } from '../test/look/cmark.ts';
import { commentPage } from '../test/look/comment-page.ts';
import { demoFixture } from '../test/look/demo-page.ts';
import { gallery, runUrl } from '../test/look/gallery.ts';
import { type Looked, look, type Sight, views } from '../test/look/run.ts';

const root = resolve(import.meta.dirname ?? '.', '..');
const folder = join(root, 'screenshots');

function sights(): Sight[] {
  const comments = Object.entries(gallery).map(
    ([name, story]): Sight => ({
      name: `comment-${name}`,
      html: commentPage(story()),
      views: views([320, 768, 1280, 1600]),
      check: (page, { scheme }) => drawMermaid(page, scheme),
    }),
  );
  const reports = Object.entries(gallery).map(
    ([name, story]): Sight => ({
      name: `report-${name}`,
      html: renderHtml(story(), { line: 'mortgage', runUrl }),
      views: views([320, 768, 1280, 1600]),
      check: axe,
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

function tell({ name, wrong }: Looked): void {
  process.stdout.write(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${name}\n`);
  for (const it of wrong) process.stdout.write(`       ${it}\n`);
}

const parsed = lookWithCmark(400);
parsed.forEach(tell);
const wanted = process.argv.slice(2);
const chosen = sights().filter(({ name }) => wanted.length === 0 || wanted.some((it) => name.includes(it)));
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
