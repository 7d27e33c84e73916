import type { Comparison, Finding } from '@modelway/lineage';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

export type Rule = Comparison | Finding;

/** Only a rule on a metric has a direction. */
export const isComparison = (rule: Rule): rule is Comparison => 'direction' in rule;

/** Where the limit of each rule on a metric stands. */
const keys: Record<Comparison['rule'], string> = {
  bound: 'bound',
  'no-regression': 'margin',
  improvement: 'improvement',
};

/** Finds the lines of a policy that rules stand in. */
export interface PolicyLines {
  /** @returns the line, from 1, of the rule, or of the nearest thing around it that is there. */
  of(rule: Rule): number;
}

/** @param text of the policy, which was read and found valid before. @param line the line of models that it is about. */
export function policyLines(text: string, line: string): PolicyLines {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, keepSourceTokens: false });
  const at = (path: ReadonlyArray<string | number>): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, length));
      if (offset !== undefined) return counter.linePos(offset).line;
    }
    return 1;
  };
  // Safe: what is asked for by number is taken as a list below, and nothing else of it is used.
  const plain = document.toJS({ maxAliasCount: 100 }) as { lines?: Record<string, Record<string, unknown>> } | null;
  return { of: (rule) => at(['lines', line, ...pathOf(rule, plain?.lines?.[line] ?? {})]) };
}

function pathOf(rule: Rule, own: Readonly<Record<string, unknown>>): Array<string | number> {
  if (isComparison(rule) && rule.slice !== undefined)
    return ['slices', listed(own['slices'], rule.slice.column), 'margin'];
  if (isComparison(rule) && rule.evaluator !== undefined)
    return [
      'evaluators',
      named(own['evaluators'], rule.evaluator),
      'metrics',
      rule.metric.slice(rule.evaluator.length + 1),
      keys[rule.rule],
    ];
  if (isComparison(rule)) return ['metrics', rule.metric, keys[rule.rule]];
  if (rule.rule === 'slices') return ['slices', listed(own['slices'], rule.column)];
  if (rule.rule === 'facet') return ['facets', listed(own['facets'], rule.column)];
  if (rule.rule === 'budget') return ['budgets', rule.metric ?? ''];
  return [rule.rule];
}

/** @returns which item of a list has a name; past the end when none has. */
function named(list: unknown, name: string): number {
  if (!Array.isArray(list)) return 0;
  const found = list.findIndex((it: { name?: unknown } | null) => it?.name === name);
  return found >= 0 ? found : list.length;
}

/** @returns which item of a list is about a column; past the end when none is, which then is the list itself. */
function listed(list: unknown, column: string | undefined): number {
  if (!Array.isArray(list)) return 0;
  const found = list.findIndex((it: { column?: unknown } | null) => it?.column === column);
  return found >= 0 ? found : list.length;
}

/** Of a pair where its key stands, not its value, which may begin a line later. */
function offsetOf(node: unknown, path: ReadonlyArray<string | number>): number | undefined {
  const [first, ...rest] = path;
  if (isSeq(node) && typeof first === 'number') return within(node.items[first], rest, node.items[first]);
  if (!isMap(node)) return undefined;
  const pair = node.items.find((it) => isScalar(it.key) && String(it.key.value) === first);
  return pair && within(pair.value, rest, pair.key);
}

const within = (value: unknown, rest: ReadonlyArray<string | number>, self: unknown): number | undefined =>
  rest.length > 0 ? offsetOf(value, rest) : (self as Node | undefined)?.range?.[0];
