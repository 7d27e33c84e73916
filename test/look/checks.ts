import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const require = createRequire(import.meta.url);
const textOf = (name: string): string => readFileSync(require.resolve(name), 'utf8');

/** @returns what sticks out of the page sideways: tables and pictures have to scroll in frames of their own. */
export async function overflow(page: Page): Promise<string[]> {
  const [content, room] = await page.evaluate(
    () => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const,
  );
  return content > room ? [`the page is ${content} px wide in a window of ${room}`] : [];
}

/** Draws the Mermaid charts as GitHub does: strict, dark on dark. @returns the charts that Mermaid could not read. */
export async function drawMermaid(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.evaluate(textOf('mermaid/dist/mermaid.min.js'));
  return page.evaluate(
    async (theme) => {
      // Mermaid puts itself there; it has no types for a page that it was only read into.
      const { mermaid } = globalThis as unknown as {
        mermaid: { initialize(it: object): void; run(it: object): Promise<void> };
      };
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme });
      // What is folded has no size: it is opened while it is drawn.
      const folded = [...document.querySelectorAll('details:not([open])')];
      for (const it of folded) it.setAttribute('open', '');
      await mermaid.run({ querySelector: 'pre.mermaid', suppressErrors: true });
      for (const it of folded) it.removeAttribute('open');
      const bad = [...document.querySelectorAll('pre.mermaid')].filter(
        (it) => it.querySelector('svg') === null || /Syntax error/.test(it.textContent ?? ''),
      );
      return bad.map((it) => `Mermaid cannot read: ${(it.textContent ?? '').slice(0, 200)}`);
    },
    scheme === 'dark' ? 'dark' : 'default',
  );
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: ReadonlyArray<{ readonly target: unknown; readonly failureSummary?: string }>;
}

/** @returns what axe finds wrong, everything but notes of little weight. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(textOf('axe-core/axe.min.js'));
  const violations = await page.evaluate(async () => {
    // axe puts itself there.
    const { axe: it } = globalThis as unknown as { axe: { run(of: Document): Promise<{ violations: Violation[] }> } };
    return (await it.run(document)).violations;
  });
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(
      ({ id, impact, help, nodes }) =>
        `axe ${impact} ${id}: ${help} (${nodes.length}: ${JSON.stringify(nodes[0]?.target)})`,
    );
}
