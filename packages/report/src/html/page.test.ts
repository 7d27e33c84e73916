import { createHash } from 'node:crypto';
import { hostile } from '../../../../test/documents/hostile.ts';
import { rolledBack } from '../../../../test/documents/released-stories.ts';
import { betterModel, matrix } from '../../../../test/documents/stories.ts';
import { demoFixture } from '../../../../test/look/demo-page.ts';
import { renderHtml } from './report.ts';
import { ticks } from './ticks.ts';

const pages = {
  better: renderHtml(betterModel(), { line: 'mortgage', runUrl: 'https://github.com/acme/mortgage/actions/runs/1' }),
  matrix: renderHtml(matrix(8), { line: 'mortgage' }),
  empty: renderHtml(new Map(), { line: 'mortgage' }),
  hostile: renderHtml(hostile(), { line: 'mortgage' }),
  demo: demoFixture(),
};

const bad = /<(?:script|img|link|iframe|object|embed|form|base|meta)\b|<[^>]*\s(?:on\w+|style|src)\s*=/i;

describe.each(Object.entries(pages))('the page of %s', (_, html) => {
  test('asks nobody for anything and runs nothing', () => {
    // What stands between quotes is text, whatever it looks like.
    const body = html.slice(html.indexOf('</head>')).replace(/"[^"]*"/g, '""');
    expect({ found: bad.exec(body)?.[0] }).toEqual({ found: undefined });
  });

  test('allows exactly the styles that are in it', () => {
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
    const digests = styles.map((css) => `&#39;sha256-${createHash('sha256').update(css).digest('base64')}&#39;`);
    expect(html).toContain(`content="default-src &#39;none&#39;; style-src ${digests.join(' ')}; base-uri`);
  });

  test('closes every element in order', () => {
    const open: string[] = [];
    const body = html.slice(html.indexOf('<body>'), html.indexOf('</body>') + 7);
    for (const [whole, closing, name = ''] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*>/gi)) {
      if (whole.endsWith('/>') || ['br', 'hr', 'input'].includes(name)) continue;
      if (closing) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('has a title, one first heading, a main part, and headers on its tables', () => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });
});

test('a page leaves nothing out: every remark is in it', () => {
  const html = renderHtml(rolledBack(), { line: 'mortgage' });
  for (const { predicate } of rolledBack().values())
    for (const { title } of predicate.remarks) expect(html).toContain(title);
});

describe('ticks', () => {
  const texts = (from: number, to: number, unit?: string): string[] =>
    ticks({ from, to }, 5, unit).map(({ text }) => text);
  test('are round, and lie within the bounds', () => {
    expect(texts(0, 1)).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1']);
    expect(texts(0.29, 0.69)).toEqual(['0.3', '0.4', '0.5', '0.6']);
    expect(texts(5, 5)).toEqual(['5']);
  });
  test('of time follow the clock', () => {
    expect(texts(0, 312, 's')).toEqual(['0:00', '2:00', '4:00']);
    expect(texts(0, 40, 's')).toEqual(['0:00', '0:10', '0:20', '0:30', '0:40']);
  });
});
