import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** One option of a command: `--name VALUE`, or `--name` alone for a flag. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly says: string;
  readonly multiple?: boolean;
}

type Value<O extends Option> = O extends { type: 'boolean' }
  ? boolean
  : O extends { multiple: true }
    ? string[]
    : string;
export type Values<T extends Readonly<Record<string, Option>>> = { readonly [N in keyof T]?: Value<T[N]> };

/** @returns the options and the words beside them. @throws UsageError naming what is not known, with the list of what is. */
export function readOptions<const T extends Readonly<Record<string, Option>>>(
  argv: readonly string[],
  { usage, options }: { usage: string; options: T },
): { values: Values<T>; words: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    if ((values as { help?: boolean }).help) throw new UsageError(usageOf(usage, options));
    return { values: values as Values<T>, words: positionals }; // Safe: parseArgs gives each option the type that it was declared with.
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${(cause as Error).message}\n${usageOf(usage, options)}`);
  }
}

function usageOf(usage: string, options: Readonly<Record<string, Option>>): string {
  return [
    `usage: ${usage}`,
    ...Object.entries(options).map(([name, { says }]) => `  --${name.padEnd(12)} ${says}`),
  ].join('\n');
}
