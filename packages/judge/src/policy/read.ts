import * as v from 'valibot';
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { contradictions } from './contradictions.ts';
import { type Policy, type PolicyFile, policyFile } from './schema.ts';

/** One thing wrong with the policy: where (line of the file and path), and what. */
export interface PolicyFault {
  readonly line: number;
  readonly path: string;
  readonly problem: string;
}

/** Everything that is wrong with a policy, told together. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly places: readonly PolicyFault[];
  /** The same as sentences. */
  readonly faults: readonly string[];
  /** The file is well, and has no rules for this line. */
  readonly noSuchLine: boolean;

  constructor(file: string, places: readonly PolicyFault[], noSuchLine: 'no such line' | 'faults' = 'faults') {
    const faults = places.map(
      ({ line, path, problem }) => `${file}:${line}: ${path === '' ? '' : `${path}: `}${problem}`,
    );
    super(faults.join('\n'));
    this.places = places;
    this.faults = faults;
    this.noSuchLine = noSuchLine === 'no such line';
  }
}

export interface PolicySource {
  readonly text: string;
  /** As the user named it, for messages. */
  readonly file: string;
}

/**
 * Reads `modelway.yml` and takes the rules of one line out of it.
 * @returns the rules, defaults filled in. @throws PolicyError with every fault of the whole file, each with its line and path.
 */
export function readPolicy(source: PolicySource, line: string): Policy {
  const { policy, at } = readWhole(source, v.unknown());
  return ruleOf(policy, { file: source.file, line, at });
}

/** The rules about the data of one line, with the columns that its evaluation names. */
export interface DataSection<Data> {
  readonly data: Data | undefined;
  readonly key: string;
  readonly label: string;
}

/**
 * Reads the rules about the data of one line, which another room has the schema of.
 * @returns undefined when the file has no such line. @throws PolicyError as `readPolicy`.
 */
export function readData<Data>(
  source: PolicySource,
  line: string,
  data: v.GenericSchema<unknown, Data>,
): DataSection<Data> | undefined {
  const { policy } = readWhole(source, data);
  const own = Object.hasOwn(policy.lines, line) ? policy.lines[line] : undefined;
  if (own === undefined) return undefined;
  const { key, label } = own.evaluation;
  return { data: own.data === undefined ? undefined : v.parse(data, own.data), key, label };
}

function readWhole({ text, file }: PolicySource, data: v.GenericSchema): { policy: PolicyFile; at: number } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  const at = (offset: number): number => lines.linePos(offset).line;
  refuse(
    file,
    document.errors.map((it) => ({ line: at(it.pos[0]), path: '', problem: `is not YAML: ${firstLine(it.message)}` })),
  );
  const locate = (path: readonly (string | number)[]): number => at(offsetOf(document, path));
  const shape = v.safeParse(policyFile, plain(document, file));
  const found = shape.success
    ? [...contradictions(shape.output), ...dataFaults(shape.output, data)]
    : shape.issues.map(placeOf);
  refuse(
    file,
    found.map(({ path, problem }) => ({ line: locate(path), path: dotted(path), problem })),
  );
  return { policy: shape.output as PolicyFile, at: locate(['lines']) }; // Safe: refused above unless it parsed.
}

function dataFaults(policy: PolicyFile, data: v.GenericSchema): Found[] {
  return Object.entries(policy.lines).flatMap(([name, rules]) => {
    const shape = v.safeParse(v.optional(data), rules.data);
    const issues = shape.success ? [] : shape.issues.map(placeOf);
    return issues.map(({ path, problem }) => ({ path: ['lines', name, 'data', ...path], problem }));
  });
}

export interface Found {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

function placeOf(issue: v.BaseIssue<unknown>): Found {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const shown =
    issue.kind === 'schema' && issue.type === 'strict_object' ? '' : `, found ${issue.received.slice(0, 80)}`;
  return { path, problem: `${issue.message}${shown}` };
}

/** Aliases are refused: a few lines of them unfold to gigabytes. */
function plain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch {
    throw new PolicyError(file, [{ line: 1, path: '', problem: 'must not use YAML aliases; write the rules out' }]);
  }
}

function ruleOf(policy: PolicyFile, { file, line, at }: { file: string; line: string; at: number }): Policy {
  const own = Object.hasOwn(policy.lines, line) ? policy.lines[line] : undefined;
  if (own !== undefined) return own;
  const known = Object.keys(policy.lines).join(', ') || 'none';
  const problem = `has no line "${line}"; it has ${known}; add the line's rules or correct the action's input "line"`;
  throw new PolicyError(file, [{ line: at, path: 'lines', problem }], 'no such line');
}

/** @returns where the deepest part of the path that is there begins; for a key of a map, the key rather than its value. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const node = keyIn(parent, path[depth - 1]) ?? document.getIn(path.slice(0, depth), true);
    const start = (node as Node | undefined)?.range?.[0];
    if (start !== undefined) return start;
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyIn(parent: unknown, key: string | number | undefined): unknown {
  if (!isMap(parent)) return undefined;
  return parent.items.map((pair) => pair.key).find((it) => isScalar(it) && String(it.value) === String(key));
}

function dotted(path: readonly (string | number)[]): string {
  return path.map((it, i) => (typeof it === 'number' ? `[${it}]` : `${i === 0 ? '' : '.'}${it.slice(0, 80)}`)).join('');
}

const firstLine = (message: string): string => message.split('\n')[0] ?? '';

function refuse(file: string, faults: readonly PolicyFault[]): void {
  if (faults.length > 0) throw new PolicyError(file, faults);
}
