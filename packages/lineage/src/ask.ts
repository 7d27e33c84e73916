import { type Kind, kindOf } from './facts/index.ts';
import type { Lineage } from './lineage.ts';
import { isOf, type Statement, type StatementOf } from './statement.ts';

export interface Found<K extends Kind> {
  readonly id: string;
  readonly statement: StatementOf<K>;
}

/** @returns every statement of a kind that carries complete facts, oldest first; of one line, when it is given. */
export function all<K extends Kind>(lineage: Lineage, kind: K, line?: string): Found<K>[] {
  return [...lineage].flatMap(([id, statement]) =>
    isOf(statement, kind) && (line === undefined || statement.predicate.line === line) ? [{ id, statement }] : [],
  );
}

/** @returns the statement of a kind that finished last, or undefined. Ties go to the larger id, so the answer is stable. */
export function latest<K extends Kind>(lineage: Lineage, kind: K, line?: string): Found<K> | undefined {
  return all(lineage, kind, line).sort(byFinish).at(-1);
}

/** @returns the kinds that have a statement which passed. */
export function passed(lineage: Lineage): Set<Kind> {
  const good = [...lineage.values()].filter((statement) => statement.predicate.verdict.word === 'pass');
  return new Set(good.flatMap((statement) => kindOf(statement.predicateType) ?? []));
}

/** @returns the last statement of a kind whatever its verdict, broken ones included. */
export function last(lineage: Lineage, kind: Kind, line?: string): { id: string; statement: Statement } | undefined {
  return [...lineage]
    .map(([id, statement]) => ({ id, statement }))
    .filter(
      (it) =>
        kindOf(it.statement.predicateType) === kind && (line === undefined || it.statement.predicate.line === line),
    )
    .sort(byFinish)
    .at(-1);
}

/**
 * A selection speaks for the trainings that it chose from, until another one finishes after it. @returns the last statement of a kind,
 * or the selection that speaks for it.
 */
export function speaksFor(lineage: Lineage, kind: Kind, line?: string): ReturnType<typeof last> {
  const [found, chosen] = [
    last(lineage, kind, line),
    kind === 'training' ? last(lineage, 'selection', line) : undefined,
  ];
  return [found, chosen]
    .flatMap((it) => it ?? [])
    .sort(byFinish)
    .at(-1);
}

/** @returns the training whose model is to be judged: the one that was picked, or, where none was picked since, the last. */
export function candidate(lineage: Lineage, line: string): Found<'training'> | undefined {
  const selection = latest(lineage, 'selection', line);
  const training = latest(lineage, 'training', line);
  if (selection === undefined || speaksFor(lineage, 'training', line)?.id !== selection.id) return training;
  const { picked } = selection.statement.predicate.facts;
  return all(lineage, 'training', line).find(({ id }) => id === picked?.statement);
}

interface Dated {
  readonly id: string;
  readonly statement: { readonly predicate: { readonly finishedOn: string } };
}

function byFinish(a: Dated, b: Dated): number {
  const [left, right] = [a.statement.predicate.finishedOn, b.statement.predicate.finishedOn].map(Date.parse) as [
    number,
    number,
  ];
  return left - right || (a.id < b.id ? -1 : 1);
}
