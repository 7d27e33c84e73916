import { type Tokens, tokensOf } from './tokens.ts';

/** A metric math expression as a tree. Comparisons and AND, OR are operators like the others: they give 1 or 0. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'id'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Expression; readonly right: Expression };

/** Weakest first, as the metric math syntax page ranks them. */
const ranks = [['||', 'OR'], ['&&', 'AND'], ['==', '!=', '<=', '>=', '<', '>'], ['+', '-'], ['*', '/'], ['^']];

/** Deeper ones are refused: each level costs a dozen stack frames. */
const deepest = 50;

/** @throws SyntaxError naming what was found where something else was needed, when the text is not an expression. */
export function parseExpression(text: string): Expression {
  const tokens = tokensOf(text);
  const whole = expression(tokens, 0);
  const { kind, text: rest } = tokens.peek();
  if (kind !== 'end') throw new SyntaxError(`found ${rest} after the end of the expression`);
  return whole;
}

function expression(tokens: Tokens, depth: number): Expression {
  if (depth > deepest) throw new SyntaxError(`nested deeper than ${deepest} levels`);
  return binary(tokens, 0, depth);
}

function binary(tokens: Tokens, rank: number, depth: number): Expression {
  const signs = ranks[rank];
  if (!signs) return unary(tokens, depth);
  let left = binary(tokens, rank + 1, depth);
  while (signs.includes(tokens.peek().text.toUpperCase())) {
    const op = tokens.next().text.toUpperCase();
    left = { kind: 'binary', op, left, right: binary(tokens, rank + 1, depth) };
  }
  return left;
}

function unary(tokens: Tokens, depth: number): Expression {
  if (tokens.peek().text !== '-') return primary(tokens, depth);
  tokens.next();
  return { kind: 'binary', op: '-', left: { kind: 'number', value: 0 }, right: primary(tokens, depth) };
}

function primary(tokens: Tokens, depth: number): Expression {
  const { kind, text } = tokens.next();
  if (kind === 'number') return { kind: 'number', value: Number(text) };
  if (text === '[') return { kind: 'list', items: sequence(tokens, ']', depth) };
  if (text === '(') {
    const inner = expression(tokens, depth + 1);
    tokens.expect(')');
    return inner;
  }
  if (kind !== 'name') throw new SyntaxError(`expected a value, found ${text}`);
  if (tokens.peek().text !== '(') return { kind: 'id', name: text };
  tokens.next();
  return { kind: 'call', name: text.toUpperCase(), args: sequence(tokens, ')', depth) };
}

function sequence(tokens: Tokens, end: string, depth: number): Expression[] {
  const items: Expression[] = [];
  while (tokens.peek().text !== end) {
    if (items.length > 0) tokens.expect(',');
    items.push(expression(tokens, depth + 1));
  }
  tokens.expect(end);
  return items;
}

/** The metrics and expressions that it stands on, by their ids. */
export function idsIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'id':
      return [expression.name];
    case 'list':
      return expression.items.flatMap(idsIn);
    case 'call':
      return expression.args.flatMap(idsIn);
    case 'binary':
      return [...idsIn(expression.left), ...idsIn(expression.right)];
  }
}
