import type { Policy } from '../policy/schema.ts';
import { bounded } from '../sentence.ts';

/** @returns every rule that is not the same in both, as "metrics.auc.bound: 0.75, was 0.8"; the order of keys is no difference. */
export function differences(base: Policy, own: Policy): string[] {
  const [was, now] = [leavesOf(base), leavesOf(own)];
  return [...new Set([...was.keys(), ...now.keys()])].sort().flatMap((path) => {
    const [before, after] = [was.get(path), now.get(path)];
    if (before === after) return [];
    if (before === undefined) return [`${path}: ${after}, which is new`];
    return [after === undefined ? `${path}: gone, was ${before}` : `${path}: ${after}, was ${before}`];
  });
}

/** Rules about the data have their own action. */
const leavesOf = ({ data: _, ...rules }: Policy): Map<string, string> => new Map(leaves(rules, ''));

/** Items of a list are known by what they are about, so that one more at the front does not change all others. */
function leaves(value: unknown, path: string): [string, string][] {
  if (Array.isArray(value))
    return value.every((it) => typeof it !== 'object') ? [[path, bounded(JSON.stringify(value))]] : items(value, path);
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [[path, bounded(String(value))]];
  return Object.entries(value).flatMap(([key, it]) => leaves(it, path === '' ? key : `${path}.${key}`));
}

function items(list: readonly unknown[], path: string): [string, string][] {
  const seen = new Map<string, number>();
  return list.flatMap((it) => {
    const { name, column } = it as { name?: unknown; column?: unknown }; // Safe: reading a property of an object.
    const key = bounded(String(name ?? column ?? ''));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return leaves(it, `${path}[${key}${count > 1 ? ` ${count}` : ''}]`);
  });
}
