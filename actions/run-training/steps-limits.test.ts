import type { Given } from './inputs.ts';
import { stepList } from './steps-input.ts';
import { stepFaults } from './steps-limits.ts';

const faults = (steps: object[], channels: Record<string, string> = {}): string[] =>
  stepFaults({
    'processing-steps': stepList().parse(JSON.stringify(steps.map((it) => ({ 'entry-point': 'a.py', ...it })))),
    channels: Object.fromEntries(Object.entries(channels).map(([name, from]) => [name, { from }])),
  } as unknown as Given); // Safe: the rules read these two and no others.

const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `n${i}`);
const places = (count: number) => Object.fromEntries(many(count).map((name) => [name, 'train/']));

test('a chain from a dataset to a channel breaks no rule', () => {
  const steps = [
    { name: 'clean', inputs: { raw: './', more: 'manifest:a/', other: 's3://bucket/x/' }, outputs: ['rows'] },
    { name: 'split', inputs: { rows: 'step://clean/rows' }, outputs: ['train', 'test'] },
    { name: 'check', inputs: { rows: 'step://split/train' } },
  ];
  expect(faults(steps, { train: 'step://split/train', raw: 'step://clean/rows', own: 'train/' })).toEqual([]);
});

test.each<[string, object[], RegExp]>([
  ['a name twice', [{ name: 'a' }, { name: 'a' }], /a is the name of more than one/],
  [
    'a later step',
    [
      { name: 'a', inputs: { x: 'step://b/y' } },
      { name: 'b', outputs: ['y'] },
    ],
    /no earlier step writes b\/y/,
  ],
  ['itself', [{ name: 'a', inputs: { x: 'step://a/y' }, outputs: ['y'] }], /no earlier step writes a\/y/],
  [
    'another output',
    [
      { name: 'a', outputs: ['y'] },
      { name: 'b', inputs: { x: 'step://a/z' } },
    ],
    /before it are written: a\/y/,
  ],
  ['a file', [{ name: 'a', inputs: { x: 'train' } }], /x must be a folder of the dataset that ends with a slash/],
  ['a folder above', [{ name: 'a', inputs: { x: '../' } }], /x must be a folder/],
  ['an output without a step', [{ name: 'a', inputs: { x: 'step://a' } }], /x must be a folder/],
  ['the name of the code', [{ name: 'a', inputs: { code: 'train/' } }], /"code" is where the source lies/],
  ['a path as a name', [{ name: 'a', outputs: ['../x'] }], /the name "\.\.\/x" must be/],
  ['an output twice', [{ name: 'a', outputs: ['x', 'x'] }], /x stands there more than once/],
  ['ten inputs', [{ name: 'a', inputs: places(10) }], /at most 9, found 10/],
  ['eleven outputs', [{ name: 'a', outputs: many(11) }], /at most 10, found 11/],
  ['too many arguments', [{ name: 'a', arguments: many(96) }], /at most 95, found 96/],
  ['a long argument', [{ name: 'a', arguments: ['x'.repeat(257)] }], /one line of at most 256/],
  ['two lines', [{ name: 'a', arguments: ['x\ny'] }], /one line of at most 256/],
  ['a variable with a dash', [{ name: 'a', environment: { 'a-b': '1' } }], /the name "a-b" must be letters/],
  ['a long variable', [{ name: 'a', environment: { a: 'x'.repeat(257) } }], /the value of a has more than the 256/],
  ['ten days', [{ name: 'a', 'max-runtime': '10d' }], /max-runtime must be from 1s to 216h/],
  ['twenty-one steps', many(21).map((name) => ({ name })), /at most 20, found 21/],
])('refused: %s', (_, steps, said) => {
  expect(faults(steps)).toEqual([expect.stringMatching(said)]);
});

test('a channel that no step writes is told with what is written', () => {
  expect(faults([{ name: 'a', outputs: ['x'] }], { train: 'step://a/y' })).toEqual([
    'channels: train: no earlier step writes a/y; before it are written: a/x',
  ]);
});
