/** Remarks of every kind, hostile in every place that takes a text or a number. */
import { type Cell, type Lineage, type Remark, type Statement, type Word, words } from '@modelway/lineage';
import { datasetStatement } from './build.ts';
import { digest } from './built-statement.ts';
import { hostileText } from './dice.ts';

type Roll = () => number;

const pick = <T>(roll: Roll, from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T; // an index below the length
const many = <T>(roll: Roll, most: number, make: (i: number) => T): T[] =>
  Array.from({ length: Math.floor(roll() * (most + 1)) }, (_, i) => make(i));

const commands = [
  '##[set-output name=x]y',
  '::set-output name=x::y',
  '\n::error::x',
  '\r::stop-commands::x',
  'fixes #1',
  'Closes: acme/other#2',
  'resolves https://github.com/acme/other/issues/3',
  '@everyone',
  '@acme/admins',
  'mail ada@evil.example',
  'javascript:alert(1)',
  '<a href=javascript:alert(1)>x</a>',
  '\ud800',
  '\udc00\ud800',
  '\u200b\u200d\ufeff',
  '\u202e\u2066',
  '"]; click n0 href "javascript:x"',
  '}}%% %%{init',
  "' onload='x",
  '" style="x',
  ']]>',
  '&#x6a;avascript:',
  '\u0000',
] as const;

const decimals = ['0', '-0.0', '1e400', '-1e400', '1e-400', '12345678901234567890.5', '0.5', '-3', '1e15', '7', '1'];

/** @returns a text as a bad guest would write it; now and then a plain one, so that the ways of good texts are walked too. */
export const badText = (roll: Roll): string =>
  roll() < 0.2
    ? pick(roll, ['auc', 'log-loss', 'a b', ''])
    : roll() < 0.3
      ? pick(roll, commands) + hostileText(roll)
      : hostileText(roll);

const decimal = (roll: Roll): string =>
  roll() < 0.6
    ? pick(roll, decimals)
    : String(Number(((roll() - 0.5) * 10 ** Math.floor(roll() * 12 - 4)).toPrecision(5)));
const pair = (roll: Roll): [string, string] => [decimal(roll), decimal(roll)];
const axis = (roll: Roll) => ({ label: badText(roll), ...(roll() < 0.3 ? { unit: badText(roll) } : {}) });
const maybe = <K extends string, T>(roll: Roll, name: K, make: () => T): { readonly [P in K]?: T } =>
  roll() < 0.5 ? ({ [name]: make() } as { readonly [P in K]?: T }) : {}; // the one member is the one named

function cell(roll: Roll): Cell {
  const cells: Array<() => Cell> = [
    () => badText(roll),
    () => ({ code: badText(roll) }),
    () => ({ number: decimal(roll), ...maybe(roll, 'unit', () => badText(roll)) }),
    () => ({ verdict: pick(roll, words) }),
    () => ({ link: badText(roll), text: badText(roll) }),
    () => ({ interval: { low: decimal(roll), high: decimal(roll), estimate: decimal(roll), limit: decimal(roll) } }),
  ];
  return pick(roll, cells)();
}

const kinds: Readonly<
  Record<Remark['kind'], (roll: Roll, common: Pick<Remark, 'title' | 'importance' | 'place'>) => Remark>
> = {
  text: (roll, common) => ({ kind: 'text', ...common, text: badText(roll) }),
  number: (roll, common) => ({
    kind: 'number',
    ...common,
    value: decimal(roll),
    ...maybe(roll, 'was', () => decimal(roll)),
    ...maybe(roll, 'unit', () => pick(roll, ['s', 'bytes', badText(roll)])),
  }),
  link: (roll, common) => ({ kind: 'link', ...common, href: badText(roll) }),
  table: (roll, common) => ({
    kind: 'table',
    ...common,
    columns: many(roll, 4, () => ({ name: badText(roll), align: pick(roll, ['left', 'right'] as const) })),
    rows: many(roll, roll() < 0.1 ? 30 : 4, () => many(roll, 5, () => cell(roll))),
  }),
  series: (roll, common) => ({
    kind: 'series',
    ...common,
    x: axis(roll),
    y: axis(roll),
    lines: many(roll, 3, () => ({ name: badText(roll), points: many(roll, 6, () => pair(roll)) })),
  }),
  curve: (roll, common) => ({
    kind: 'curve',
    ...common,
    x: axis(roll),
    y: axis(roll),
    draw: pick(roll, ['line', 'points'] as const),
    ...maybe(roll, 'reference', () => ({ is: pick(roll, ['diagonal', 'zero'] as const), name: badText(roll) })),
    lines: many(roll, 4, () => ({
      name: badText(roll),
      points: many(roll, 6, () => pair(roll)),
      ...maybe(roll, 'note', () => badText(roll)),
      ...maybe(roll, 'band', () => many(roll, 6, () => pair(roll))),
    })),
  }),
  histogram: (roll, common) => ({
    kind: 'histogram',
    ...common,
    x: axis(roll),
    bins:
      roll() < 0.5
        ? { edges: many(roll, 6, (i) => (roll() < 0.8 ? String(i) : decimal(roll))) }
        : { values: many(roll, 6, () => badText(roll)) },
    sides: many(roll, 5, () => ({ name: badText(roll), counts: many(roll, 7, () => Math.floor(roll() * 1e6)) })),
    ...maybe(roll, 'note', () => badText(roll)),
    ...maybe(roll, 'word', (): Word => pick(roll, words)),
  }),
};

/** @returns a remark of any kind. */
export function randomRemark(roll: Roll): Remark {
  const common = {
    title: badText(roll),
    importance: Math.floor(roll() * 101),
    place: pick(roll, ['open', 'folded'] as const),
  };
  return pick(roll, Object.values(kinds))(roll, common);
}

/**
 * @returns a lineage of a few statements with this many remarks. It is put together by hand: half a surrogate has no canonical JSON, so no
 * real document holds one, but what renders must not count on that.
 */
export function randomLineage(roll: Roll, remarks: number): Lineage {
  const count = 1 + Math.floor(roll() * 4);
  const statements = Array.from({ length: count }, (_, i): [string, Statement] => {
    const whole = datasetStatement({
      line: 'mortgage',
      minute: 1 + i,
      after: i === 0 ? [] : [`sha256:${digest('random 0')}`],
      run: {
        repository: badText(roll),
        commit: badText(roll),
        ref: badText(roll),
        runId: badText(roll),
        job: badText(roll),
      },
      subject: many(roll, 3, () => ({ name: badText(roll), uri: badText(roll), digest: { sha256: digest('a') } })),
      inputs: many(roll, 3, () => ({
        name: badText(roll),
        uri: badText(roll),
        digest: { [badText(roll)]: badText(roll) },
      })),
      remarks: Array.from({ length: Math.ceil(remarks / count) }, () => randomRemark(roll)),
      verdict: { word: pick(roll, words), reasons: many(roll, 3, () => badText(roll)) },
    });
    const predicate = {
      ...whole.predicate,
      action: roll() < 0.5 ? 'run-training' : badText(roll),
      version: badText(roll),
    };
    return [`sha256:${digest(`random ${i}`)}`, { ...whole, predicate }];
  });
  return new Map(statements);
}
