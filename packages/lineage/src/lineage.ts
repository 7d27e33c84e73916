import { canonicalJson, idOf } from './canonical.ts';
import { faultsOf, unknownType } from './check.ts';
import { kindOf } from './facts/index.ts';
import { type Fault, LineageError } from './fault.ts';
import type { Statement } from './statement.ts';

/**
 * The document: statements by id, closed under `after` (whatever a statement stands on is here too). Iteration order is a
 * topological order: a statement comes after everything that it stands on.
 */
export type Lineage = ReadonlyMap<string, Statement>;

export const empty: Lineage = new Map();

/**
 * Reads a lineage: JSON Lines, one statement a line, its head last.
 * @param bytes UTF-8 text as it lies in the store.
 * @param head the id that the file claims as its head, when it is known (`lineage/<sha256>.jsonl`).
 * @returns the lineage. @throws LineageError naming every bad line and path; nothing is returned of a document that is not whole.
 */
export function open(bytes: Uint8Array | string, head?: string): Lineage {
  const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: false }).decode(bytes);
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length === 0)
    throw new LineageError('LINEAGE_UNREADABLE', [{ at: 'line 1', problem: 'the document is empty' }]);
  const values = parseLines(lines);
  refuse('LINEAGE_VERSION_UNKNOWN', values.flatMap(versionFaults));
  refuse(
    'LINEAGE_UNREADABLE',
    values.flatMap((value, i) => faultsOf(value, `line ${i + 1}`)),
  );
  const lineage = new Map((values as Statement[]).map((statement) => [idOf(statement), statement]));
  refuse('LINEAGE_INCOMPLETE', missing(lineage));
  refuse('LINEAGE_TAMPERED', wrongHead(lineage, head));
  return ordered(lineage);
}

/** Adds a statement. @throws LineageError when it stands on something that is not here, or is not a statement. */
export function state(lineage: Lineage, statement: Statement): { lineage: Lineage; id: string } {
  refuse('LINEAGE_UNREADABLE', faultsOf(statement, 'statement'));
  const id = idOf(statement);
  const grown = new Map([...lineage, [id, statement]]);
  refuse('LINEAGE_INCOMPLETE', missing(grown));
  return { lineage: grown, id };
}

/** @returns the union. As ids are digests, two documents can never disagree about a statement. */
export const merge = (...lineages: readonly Lineage[]): Lineage => ordered(new Map(lineages.flatMap((it) => [...it])));

/** @returns the ids that nothing else stands on, in a stable order. A matrix that was not yet joined has several. */
export function heads(lineage: Lineage): string[] {
  const stoodOn = new Set([...lineage.values()].flatMap((statement) => statement.predicate.after));
  return [...lineage.keys()].filter((id) => !stoodOn.has(id)).sort();
}

/** @returns the part of the lineage that the given statement stands on, itself included. */
export function closure(lineage: Lineage, head: string): Lineage {
  const wanted = new Set([head]);
  // A set that grows while it is walked visits what is added.
  for (const id of wanted) for (const before of lineage.get(id)?.predicate.after ?? []) wanted.add(before);
  return new Map([...lineage].filter(([id]) => wanted.has(id)));
}

/** @returns the JSON Lines text of the closure up to one head: the same bytes for the same head, whoever writes them. */
export function serialize(lineage: Lineage, head: string): string {
  return [...ordered(closure(lineage, head)).values()].map((statement) => `${canonicalJson(statement)}\n`).join('');
}

function parseLines(lines: readonly string[]): unknown[] {
  const faults: Fault[] = [];
  const values = lines.map((line, i) => {
    try {
      return JSON.parse(line) as unknown;
    } catch (cause) {
      faults.push({ at: `line ${i + 1}`, problem: `not JSON: ${(cause as Error).message}` });
      return undefined;
    }
  });
  refuse('LINEAGE_UNREADABLE', faults);
  return values;
}

function versionFaults(value: unknown, i: number): Fault[] {
  const type = (value as { predicateType?: unknown } | null)?.predicateType;
  if (typeof type !== 'string' || kindOf(type) !== undefined) return [];
  return [{ at: `line ${i + 1}.predicateType`, problem: unknownType(type) }];
}

function missing(lineage: Lineage): Fault[] {
  return [...lineage].flatMap(([id, statement]) =>
    statement.predicate.after
      .filter((before) => !lineage.has(before))
      .map((before) => ({
        at: `${statement.predicate.action} ${id}`,
        problem: `stands on ${before}, which is not in the document: a statement was changed or left out`,
      })),
  );
}

function wrongHead(lineage: Lineage, head: string | undefined): Fault[] {
  const found = heads(lineage);
  if (head === undefined || (found.length === 1 && found[0] === head)) return [];
  return [
    { at: 'head', problem: `expected ${head}, found ${found.join(', ')}: the document is not the one that was named` },
  ];
}

/**
 * Depth first from the heads, ties by id: one order for one set of statements. Cycles cannot exist among digests. The path is a list
 * of its own, because a line of some thousand statements is deeper than the call stack.
 */
function ordered(lineage: Lineage): Lineage {
  const out = new Map<string, Statement>();
  for (const head of heads(lineage)) {
    const path = [stepTo(lineage, head)];
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const before = here.before.pop();
      if (before !== undefined && !out.has(before)) path.push(stepTo(lineage, before));
      if (before !== undefined) continue;
      path.pop();
      if (here.statement !== undefined) out.set(here.id, here.statement);
    }
  }
  return out;
}

/** A statement on the path with what it stands on and was not looked at yet, the first by id last. */
function stepTo(lineage: Lineage, id: string) {
  const statement = lineage.get(id);
  return { id, statement, before: [...(statement?.predicate.after ?? [])].sort().reverse() };
}

function refuse(code: LineageError['code'], faults: readonly Fault[]): void {
  if (faults.length > 0) throw new LineageError(code, faults);
}
