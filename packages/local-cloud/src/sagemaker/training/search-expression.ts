import { invalid } from '../refusals.ts';
import type { Tag } from '../tags.ts';

/** What is searched: a description, with tags. */
export type Resource = Readonly<Record<string, unknown>> & { readonly Tags: readonly Tag[] };

interface Filter {
  readonly Name: string;
  /** Equals when it is absent. */
  readonly Operator?: string;
  readonly Value?: string;
}

export interface Expression {
  readonly Filters?: readonly Filter[];
  readonly NestedFilters?: readonly unknown[];
  readonly SubExpressions?: readonly Expression[];
  /** And when it is absent. */
  readonly Operator?: 'And' | 'Or';
}

/** @returns whether a resource satisfies an expression. @throws ServiceError for what the local cloud does not look into */
export function passes(resource: Resource, expression: Expression): boolean {
  const { Filters = [], NestedFilters, SubExpressions = [], Operator } = expression;
  if (NestedFilters !== undefined) throw invalid('The local cloud searches without NestedFilters.');
  const all = [...Filters.map((it) => fits(resource, it)), ...SubExpressions.map((it) => passes(resource, it))];
  return Operator === 'Or' ? all.some(Boolean) : all.every(Boolean);
}

/**
 * @param name `TrainingJobStatus`, `ResourceConfig.InstanceType`, `HyperParameters.lr`, `Tags.team` or `Metrics.loss`.
 * @returns the property; a time as milliseconds; undefined when there is none.
 */
export function propertyOf(resource: Resource, name: string): string | number | undefined {
  const [first = '', ...rest] = name.split('.');
  const key = rest.join('.');
  if (first === 'Tags') return resource.Tags.find(({ Key }) => Key === key)?.Value;
  if (first === 'Metrics') return metricOf(resource['FinalMetricDataList'], key);
  return scalar(first === 'HyperParameters' ? below(resource[first], [key]) : below(resource, [first, ...rest]));
}

function below(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return below((value as Readonly<Record<string, unknown>>)[name], rest); // Safe: it has the member.
}

const metricOf = (list: unknown, name: string): string | number | undefined =>
  Array.isArray(list)
    ? scalar(
        below(
          list.find((it) => below(it, ['MetricName']) === name),
          ['Value'],
        ),
      )
    : undefined;

function scalar(value: unknown): string | number | undefined {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function fits(resource: Resource, { Name, Operator = 'Equals', Value }: Filter): boolean {
  const found = propertyOf(resource, Name);
  if (Operator === 'Exists' || Operator === 'NotExists') return (found !== undefined) === (Operator === 'Exists');
  if (Value === undefined) throw invalid(`Filter ${Name}: Value is required with ${Operator}.`);
  if (Operator === 'NotEquals') return found === undefined || order(found, Value) !== 0;
  if (found === undefined) return false;
  if (Operator === 'Contains') return String(found).includes(Value);
  if (Operator === 'In') return Value.split(',').some((it) => order(found, it.trim()) === 0);
  return holds[Operator]?.(order(found, Value)) ?? false;
}

const holds: Readonly<Record<string, (order: number) => boolean>> = {
  Equals: (it) => it === 0,
  GreaterThan: (it) => it > 0,
  GreaterThanOrEqualTo: (it) => it >= 0,
  LessThan: (it) => it < 0,
  LessThanOrEqualTo: (it) => it <= 0,
};

const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** Numbers and times by value, all else as text. NaN, which is no order, where a number is held against words. */
function order(found: string | number, value: string): number {
  if (number.test(String(found)) && number.test(value)) return Number(found) - Number(value);
  if (typeof found === 'number') return found - Date.parse(value);
  return found === value ? 0 : found < value ? -1 : 1;
}
