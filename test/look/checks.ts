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
