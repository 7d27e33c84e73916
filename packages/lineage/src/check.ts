import * as v from 'valibot';
import { factsByKind, kindOf, kinds, predicateType } from './facts/index.ts';
import type { Fault } from './fault.ts';
import { envelope, type Statement } from './statement.ts';

/** @returns every fault of a value that should be a statement; none means that it is one. */
export function faultsOf(value: unknown, at: string): Fault[] {
  const shape = v.safeParse(envelope, value);
  if (!shape.success) return shape.issues.map((issue) => toFault(issue, at));
  return factsFaults(shape.output, at);
}

function factsFaults(statement: Statement, at: string): Fault[] {
  const kind = kindOf(statement.predicateType);
  if (kind === undefined) return [{ at: `${at}.predicateType`, problem: unknownType(statement.predicateType) }];
  // An action that broke half way states what it knows; its facts are not a contract that anyone builds on.
  if (statement.predicate.verdict.word === 'error') return [];
  const facts = v.safeParse(factsByKind[kind], statement.predicate.facts);
  return facts.success ? [] : facts.issues.map((issue) => toFault(issue, `${at}.predicate.facts`));
}

export const unknownType = (type: string): string =>
  `unknown statement type "${type}"; this version reads ${kinds.map(predicateType).join(', ')}; use the Modelway version that wrote it, or a newer one`;

function toFault(issue: v.BaseIssue<unknown>, at: string): Fault {
  const path = v.getDotPath(issue);
  return { at: path ? `${at}.${path}` : at, problem: issue.message };
}
