import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const require = createRequire(import.meta.url);
const textOf = (name: string): string => readFileSync(require.resolve(name), 'utf8');

/** @returns what sticks out of the page sideways: tables and pictures have to scroll in frames of their own. */
export async function overflow(page: Page): Promise<string[]> {
  const { scrollWidth, clientWidth } = await inPage<{ scrollWidth: number; clientWidth: number }>(
    page,
    '(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))(document.documentElement)',
  );
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in a window of ${clientWidth}`] : [];
}

export const heightOf = (page: Page): Promise<number> => inPage(page, 'document.documentElement.scrollHeight');

/** Runs a script in the page. It is text, because it speaks of things that only a browser has. */
async function inPage<T>(page: Page, script: string): Promise<T> {
  // The script and the type of its answer stand side by side at each call.
  return (await page.evaluate(script)) as T;
}

/** What is folded has no size, so it is opened while Mermaid draws. */
const draw = (theme: string): string => `(async () => {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: '${theme}' });
  const folded = [...document.querySelectorAll('details:not([open])')];
  for (const it of folded) it.setAttribute('open', '');
  await mermaid.run({ querySelector: 'pre.mermaid', suppressErrors: true });
  for (const it of folded) it.removeAttribute('open');
  return [...document.querySelectorAll('pre.mermaid')]
    .filter((it) => it.querySelector('svg') === null || /Syntax error/.test(it.textContent))
    .map((it) => it.textContent.slice(0, 200));
})()`;

/** Draws the Mermaid charts as GitHub does: strict, dark on dark. @returns the charts that Mermaid could not read. */
export async function drawMermaid(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.evaluate(textOf('mermaid/dist/mermaid.min.js'));
  const unread = await inPage<string[]>(page, draw(scheme === 'dark' ? 'dark' : 'default'));
  return unread.map((text) => `Mermaid cannot read: ${text}`);
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: ReadonlyArray<{ readonly target: unknown }>;
}

/** @returns what axe finds wrong, everything but notes of little weight. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(textOf('axe-core/axe.min.js'));
  const violations = await inPage<Violation[]>(page, 'axe.run(document).then((it) => it.violations)');
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(
      ({ id, impact, help, nodes }) =>
        `axe ${impact} ${id}: ${help} (${nodes.length}: ${JSON.stringify(nodes[0]?.target)})`,
    );
}

/** One stop of the Tab key, as the page has it. */
interface Stop {
  readonly name: string;
  /** Its place among all elements. */
  readonly place: number;
  readonly outlined: boolean;
  readonly inView: boolean;
  /** Of a summary: whether Enter opened what was closed, or closed what was open. */
  readonly toggles: boolean | null;
}

const focused = `(() => {
  const it = document.activeElement;
  if (it === null || it === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  const { top, bottom, left, right } = it.getBoundingClientRect();
  const all = [...document.querySelectorAll('*')];
  return {
    name: it.tagName.toLowerCase() + ' ' + (it.getAttribute('aria-label') ?? it.textContent ?? '').trim().slice(0, 40),
    place: all.indexOf(it),
    outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    isSummary: it.tagName === 'SUMMARY',
  };
})()`;
const isOpen = 'document.activeElement.parentElement.open';

/** Goes through the page by keyboard alone. @returns each stop that is out of order, cannot be seen to be one, or does nothing. */
export async function keyboard(page: Page): Promise<string[]> {
  // A page that is still scrolling shows nothing for certain.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const stops: Stop[] = [];
  for (let i = 0; i < 150; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await inPage<(Omit<Stop, 'toggles'> & { isSummary: boolean }) | null>(page, focused);
    if (stop === null || stops.some(({ place }) => place === stop.place)) break;
    stops.push({ ...stop, toggles: stop.isSummary ? await toggles(page) : null });
  }
  if (stops.length === 0) return ['the Tab key reaches nothing'];
  return stops.flatMap(({ name, place, outlined, inView, toggles: does }, i) => [
    ...(place > (stops[i - 1]?.place ?? -1) ? [] : [`keyboard: ${name} comes out of order`]),
    ...(outlined ? [] : [`keyboard: ${name} does not show that it is focused`]),
    ...(inView ? [] : [`keyboard: ${name} is focused outside of the window`]),
    ...(does === false ? [`keyboard: Enter does nothing on ${name}`] : []),
  ]);
}

/** What is opened stays open, so that what it holds is walked through too. */
async function toggles(page: Page): Promise<boolean> {
  const before = await inPage<boolean>(page, isOpen);
  await page.keyboard.press('Enter');
  const after = await inPage<boolean>(page, isOpen);
  if (before) await page.keyboard.press('Enter');
  return before !== after;
}

const printed = `(() => {
  const light = (text) => (text.match(/[0-9.]+/g) ?? []).slice(0, 3).reduce((sum, it) => sum + Number(it), 0) / 3;
  const hidden = [...document.querySelectorAll('details:not(.numbers) > :not(summary, .numbers)')].filter((it) => !it.checkVisibility());
  const { color, backgroundColor } = getComputedStyle(document.body);
  return { ink: light(color), ground: light(backgroundColor), hidden: hidden.length, wide: document.documentElement.scrollWidth };
})()`;

/** How it is on paper. @returns what would not be there, or could not be read, whatever the screen was. */
export async function paper(page: Page): Promise<string[]> {
  await page.emulateMediaType('print');
  await page.setViewport({ width: 718, height: 1000, deviceScaleFactor: 1 }); // A4 between its margins.
  const { ink, ground, hidden, wide } = await inPage<Record<'ink' | 'ground' | 'hidden' | 'wide', number>>(
    page,
    printed,
  );
  return [
    ...(ink < 90 && ground > 200 ? [] : [`paper: ink of lightness ${ink} on ${ground}`]),
    ...(hidden === 0 ? [] : [`paper: ${hidden} folded parts are not there`]),
    ...(wide <= 718 ? [] : [`paper: the page is ${wide} px wide on a sheet of 718`]),
  ];
}
