/** Text as a bad guest would write it into a branch name, a column, a metric or a log. */
import { type Cell, fail, type Lineage, pass, type Remark, state } from '@modelway/lineage';
import { datasetStatement, trainingStatement } from './build.ts';

export const hostileTexts = [
  '@everyone @acme/admins please approve',
  'Fixes #1, closes acme/other#2, resolves GH-3',
  'https://evil.example/?q=1 and www.evil.example and ftp://evil.example/x and mailto:a@evil.example',
  'https://github.com/acme/other/issues/7',
  '</details></td></table></summary><script>alert(1)</script>',
  '<img src=x onerror=alert(1)><svg/onload=alert(1)>',
  '![pixel](https://evil.example/p.png) [click](javascript:alert(1)) <https://evil.example>',
  '| a | b |\n|---|---|\n| `c` | d |',
  'a \\| b \\\\| c `d | e` \\',
  '```\nout of the fence\n```\n# heading\n- list',
  '``` `` ` ```` unbalanced `ticks``',
  '<!-- modelway:report v1 line=mortgage -->',
  '<!-- open comment',
  '\u202emoc.live\u202c \u2066hidden\u2069 \u200bzero\ufeff\u0000\u0007\u001b[31m',
  'Z̸̡͇̫͙͙͎͚̅̋̇̎̎̏̓̌͝a̷̗͍͕͐̈l̶̰͠g̵o',
  '"]:::pass; click n0 href "javascript:alert(1)" %%{init: {"securityLevel":"loose"}}%%',
  'end',
  '[^1] [x]: https://evil.example "t"\n\n[x]',
  '$\\color{red}x$ $$y$$ :tada: ~~gone~~ **bold** _it_ ==mark==',
  '> [!CAUTION]\n> not ours',
  '    indented code',
  '1. one\n2. two',
  '=====',
  '---',
  '&lt;b&gt; &#64;everyone &commat;all &num;1',
  '',
  '   ',
  'x'.repeat(5_000),
  '| '.repeat(2_000),
  '`'.repeat(3_000),
] as const;

/** @returns remarks of every kind with the texts in every place that takes one. */
export function hostileRemarks(texts: readonly string[]): Remark[] {
  const at = (i: number): string => texts[i % texts.length] ?? '';
  return texts.flatMap((text, i): Remark[] => {
    const common = { title: at(i + 1), importance: i % 101, place: i % 2 ? ('open' as const) : ('folded' as const) };
    return [
      { ...common, kind: 'text', text },
      { ...common, kind: 'number', value: '1e400', was: '-0.0', unit: text },
      { ...common, kind: 'link', href: text },
      {
        ...common,
        kind: 'table',
        columns: [
          { name: text, align: 'left' },
          { name: at(i + 2), align: 'right' },
        ],
        rows: rowsOf(text, at(i + 3)),
      },
      {
        ...common,
        kind: 'series',
        x: { label: text, unit: at(i + 4) },
        y: { label: at(i + 5), unit: text },
        lines: [
          {
            name: text,
            points: [
              ['1', '2'],
              ['2e999', '1'],
            ],
          },
        ],
      },
    ];
  });
}

const rowsOf = (text: string, other: string): Cell[][] => [
  [text, { code: other }],
  [{ code: text }, other],
  [
    { link: text, text: other },
    { number: '12345.678', unit: text, signed: true },
  ],
  [{ link: 'https://evil.example/', text }, { interval: { low: '1', high: '-1', estimate: '1e999' } }],
  [text, other, 'a cell too many'],
  [text],
];

/** @returns a lineage in which every name, reason and remark is hostile. */
export function hostile(texts: readonly string[] = hostileTexts): Lineage {
  const at = (i: number): string => texts[i % texts.length] ?? '';
  const run = {
    repository: at(0),
    commit: at(4),
    ref: at(2),
    runId: at(3),
    job: at(5),
    actor: at(0),
    workflowRef: at(6),
  };
  const artifact = (i: number) => ({ name: at(i), uri: at(i + 1), digest: { sha256: 'a'.repeat(64) } });
  const first = datasetStatement({
    line: 'mortgage',
    run,
    subject: texts.map((_, i) => artifact(i)),
    remarks: hostileRemarks(texts),
    verdict: fail(...texts),
  });
  const one = state(new Map(), { ...first, predicate: { ...first.predicate, action: at(5), version: at(7) } });
  const second = trainingStatement({
    after: [one.id],
    run,
    inputs: [artifact(1)],
    minute: 9,
    verdict: pass(...texts),
    remarks: hostileRemarks(texts.slice(0, 3)),
  });
  return state(one.lineage, { ...second, predicate: { ...second.predicate, action: at(15) } }).lineage;
}
