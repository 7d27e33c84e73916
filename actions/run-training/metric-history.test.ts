import { metricHistory } from './metric-history.ts';

const definitions = [
  { Name: 'loss', Regex: 'loss=([0-9.]+)' },
  { Name: 'auc', Regex: '(?i)AUC=(?P<value>[0-9.]+)' },
];

const lines = (...texts: string[]) => texts.map((text, i) => ({ text, at: 1_000 + i }));

test('the newest value of each metric is told, also when later lines hold only one of them', () => {
  const history = metricHistory(definitions);
  expect(history.newest()).toBe('');
  history.see(lines('epoch=1 loss=0.9 auc=0.5', 'loss=0.8', 'loss=nan auc='));
  expect(history.newest()).toBe('loss=0.8 auc=0.5');
  history.see(lines('nothing'));
  expect(history.newest()).toBe('loss=0.8 auc=0.5');
});

test('a metric that ends as no number is known as such, until a number comes again', () => {
  const history = metricHistory([{ Name: 'loss', Regex: 'loss=(\\S+)' }]);
  history.see(lines('loss=0.9', 'loss=nan'));
  expect(history.unreadable()).toEqual({ loss: 'nan' });
  history.see(lines('loss=0.8'));
  expect(history.unreadable()).toEqual({});
});

test('a metric with one value has no history', () => {
  const history = metricHistory(definitions);
  history.see(lines('loss=0.9 auc=0.5', 'loss=0.8'));
  expect(history.remarks()).toEqual([
    expect.objectContaining({
      kind: 'series',
      lines: [
        {
          name: 'loss',
          points: [
            ['1', '0.9'],
            ['2', '0.8'],
          ],
        },
      ],
    }),
  ]);
});

test('a long history is thinned out evenly and ends with its last value', () => {
  const history = metricHistory(definitions);
  history.see(lines(...Array.from({ length: 1201 }, (_, i) => `loss=${i}`)));
  const [remark] = history.remarks();
  const points = remark?.kind === 'series' ? (remark.lines[0]?.points ?? []) : [];
  expect(points.length).toBe(401);
  expect(points.at(-1)).toEqual(['1201', '1200']);
});

test('each value is known with the time at which it was printed', () => {
  const history = metricHistory(definitions);
  history.see(lines('loss=0.9 auc=0.5', 'loss=0.8'));
  expect(history.points()).toEqual([
    { key: 'loss', value: 0.9, timestamp: 1_000, step: 0 },
    { key: 'loss', value: 0.8, timestamp: 1_001, step: 1 },
    { key: 'auc', value: 0.5, timestamp: 1_000, step: 0 },
  ]);
});
