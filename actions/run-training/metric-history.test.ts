import { metricHistory } from './metric-history.ts';

const definitions = [
  { Name: 'loss', Regex: 'loss=([0-9.]+)' },
  { Name: 'auc', Regex: '(?i)AUC=(?P<value>[0-9.]+)' },
];

test('the newest value of each metric is told, also when later lines hold only one of them', () => {
  const history = metricHistory(definitions);
  expect(history.newest()).toBe('');
  history.see(['epoch=1 loss=0.9 auc=0.5', 'loss=0.8', 'loss=nan auc=']);
  expect(history.newest()).toBe('loss=0.8 auc=0.5');
  history.see(['nothing']);
  expect(history.newest()).toBe('loss=0.8 auc=0.5');
});

test('a metric with one value has no history', () => {
  const history = metricHistory(definitions);
  history.see(['loss=0.9 auc=0.5', 'loss=0.8']);
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
  history.see(Array.from({ length: 1201 }, (_, i) => `loss=${i}`));
  const [remark] = history.remarks();
  const points = remark?.kind === 'series' ? (remark.lines[0]?.points ?? []) : [];
  expect(points.length).toBe(401);
  expect(points.at(-1)).toEqual(['1201', '1200']);
});
