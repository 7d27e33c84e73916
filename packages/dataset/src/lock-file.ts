import { posix } from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { DatasetFault } from './fault.ts';
import { isObjectId } from './object-id.ts';
import type { PointerOut } from './pointer.ts';

/** Something that a stage of a pipeline made. */
export interface LockedOut extends PointerOut {
  readonly stage: string;
}

const out = v.looseObject({
  path: v.string(),
  md5: v.optional(
    v.pipe(v.string(), v.toLowerCase(), v.check(isObjectId, 'must be 32 hex digits, or that and ".dir"')),
  ),
  hash: v.optional(v.string()),
  size: v.optional(v.number()),
  nfiles: v.optional(v.number()),
  isexec: v.optional(v.boolean()),
});
const lock = v.looseObject({
  schema: v.literal('2.0'),
  stages: v.optional(v.record(v.string(), v.looseObject({ outs: v.optional(v.array(out), []) })), {}),
});

/**
 * Reads what the stages of a pipeline made. Paths in a `dvc.lock` are relative to the stage's `wdir`, which only `dvc.yaml` tells.
 * @param yaml the text of the `dvc.yaml` beside it. @param where the lock's path, for messages.
 * @returns outs with a digest, their paths relative to the folder of the lock. @throws DatasetFault when it is no lock of DVC 2 or 3.
 */
export function readLock(text: string, yaml: string | undefined, where: string): LockedOut[] {
  const read = v.safeParse(lock, contentOf(text, where));
  if (!read.success)
    throw new DatasetFault(read.issues.map((it) => `${where}: ${v.getDotPath(it) ?? 'top level'}: ${it.message}`));
  const wdirs = wdirsOf(yaml);
  return Object.entries(read.output.stages).flatMap(([stage, { outs }]) =>
    outs.flatMap(({ path, md5, hash, size, nfiles, isexec }): LockedOut[] => {
      // A stage of a foreach or matrix is called by its template, an @ and its key.
      const wdir = wdirs.get(stage) ?? wdirs.get(stage.replace(/@.*$/, '')) ?? '.';
      if (md5 === undefined || wdir.includes('${')) return [];
      return [
        {
          stage,
          path: posix.join(wdir, path),
          md5,
          legacy: hash === undefined,
          ...(size === undefined ? {} : { size }),
          ...(nfiles === undefined ? {} : { nfiles }),
          ...(isexec ? { isexec } : {}),
        },
      ];
    }),
  );
}

function contentOf(text: string, where: string): unknown {
  const document = parseDocument(text, { schema: 'core', version: '1.2' });
  const [first] = document.errors;
  if (first) throw new DatasetFault([`${where}: is not YAML: ${first.message.split('\n')[0]}`]);
  return document.toJS({ maxAliasCount: 100 });
}

const pipeline = v.looseObject({ stages: v.record(v.string(), v.looseObject({ wdir: v.optional(v.string()) })) });

/** What cannot be read has no `wdir`: a broken dvc.yaml is DVC's to tell of. */
function wdirsOf(yaml: string | undefined): ReadonlyMap<string, string> {
  const document = parseDocument(yaml ?? '', { schema: 'core', version: '1.2' });
  const read = document.errors.length > 0 ? undefined : v.safeParse(pipeline, document.toJS({ maxAliasCount: 100 }));
  const stages = read?.success ? Object.entries(read.output.stages) : [];
  return new Map(stages.flatMap(([name, { wdir }]) => (wdir === undefined ? [] : [[name, wdir]])));
}
