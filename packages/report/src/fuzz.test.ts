import { empty, fail, state } from '@modelway/lineage';
import { datasetStatement } from '../../../test/documents/build.ts';
import type { Over } from '../../../test/documents/built-statement.ts';
import { dice } from '../../../test/documents/dice.ts';
import { fuzzReports, inspected } from '../../../test/documents/fuzz.ts';
import { hostile } from '../../../test/documents/hostile.ts';
import { foreignInMarkdown, foreignInMermaid } from '../../../test/documents/inspect-markdown.ts';
import { foreignInPage } from '../../../test/documents/inspect-page.ts';
import { randomLineage } from '../../../test/documents/random-remarks.ts';

test('2,000 hostile remarks are shown as what they are, in every form (100,000 in test/chaos/hostile-reports.test.ts)', () => {
  expect(fuzzReports(2_000)).toEqual([]);
});

test('so are all the texts that we know to be bad, in every place at once', () => {
  expect(inspected(hostile()).wrong).toEqual([]);
});

test.each([1956, 2737])('seed %d, whose words of a link once got out of it, stays in', (seed) => {
  expect(inspected(randomLineage(dice(seed), 25)).wrong).toEqual([]);
});

test.each([
  ['| a |\n|---|\n| @ada |', foreignInMarkdown],
  ['it fixes #12', foreignInMarkdown],
  ['https://evil.example', foreignInMarkdown],
  ['<img src=x>', foreignInMarkdown],
  ['[x](https://evil.example)', foreignInMarkdown],
  ['```mermaid\nflowchart LR\n  click n0 href "javascript:x"\n```', foreignInMarkdown],
  ['  n0["a"]:::pass; click n0', foreignInMermaid],
  ['<p onclick="x">a</p>', foreignInPage],
  ['<p>a<script></p>', foreignInPage],
  ['<a href="javascript:x">a</a>', foreignInPage],
  ['<p title=a>', foreignInPage],
  ['a < b', foreignInPage],
])('%s would be found', (text, inspect) => {
  expect(inspect(text)).not.toEqual([]);
});

describe('ten megabytes of one text', () => {
  const long = '@everyone </details> | `'.repeat(450_000);
  const common = { title: 't', importance: 50, place: 'open' } as const;
  const places: Readonly<Record<string, Over<'dataset'>>> = {
    'a title': { remarks: [{ ...common, title: long, kind: 'text', text: 'x' }] },
    'a text': { remarks: [{ ...common, kind: 'text', text: long }] },
    'a log': { remarks: [{ ...common, kind: 'text', text: long.replaceAll('|', '\n') }] },
    'a cell': {
      remarks: [
        { ...common, kind: 'table', columns: [{ name: long, align: 'left' }], rows: [[long], [{ code: long }]] },
      ],
    },
    'a link': { remarks: [{ ...common, kind: 'link', href: long }] },
    'a unit': { remarks: [{ ...common, kind: 'number', value: '1', unit: long }] },
    'a reason': { verdict: fail(long, 'the other reason') },
    'a commit': { run: { commit: long } },
  };

  test.each(Object.entries(places))('as %s is shown short or left out, and nothing else is', (_, over) => {
    const { lineage } = state(empty, datasetStatement({ verdict: fail('the other reason'), ...over }));
    const { comment, wrong } = inspected(lineage, 65_000);
    expect(wrong).toEqual([]);
    expect(comment).toContain('the other reason');
    expect(comment.length).toBeLessThan(65_000);
  });
});
