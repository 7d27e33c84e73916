import { Series } from './series.ts';
import { type Statistic, statistic } from './statistic.ts';

const minute = 60_000;
const named = (name: string): Statistic => statistic(name) ?? (() => undefined);

function seriesOf(...values: [at: number, value: number][]): Series {
  const series = new Series();
  for (const [at, value] of values) series.add(at, { value, times: 1 }, 60);
  return series;
}

describe('Series', () => {
  it('gives a point per period that holds anything, by the start of the period', () => {
    const series = seriesOf([0, 1], [59_999, 3], [3 * minute, 5], [9 * minute, 100]);
    const points = series.points({ from: 0, to: 6 * minute, period: 120 }, named('Average'));
    expect([...points]).toEqual([
      [0, 2],
      [2 * minute, 5],
    ]);
  });

  it('tells seconds apart only when they were put with high resolution', () => {
    const series = new Series();
    series.add(1_000, { value: 1, times: 1 }, 1);
    series.add(12_000, { value: 2, times: 1 }, 1);
    const points = (period: number) => [...series.points({ from: 0, to: minute, period }, named('Sum'))];
    expect(points(10)).toEqual([
      [0, 1],
      [10_000, 2],
    ]);
    expect(points(60)).toEqual([[0, 3]]);
  });

  it('forgets minutes of more than two weeks ago when time goes on', () => {
    const series = seriesOf([0, 1], [16 * 86_400_000, 1]);
    expect(series.points({ from: 0, to: minute, period: 60 }, named('Sum')).size).toBe(0);
  });

  it.each([
    ['Sum', 5050],
    ['Minimum', 1],
    ['Maximum', 100],
    ['SampleCount', 100],
    ['p50', 50],
    ['p99', 99],
    ['p100', 100],
    ['tm90', 45.5],
  ])('%s of 1 to 100', (name, expected) => {
    const series = seriesOf(...Array.from({ length: 100 }, (_, index): [number, number] => [index, index + 1]));
    expect([...series.points({ from: 0, to: minute, period: 60 }, named(name)).values()]).toEqual([expected]);
  });

  it('keeps percentiles of many distinct values to half a per cent', () => {
    const series = seriesOf(...Array.from({ length: 50_000 }, (_, index): [number, number] => [0, index + 0.5]));
    const [p99 = 0] = series.points({ from: 0, to: minute, period: 60 }, named('p99')).values();
    expect(Math.abs(p99 / 49_500 - 1)).toBeLessThan(0.005);
  });

  it.each(['p101', 'avg', 'toString', ''])('knows no statistic %j', (name) => {
    expect(statistic(name)).toBeUndefined();
  });
});
