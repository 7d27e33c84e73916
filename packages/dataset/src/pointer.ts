import { posix } from 'node:path';
import * as v from 'valibot';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { type DirEntry, dirObject } from './dir-object.ts';
import { DatasetFault } from './fault.ts';
import { isObjectId, type ObjectId } from './object-id.ts';
import { dep, type PointerSource, sourceOf } from './pointer-source.ts';
import { isOtherType } from './yaml-scalar.ts';

/** One thing that a `.dvc` file tracks, as far as we use it. */
export interface PointerOut {
  /** Relative to the pointer's folder (or its `wdir`), as written. */
  readonly path: string;
  readonly md5: ObjectId;
  readonly size?: number;
  readonly nfiles?: number;
  readonly isexec?: true;
  /** Written by DVC 2 (no `hash: md5`): its objects lie in the old layout, under digests of normalised line ends. */
  readonly legacy: boolean;
  /** The remote that this out is bound to, when it is not the default. */
  readonly remote?: string;
  /** Its files, where the pointer lists them itself: they lie in a version-aware remote by their own names. */
  readonly entries?: readonly DirEntry[];
  /** Why its content is not in any remote: `push: false`, or `cache: false`. */
  readonly kept?: 'here' | 'in Git';
}

export interface Pointer {
  readonly outs: readonly PointerOut[];
  /** Paths of the outs of which no content is known yet, as after `dvc import-url --no-download`. */
  readonly pending: readonly string[];
  /** What it was imported from. */
  readonly sources: readonly PointerSource[];
  /** The folder that the outs' paths are relative to, itself relative to that of the pointer. */
  readonly wdir: string;
  /** Made by `dvc import` or `import-url`: its content comes from a source, and is not ours to replace. */
  readonly imported: boolean;
}

const out = v.strictObject({
  path: v.string(),
  md5: v.optional(
    v.pipe(v.string(), v.toLowerCase(), v.check(isObjectId, 'must be 32 hex digits, or that and ".dir"')),
  ),
  size: v.optional(v.number()),
  nfiles: v.optional(v.number()),
  isexec: v.optional(v.boolean()),
  hash: v.optional(v.string()),
  remote: v.optional(v.string()),
  push: v.optional(v.boolean(), true),
  cache: v.optional(v.boolean(), true),
  ...unread('version_id', 'etag', 'checksum', 'cloud', 'fs_config', 'desc', 'type', 'labels', 'meta', 'persist'),
  files: v.optional(
    v.array(v.looseObject({ relpath: v.string(), md5: v.optional(v.string()), size: v.optional(v.number(), 0) })),
  ),
});

/** dvc `schema.py`, SINGLE_STAGE_SCHEMA: closed, because DVC refuses a file with any other key. */
const shape = v.strictObject({
  outs: v.pipe(v.array(out), v.minLength(1, 'must list at least one out')),
  deps: v.optional(v.array(dep)),
  frozen: v.optional(v.boolean()),
  locked: v.optional(v.boolean()),
  wdir: v.optional(v.string(), '.'),
  ...unread('desc', 'md5', 'always_changed', 'meta'),
});

function unread<const N extends string>(...names: readonly N[]) {
  const any = v.optional(v.unknown());
  // Safe: the entries are made from exactly these names.
  return Object.fromEntries(names.map((name) => [name, any])) as Record<N, typeof any>;
}

/**
 * Reads a `.dvc` file. @param text its content. @param where its path, for messages.
 * @returns what it tracks. A directory in a version-aware remote is listed in the pointer itself, from which its digest follows.
 * @throws DatasetFault with every fault: not YAML, unknown keys, digests that are none, values that DVC would not read as text.
 */
export function readPointer(text: string, where: string): Pointer {
  const document = pointerDocument(text, where);
  const checked = v.safeParse(shape, contentOf(document, where));
  const faults = [
    ...(checked.issues ?? []).map((issue) => `${where}: ${v.getDotPath(issue) ?? 'top level'}: ${issue.message}`),
    ...unquoted(document).map((it) => `${where}: ${it} would be read by DVC as a number or a date; put it in quotes`),
  ];
  if (faults.length > 0 || !checked.success) throw new DatasetFault(faults);
  const { outs, deps, wdir } = checked.output;
  const known = outs.flatMap(toOut);
  return {
    outs: known,
    pending: outs.map(({ path }) => path).filter((path) => !known.some((it) => it.path === path)),
    sources: (deps ?? []).map(sourceOf),
    wdir,
    imported: deps !== undefined,
  };
}

/** @returns where an out lies, relative to the folder of its pointer, in one form. */
export const pathIn = (wdir: string, path: string): string => posix.join(wdir, path).replace(/(.)\/$/, '$1');

function toOut({
  path,
  md5,
  size,
  nfiles,
  isexec,
  hash,
  remote,
  push,
  cache,
  files,
}: v.InferOutput<typeof out>): PointerOut[] {
  if (md5 === undefined) return fromFiles(path, files ?? []);
  return [
    {
      path,
      md5,
      legacy: hash === undefined,
      ...(size === undefined ? {} : { size }),
      ...(nfiles === undefined ? {} : { nfiles }),
      ...(isexec ? { isexec } : {}),
      ...(remote === undefined ? {} : { remote }),
      ...(push ? {} : { kept: 'here' as const }),
      ...(cache ? {} : { kept: 'in Git' as const }),
    },
  ];
}

/** A directory whose files lie in a version-aware remote, each with its digest. */
function fromFiles(path: string, files: NonNullable<v.InferOutput<typeof out>['files']>): PointerOut[] {
  const entries = files.flatMap(({ relpath, md5 }) => (md5 && isObjectId(md5) ? [{ path: relpath, md5 }] : []));
  if (entries.length === 0 || entries.length < files.length) return [];
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return [{ path, md5: dirObject(entries).id, size, nfiles: entries.length, entries, legacy: false }];
}

function contentOf(document: Document, where: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new DatasetFault([
      `${where}: uses YAML aliases, which a pointer needs none of (${(cause as Error).message})`,
    ]);
  }
}

/** @returns the file as a document that keeps comments, order and quotes. @throws DatasetFault when it is not YAML. */
export function pointerDocument(text: string, where: string): Document {
  const document = parseDocument(text, { schema: 'core', version: '1.2' });
  if (document.errors.length > 0)
    throw new DatasetFault(document.errors.map((it) => `${where}: is not YAML: ${it.message.split('\n')[0]}`));
  return document;
}

/** @returns the entries of `outs`, as nodes to change. */
export function outNodes(document: Document): YAMLMap[] {
  const outs = document.get('outs');
  return isSeq(outs) ? outs.items.filter(isMap) : [];
}

function unquoted(document: Document): string[] {
  return outNodes(document).flatMap((map) =>
    ['md5', 'path'].flatMap((name) => {
      const node = map.get(name, true);
      return isScalar(node) && node.type === 'PLAIN' && isOtherType(node.source ?? '')
        ? [`${name} ${node.source}`]
        : [];
    }),
  );
}
