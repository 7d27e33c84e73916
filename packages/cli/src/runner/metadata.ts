import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const shape = v.looseObject({
  inputs: v.optional(v.record(v.string(), v.nullable(v.looseObject({ default: v.optional(v.unknown()) })))),
  outputs: v.optional(v.record(v.string(), v.unknown())),
  runs: v.looseObject({ using: v.literal('node24'), main: v.string(), post: v.optional(v.string()) }),
});

/** An action as the runner sees it: the files to run and the defaults of its inputs. */
export interface Metadata {
  readonly main: string;
  readonly post: string | undefined;
  readonly defaults: Readonly<Record<string, string>>;
}

/** Reads `action.yml` below `root` (the unpacked repository). The expression `${{ github.token }}` becomes the token. */
export function readMetadata(root: string, action: string, token: string): Metadata {
  const file = join(root, 'actions', action, 'action.yml');
  const { inputs = {}, runs } = v.parse(shape, parse(readFileSync(file, 'utf8')));
  const defaults = Object.entries(inputs).flatMap(([name, input]) =>
    input?.default === undefined ? [] : [[name, String(input.default).replace(/\$\{\{ *github\.token *\}\}/, token)]],
  );
  const at = (path: string): string => resolve(dirname(file), path);
  return {
    main: at(runs.main),
    post: runs.post === undefined ? undefined : at(runs.post),
    defaults: Object.fromEntries(defaults),
  };
}
