import type { Remark } from '@modelway/lineage';
import { toDecimal } from '@modelway/lineage';

/** The values of each metric in the order in which the job printed them. */
export interface MetricHistory {
  /** @returns the newest value of each metric that these lines hold, as words for people; undefined when there is none. */
  see(lines: readonly string[]): string | undefined;
  readonly remarks: () => Remark[];
}

/** More points than this make no better picture. */
const mostPoints = 500;

/** Applies the job's own metric definitions to its log, as SageMaker does, which keeps only the last value for us. */
export function metricHistory(
  definitions: ReadonlyArray<{ Name?: string | undefined; Regex?: string | undefined }>,
): MetricHistory {
  const rules = definitions.flatMap(({ Name = '', Regex = '' }) => ruleOf(Name, Regex));
  const see = (lines: readonly string[]): string | undefined => {
    const news = rules.flatMap((rule) => rule.take(lines));
    return news.length > 0 ? news.join('  ') : undefined;
  };
  const remarks = (): Remark[] =>
    rules.filter(({ values }) => values.length > 1).map(({ name, values }) => series(name, values));
  return { see, remarks };
}

function ruleOf(name: string, regex: string) {
  const pattern = new RegExp(regex);
  const values: number[] = [];
  const take = (lines: readonly string[]): string[] => {
    const found = lines.flatMap((line) => numberOf(pattern.exec(line)?.[1]));
    values.push(...found.slice(0, mostPoints - values.length));
    const newest = found.at(-1);
    return newest === undefined ? [] : [`${name}=${newest}`];
  };
  return [{ name, values, take }];
}

function numberOf(text: string | undefined): number[] {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? [value] : [];
}

const series = (name: string, values: readonly number[]): Remark => ({
  kind: 'series',
  title: `${name} while training`,
  importance: 20,
  place: 'folded',
  x: { label: 'report' },
  y: { label: name },
  lines: [{ name, points: values.map((value, i): [string, string] => [String(i + 1), toDecimal(value)]) }],
});
