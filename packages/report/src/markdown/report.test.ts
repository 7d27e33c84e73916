import { readFileSync } from 'node:fs';
import { merge, state } from '@modelway/lineage';
import { Marked, type Token } from 'marked';
import { evaluationStatement } from '../../../../test/documents/build.ts';
import { dice, hostileText } from '../../../../test/documents/dice.ts';
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

/** All tokens of a text, those inside others included. */
function tokensOf(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const cells = token.type === 'table' ? [...token.header, ...token.rows.flat()] : [];
    const inner: Token[] = [
      ...('tokens' in token ? (token.tokens ?? []) : []),
      ...('items' in token ? token.items : []),
    ];
    return [token, ...tokensOf(inner), ...cells.flatMap((cell: { tokens: Token[] }) => tokensOf(cell.tokens))];
  });
}

const ours = /^(?:<details><summary>[^<>]*(?:<b>[^<>]*<\/b>[^<>]*)?<\/summary>|<\/details>|<\/?sub>|<br>)$/;

function foreign(markdown: string): string[] {
  const tokens = tokensOf(new Marked({ gfm: true }).lexer(markdown.replace(marker, '')));
  return tokens.flatMap((token) => {
    if (token.type === 'html') return ours.test(token.raw.trim()) ? [] : [token.raw];
    if (token.type === 'link')
      return token.href.startsWith('https://github.com/acme/mortgage/actions/runs/') ? [] : [token.raw];
    if (token.type === 'image' || token.type === 'def') return [token.raw];
    const text =
      token.type === 'text' && !('tokens' in token && token.tokens) ? token.raw.replaceAll('&#8203;', '\u200b') : '';
    return /@[a-z0-9]|#\d|GH-\d|:\/\/|www\./i.test(text) ? [text] : [];
  });
}

test('a report of hostile texts holds no tag, link, image or reference that is not ours, and one marker', () => {
  const roll = dice(3);
  const stories = Array.from({ length: 120 }, () => hostile(Array.from({ length: 5 }, () => hostileText(roll))));
  for (const lineage of [hostile(), ...stories]) {
    const text = renderMarkdown(lineage, { ...comment, budget: 1_000_000 });
    expect(foreign(text)).toEqual([]);
    expect(text.split('<!--')).toHaveLength(2);
    expect(/(?![\n\t\u200b])[\p{Cc}\p{Cf}]/u.exec(text)?.[0]).toBeUndefined();
  }
});

test('the test above can fail', () => {
  expect(
    foreign('| a |\n|---|\n| @ada https://evil.example |\n\n<img src=x>\n\n[x](https://evil.example)'),
  ).not.toEqual([]);
});
