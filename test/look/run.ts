import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { openPage, type View } from './browser.ts';
import { heightOf, overflow } from './checks.ts';

/** A page to look at, and what has to hold of it beside what has to hold of every page. */
export interface Sight {
  readonly name: string;
  readonly html: string;
  readonly views: readonly View[];
  readonly check: (page: Page, view: View) => Promise<string[]>;
  /** What changes the page, once its picture is taken; `picture` is where that lies, without its ending. */
  readonly after?: (page: Page, view: View & { readonly picture: string }) => Promise<string[]>;
}

export interface Looked {
  readonly name: string;
  readonly wrong: readonly string[];
}

/** Chromium cannot hold a picture of any height. */
const tallest = 14_000;

export const views = (widths: readonly number[]): View[] =>
  widths.flatMap((width) => [
    { width, scheme: 'light' as const },
    { width, scheme: 'dark' as const },
  ]);

/** Opens a sight in each of its views, checks it, and takes its picture. */
export async function look(browser: Browser, sight: Sight, folder: string): Promise<Looked[]> {
  mkdirSync(join(folder, 'html'), { recursive: true });
  const file = join(folder, 'html', `${sight.name}.html`);
  writeFileSync(file, sight.html);
  const looked: Looked[] = [];
  for (const view of sight.views) looked.push(await lookAt(browser, { sight, view, file, folder }));
  return looked;
}

async function lookAt(
  browser: Browser,
  { sight, view, file, folder }: { sight: Sight; view: View; file: string; folder: string },
): Promise<Looked> {
  const name = `${sight.name}-${view.width}-${view.scheme}`;
  const { page, wrong } = await openPage(browser, file, view);
  try {
    const found = [...(await sight.check(page, view)), ...(await overflow(page))];
    const height = await heightOf(page);
    await page.screenshot({
      path: `${join(folder, name)}.png`,
      clip: { x: 0, y: 0, width: view.width, height: Math.min(height, tallest) },
    });
    const further = (await sight.after?.(page, { ...view, picture: join(folder, name) })) ?? [];
    return { name, wrong: [...found, ...wrong, ...further] };
  } finally {
    await page.close();
  }
}
