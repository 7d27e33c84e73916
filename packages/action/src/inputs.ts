import { InputFault } from './input-fault.ts';

/** A parser of one input: text as the workflow wrote it in, a value out. Throws InputFault with what is allowed. */
export interface Input<T> {
  readonly parse: (text: string) => T;
  /** Used when the workflow gives nothing, and shown in `action.yml`. Without one an input is required, unless it is optional. */
  readonly fallback?: string;
  readonly optional?: true;
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds inputs of every type; `InputValues` gives each its own back.
export type InputTable = Readonly<Record<string, Input<any>>>;

/** The values that a table of inputs gives, under the same kebab-case names. */
export type InputValues<I extends InputTable> = {
  readonly [N in keyof I]: I[N] extends { readonly optional: true } & Input<infer T>
    ? T | undefined
    : I[N] extends Input<infer T>
      ? T
      : never;
};

/** All that is wrong with the inputs, told together. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/**
 * @param table the inputs, by name.
 * @param textOf what the workflow gave for a name; empty text is the same as nothing, as on the runner.
 * @param known names that the workflow gave (`INPUT_*`), to find those that nobody reads.
 * @returns every value, parsed. @throws InputError with one sentence per bad, missing or unknown input.
 */
export function readInputs<I extends InputTable>(
  table: I,
  textOf: (name: string) => string,
  known: readonly string[] = [],
): InputValues<I> {
  const faults = unknownNames(table, known);
  const values: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(table)) {
    try {
      values[name] = readOne(input, textOf(name).trim());
    } catch (cause) {
      if (!(cause instanceof InputFault)) throw cause;
      faults.push(`${name}: ${cause.message}${found(textOf(name))}`);
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return values as InputValues<I>; // Safe: each value came from the parser under its own name.
}

function readOne<T>(input: Input<T>, given: string): T | undefined {
  if (given !== '') return input.parse(given);
  if (input.fallback !== undefined) return input.parse(input.fallback);
  if (input.optional) return undefined;
  throw new InputFault('is required');
}

const found = (given: string): string =>
  given.trim() === '' ? ', and was not given' : `, found "${given.trim().slice(0, 200)}"`;

function unknownNames(table: InputTable, given: readonly string[]): string[] {
  const names = Object.keys(table);
  return given
    .filter((name) => !names.includes(name))
    .map((name) => `${name}: is not an input of this action; it has ${names.join(', ')}`);
}
