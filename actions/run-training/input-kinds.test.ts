import { channelMap, command, ids, metricsInput } from './input-kinds.ts';

test('a channel is a place, or a map with the place in it', () => {
  expect(channelMap().parse('a: train/\nb: { from: s3://x-y/z/, input-mode: FastFile }')).toEqual({
    a: { from: 'train/' },
    b: { from: 's3://x-y/z/', 'input-mode': 'FastFile' },
  });
});

test.each([
  'a: [train/]',
  'a: { input-mode: File }',
  'a: { from: x/, mode: File }',
  'a: { from: [x] }',
  '- a',
  'a: {',
  '&a [*a]',
])('channels %j are refused', (given) => {
  expect(() => channelMap().parse(given)).toThrow(/must/);
});

test('all channels that are wrong are told together', () => {
  expect(() => channelMap().parse('a: []\nb: []')).toThrow(/a must be a place.*b must be a place/);
});

test('metrics are a preset, expressions, or a list of both', () => {
  expect(metricsInput().parse('xgboost')).toEqual({ own: {}, presets: ['xgboost'] });
  expect(metricsInput().parse("loss: 'loss=(.*)'")).toEqual({ own: { loss: 'loss=(.*)' }, presets: [] });
  expect(metricsInput().parse("- xgboost\n- lightgbm\n- rows: '(1)'\n- more: '(2)'")).toEqual({
    own: { rows: '(1)', more: '(2)' },
    presets: ['xgboost', 'lightgbm'],
  });
});

test.each(['catboost', 'toString', '- 5', 'a: { b: c }', '- [xgboost]'])('metrics %j are refused', (given) => {
  expect(() => metricsInput().parse(given)).toThrow(/must/);
});

test('a program is a list of words, or one', () => {
  expect(command().parse('[python3, -m, train, 5]')).toEqual(['python3', '-m', 'train', '5']);
  expect(command().parse('train')).toEqual(['train']);
  expect(() => command().parse('[[a]]')).toThrow(/must be a YAML list/);
});

test('ids are parted by blanks or commas', () => {
  expect(ids().parse('a, b\nc')).toEqual(['a', 'b', 'c']);
});
