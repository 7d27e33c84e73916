import { type Lineage, type Remark, type Statement, type Word, worst } from '@modelway/lineage';

/** A statement with its place in the story. */
export interface Told {
  readonly id: string;
  readonly action: string;
  readonly word: Word;
  readonly statement: Statement;
  /** How many statements lie below it on the longest way: what it stands on has less. */
  readonly depth: number;
  /** It did not pass, and the same job was tried again later: it is told, but it decides nothing any more. */
  readonly retried: boolean;
}

/** What a lineage says of one line. Everything in it has one order, whatever order the document came in. */
export interface Story {
  readonly line: string;
  /** Of the line, and what it stands on: what stands on something comes after it, then by time, then by id. */
  readonly told: readonly Told[];
  /** Of the line itself, what nothing of the line stands on: what happened last. Several while a matrix has not been joined. */
  readonly latest: readonly Told[];
  /** The worst word of what happened last; nothing at all is `inconclusive`, because missing is never a pass. */
  readonly word: Word;
}

/** @returns what the lineage says of a line. */
export function tellStory(lineage: Lineage, line: string): Story {
  const own = new Set([...lineage].filter(([, it]) => it.predicate.line === line).map(([id]) => id));
  const belongs = belowAll(lineage, own);
  const told = inOrder(lineage).filter(({ id }) => belongs.has(id));
  const stoodOn = new Set([...own].flatMap((id) => lineage.get(id)?.predicate.after ?? []));
  const latest = told.filter(({ id, retried }) => own.has(id) && !stoodOn.has(id) && !retried);
  return { line, told, latest, word: worst(latest.map(({ word }) => word)) };
}

/** @returns the statements and all that they stand on. In one walk: a closure for each of thousands would take their square. */
function belowAll(lineage: Lineage, own: ReadonlySet<string>): Set<string> {
  const below = new Set(own);
  // What is added while a set is walked is walked too.
  for (const id of below)
    for (const before of lineage.get(id)?.predicate.after ?? []) if (lineage.has(before)) below.add(before);
  return below;
}

/** @returns every statement of a lineage in the order of the story. */
export function inOrder(lineage: Lineage): Told[] {
  const depths = depthsOf(lineage);
  const attempts = groupByJob(lineage);
  const told = [...lineage].map(([id, statement]): Told => {
    const { action, verdict } = statement.predicate;
    const retried = verdict.word !== 'pass' && hasLaterAttempt(statement, attempts);
    return { id, action, word: verdict.word, statement, depth: depths.get(id) ?? 0, retried };
  });
  return told.sort((a, b) => a.depth - b.depth || byFinish(a, b) || (a.id < b.id ? -1 : 1));
}

/** @returns the remarks of one place, the most important first. */
export const remarksAt = ({ statement }: Told, place: Remark['place']): Remark[] =>
  statement.predicate.remarks.filter((remark) => remark.place === place).sort((a, b) => b.importance - a.importance);

/** @returns the names of what a statement is about, without doubles. */
export const subjectsOf = ({ statement }: Told): string[] => [...new Set(statement.subject.map(({ name }) => name))];

/** @returns the first digits of a statement's id. */
export const shortId = (id: string): string => id.replace(/^sha256:/, '').slice(0, 12);

/** Iteration order of a lineage is topological, so one pass is enough; a map that is not in order only costs precision. */
function depthsOf(lineage: Lineage): Map<string, number> {
  const depths = new Map<string, number>();
  for (const [id, { predicate }] of lineage)
    depths.set(id, 1 + Math.max(-1, ...predicate.after.map((before) => depths.get(before) ?? -1)));
  return depths;
}

const jobOf = ({ predicate: { action, line, run } }: Statement): string =>
  JSON.stringify([action, line, run.commit, run.workflowRef, run.job]);

function groupByJob(lineage: Lineage): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of lineage.values()) {
    const group = groups.get(jobOf(statement));
    if (group === undefined) groups.set(jobOf(statement), [statement]);
    else group.push(statement);
  }
  return groups;
}

/** Legs of one matrix share run and attempt, so they never replace each other. */
function hasLaterAttempt(statement: Statement, attempts: ReadonlyMap<string, Statement[]>): boolean {
  const { run, finishedOn } = statement.predicate;
  return (attempts.get(jobOf(statement)) ?? []).some(
    ({ predicate: other }) =>
      (other.run.runId !== run.runId || other.run.runAttempt > run.runAttempt) &&
      Date.parse(other.startedOn) >= Date.parse(finishedOn),
  );
}

const byFinish = (a: Told, b: Told): number =>
  Date.parse(a.statement.predicate.finishedOn) - Date.parse(b.statement.predicate.finishedOn);
