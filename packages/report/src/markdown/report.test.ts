import { readFileSync } from 'node:fs';
import { merge, state } from '@modelway/lineage';
import { evaluationStatement } from '../../../../test/documents/build.ts';
import { hostile } from '../../../../test/documents/hostile.ts';
import { betterModel, firstModel, huge, matrix, undecided, worseModel } from '../../../../test/documents/stories.ts';
import { golden } from '../../golden/pages.ts';
import { renderMarkdown } from './report.ts';

const runUrl = 'https://github.com/acme/mortgage/actions/runs/19876543210';
const marker = '<!-- modelway:report v1 line=mortgage -->';
const comment = { line: 'mortgage', budget: 65_000, marker, runUrl };

test.each(Object.entries(golden()))('%s is as it was read (npx tsx packages/report/golden/write.ts)', (name, text) => {
  expect(text).toBe(readFileSync(new URL(`../../golden/${name}`, import.meta.url), 'utf8'));
});

describe('the first lines', () => {
  const head = (text: string): string[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, 4);

  test('are the marker and the verdict in words', () => {
    expect(head(renderMarkdown(betterModel(), comment)).slice(0, 2)).toEqual([marker, '### ✅ mortgage may go on']);
  });

  test('tell in an alert why something did not pass', () => {
    expect(head(renderMarkdown(worseModel(), comment)).slice(1)).toEqual([
      '### ❌ mortgage may not go on',
      '> [!CAUTION]',
      '> **evaluate-gate failed** · `mortgage-training-9372c470eead`',
    ]);
    expect(renderMarkdown(undecided(), comment)).toContain('> [!WARNING]\n> **evaluate-gate did not decide**');
  });

  test('count the legs of a matrix that went wrong', () => {
    expect(renderMarkdown(matrix(8), comment)).toContain(
      '### ⚠️ mortgage stopped: something broke (2 of 8 did not pass)',
    );
  });

  test('say so when nothing is known', () => {
    expect(renderMarkdown(new Map(), comment)).toBe(
      `${marker}\n\n### 🟡 mortgage waits: nothing has been stated yet\n`,
    );
  });
});

describe('the budget', () => {
  test('is not used when all fits', () => {
    expect(renderMarkdown(worseModel(), comment)).not.toContain('Left out');
  });

  test.each(['utf16', 'bytes'] as const)('holds in %s, and what was left out is counted', (unit) => {
    const text = renderMarkdown(huge(3_000), { ...comment, unit });
    const size = unit === 'bytes' ? Buffer.byteLength(text) : text.length;
    expect(size).toBeLessThanOrEqual(65_000);
    expect(size).toBeGreaterThan(64_000);
    expect(text).toMatch(/Left out for want of room, the least important first: [\d,]+ remarks\. All of it is in/);
  });

  test('drops the least important first and cuts nothing', () => {
    const text = renderMarkdown(huge(3_000), comment);
    const shown = [...text.matchAll(/Finding (\d+)\*\*/g)].map(([, number]) => Number(number) % 100);
    const left = Array.from({ length: 3_000 }, (_, i) => i)
      .filter((i) => !text.includes(`Finding ${i}*`))
      .map((i) => i % 100);
    expect(Math.max(...left)).toBeLessThanOrEqual(Math.min(...shown) + 1);
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
    expect(text).toContain('#### Lineage');
  });

  test('holds for a hundred thousand remarks, for thousands of reasons, and for the smallest budget', () => {
    expect(renderMarkdown(huge(100_000), comment).length).toBeLessThanOrEqual(65_000);
    const reasons = Array.from({ length: 5_000 }, (_, i) => `reason ${i} with | and @mentions and <tags> in it`);
    const many = evaluationStatement({ verdict: { word: 'fail', reasons } });
    const text = renderMarkdown(state(new Map(), many).lineage, { ...comment, budget: 10_000 });
    expect(text.length).toBeLessThanOrEqual(10_000);
    expect(text).toContain('- reason 0 with');
    expect(renderMarkdown(hostile(), { ...comment, budget: 10_000 }).length).toBeLessThanOrEqual(10_000);
  });

  test('below what a headline needs is a mistake of the caller, like a marker that is none', () => {
    expect(() => renderMarkdown(firstModel(), { ...comment, budget: 9_999 })).toThrow(RangeError);
    expect(() => renderMarkdown(firstModel(), { ...comment, marker: '<!-- a --><b>' })).toThrow(RangeError);
  });
});

test('the text is a function of the document, not of the order it came in', () => {
  const [one, other] = [merge(matrix(8), worseModel()), merge(worseModel(), matrix(8))];
  expect(renderMarkdown(one, comment)).toBe(renderMarkdown(other, comment));
});
