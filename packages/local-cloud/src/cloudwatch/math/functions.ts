import { pointwise, starts, type Value, valueAt } from './value.ts';

type Aggregate = (values: readonly number[]) => number;

const aggregates: Readonly<Record<string, Aggregate>> = {
  SUM: (values) => values.reduce((sum, value) => sum + value, 0),
  AVG: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  MIN: (values) => Math.min(...values),
  MAX: (values) => Math.max(...values),
};

const single: Readonly<Record<string, (value: number) => number>> = {
  ABS: Math.abs,
  CEIL: Math.ceil,
  FLOOR: Math.floor,
};

/**
 * The metric math functions that are known here: IF, FILL, ABS, CEIL, FLOOR, SUM, AVG, MIN, MAX.
 * @throws SyntaxError for others, and for a wrong number of arguments.
 */
export function call(name: string, args: readonly Value[], grid: readonly number[]): Value {
  const each = Object.hasOwn(single, name) ? single[name] : undefined;
  if (each) return perPoint(needed(name, args, 0), each);
  const aggregate = Object.hasOwn(aggregates, name) ? aggregates[name] : undefined;
  if (aggregate) return overAll(needed(name, args, 0), aggregate);
  if (name === 'IF') return choose(needed(name, args, 0), needed(name, args, 1), args[2]);
  if (name === 'FILL') return fill(needed(name, args, 0), args[1], grid);
  const all = [...Object.keys(single), ...Object.keys(aggregates), 'IF', 'FILL'].join(', ');
  throw new SyntaxError(`there is no function ${name} here; there are ${all}`);
}

function needed(name: string, args: readonly Value[], index: number): Value {
  const arg = args[index];
  if (arg === undefined) throw new SyntaxError(`${name} needs ${index + 1} or more arguments, found ${args.length}`);
  return arg;
}

function perPoint(value: Value, of: (value: number) => number): Value {
  if (typeof value === 'number') return of(value);
  return pointwise(starts(value) ?? [], (at) => of(valueAt(value, at) ?? Number.NaN));
}

/** Of one series: a number over all its points. Of a list: a series, period by period over those that have a point. */
function overAll(value: Value, aggregate: Aggregate): Value {
  if (!Array.isArray(value)) return aggregate((starts(value) ?? []).map((at) => valueAt(value, at) ?? 0));
  const items: readonly Value[] = value;
  const times = [...new Set(items.flatMap((item) => starts(item) ?? []))].sort((a, b) => a - b);
  return pointwise(times, (at) =>
    aggregate(items.map((item) => valueAt(item, at)).filter((found) => found !== undefined)),
  );
}

/** Where the condition has no point there is none; without `no` there is none either where it does not hold. */
function choose(condition: Value, yes: Value, no: Value | undefined): Value {
  if (typeof condition === 'number') return (condition !== 0 ? yes : no) ?? new Map();
  return pointwise(starts(condition) ?? [], (at) => {
    const side = valueAt(condition, at) !== 0 ? yes : no;
    return side === undefined ? undefined : valueAt(side, at);
  });
}

/** With a filler, that stands in each gap; without (REPEAT), the last point before it. */
function fill(value: Value, filler: Value | undefined, grid: readonly number[]): Value {
  if (typeof value === 'number') return value;
  starts(value);
  let last: number | undefined;
  return pointwise(grid, (at) => {
    const found = valueAt(value, at);
    if (found !== undefined) last = found;
    return found ?? (filler === undefined ? last : valueAt(filler, at));
  });
}
