/** A parser of one input: text as the workflow wrote it in, a value out. Throws InputFault with what is allowed. */
export interface Input<T> {
  readonly parse: (text: string) => T;
  /** Used when the workflow gives nothing; no default and not `optional` means required. */
  readonly fallback?: string;
  readonly optional?: true;
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds inputs of every type; `InputValues` gives each its own back.
export type InputTable = Readonly<Record<string, Input<any>>>;

/** The values that a table of inputs gives, under the same kebab-case names. */
export type InputValues<I extends InputTable> = {
  readonly [N in keyof I]: I[N] extends { optional: true } & Input<infer T>
    ? T | undefined
    : I[N] extends Input<infer T>
      ? T
      : never;
};
