import { call } from './functions.ts';
import type { Expression } from './parse.ts';
import { pointwise, starts, type Value, valueAt } from './value.ts';

export interface Scope {
  /** The series or number that an id stands for. */
  get(id: string): Value | undefined;
  /** The starts of all periods of the window, for FILL. */
  readonly grid: readonly number[];
}

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
  '<': (a, b) => Number(a < b),
  '>': (a, b) => Number(a > b),
  '<=': (a, b) => Number(a <= b),
  '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '&&': (a, b) => Number(a !== 0 && b !== 0),
  '||': (a, b) => Number(a !== 0 || b !== 0),
  AND: (a, b) => Number(a !== 0 && b !== 0),
  OR: (a, b) => Number(a !== 0 || b !== 0),
};

/**
 * What an expression says of the series in scope. A period that either side lacks has no point, and neither has one where
 * the result is not a finite number (a division by nought). @throws SyntaxError at unknown ids, functions and wrong kinds.
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'id':
      return known(scope, expression.name);
    case 'list':
      return expression.items.map((item) => evaluate(item, scope));
    case 'call':
      return callWith(expression.name, expression.args, scope);
    case 'binary': {
      const operator = operators[expression.op];
      if (!operator) throw new SyntaxError(`there is no operator ${expression.op}`);
      return combine(evaluate(expression.left, scope), evaluate(expression.right, scope), operator);
    }
  }
}

/** REPEAT is a word of FILL, not an id. */
function callWith(name: string, args: readonly Expression[], scope: Scope): Value {
  const repeat = name === 'FILL' && args[1]?.kind === 'id' && args[1].name === 'REPEAT';
  const values = (repeat ? args.slice(0, 1) : args).map((arg) => evaluate(arg, scope));
  return call(name, values, scope.grid);
}

function known(scope: Scope, name: string): Value {
  const value = scope.get(name);
  if (value === undefined) throw new SyntaxError(`there is no metric or expression with the id ${name}`);
  return value;
}

function combine(left: Value, right: Value, operator: (a: number, b: number) => number): Value {
  if (typeof left === 'number' && typeof right === 'number') return operator(left, right);
  const times = starts(left) ?? starts(right) ?? [];
  return pointwise(times, (at) => {
    const [a, b] = [valueAt(left, at), valueAt(right, at)];
    return a === undefined || b === undefined ? undefined : operator(a, b);
  });
}
