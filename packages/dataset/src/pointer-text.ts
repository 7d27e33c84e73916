import { type Document, isMap, Scalar, type YAMLMap } from 'yaml';
import { DatasetFault } from './fault.ts';
import type { ObjectId } from './object-id.ts';
import { outNodes, type PointerOut, pathIn, pointerDocument, readPointer } from './pointer.ts';
import { editEntry, type Wanted } from './pointer-edit.ts';
import { stageDigest } from './stage-digest.ts';
import { isOtherType, yamlScalar } from './yaml-scalar.ts';

/** What a pointer is to say: a directory has `nfiles`, a single file may be executable. Sizes in bytes. */
export interface Tracked {
  /** The name of the directory or file, which lies beside the pointer. */
  readonly path: string;
  readonly md5: ObjectId;
  readonly size: number;
  readonly nfiles?: number;
  readonly isexec?: true;
}

/** @returns a new `.dvc` file, byte for byte as `dvc add` of DVC 3 writes it. */
export function newPointer(tracked: Tracked): string {
  const { path, md5, size, nfiles, isexec } = tracked;
  const lines = [
    'outs:',
    `- md5: ${yamlScalar(md5)}`,
    `  size: ${size}`,
    ...(nfiles === undefined ? [] : [`  nfiles: ${nfiles}`]),
    ...(isexec ? ['  isexec: true'] : []),
    '  hash: md5',
    `  path: ${yamlScalar(path)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Completes what `dvc import-url --no-download` began, once the content is known: what it is, and the digest of the stage, without
 * which `dvc status` would call it changed.
 * @throws DatasetFault when its out is not pending.
 */
export function completeImport(was: string, tracked: Tracked, where: string): string {
  const { pending, wdir } = readPointer(was, where);
  const document = pointerDocument(was, where);
  const isOurs = (path: string): boolean => pathIn(wdir, path) === tracked.path;
  const entry = outNodes(document).find((map) => isOurs(String(map.get('path'))));
  if (entry === undefined || !pending.some(isOurs))
    throw new DatasetFault([`${where}: holds no import that is pending`]);
  const text = editEntry(was, entry, wantedOf(tracked)) ?? rewritten(document, entry, wantedOf(tracked));
  const completed = pointerDocument(text, where);
  const md5 = stageDigest(completed.toJS({ maxAliasCount: 0 }));
  const top = completed.contents;
  return (isMap(top) && top.has('md5') && editEntry(text, top, [['md5', md5]])) || text;
}

/** Keys that describe the old content only: object versions in cloud-versioned remotes, and the old listing. */
const ofOldContent = ['version_id', 'etag', 'checksum', 'cloud', 'files'];

/**
 * Points an existing `.dvc` file at new content and changes nothing else in it: comments, the order of keys, annotations, other outs
 * and what people wrote by hand stay as they are. A file that says so already is not touched.
 * @param was the file's text. @param where its path, for messages.
 * @throws DatasetFault when it is not a pointer, does not track `tracked.path`, or was made by an import of other content.
 */
export function updatePointer(was: string, tracked: Tracked, where: string): string {
  const { outs, imported, wdir } = readPointer(was, where);
  const out = outs.find((it) => pathIn(wdir, it.path) === tracked.path);
  if (out && saysSo(out, tracked)) return was;
  if (imported)
    throw new DatasetFault([
      `${where}: was made by dvc import, and the data here is not what was imported; give another path, delete the pointer, or restore the data with dvc update`,
    ]);
  const document = pointerDocument(was, where);
  const entry = outNodes(document).find((map) => pathIn(wdir, String(map.get('path'))) === tracked.path);
  if (entry === undefined)
    throw new DatasetFault([
      `${where}: does not track "${tracked.path}" but something else; give another path, or delete it first`,
    ]);
  return editEntry(was, entry, wantedOf(tracked)) ?? rewritten(document, entry, wantedOf(tracked));
}

const saysSo = (out: PointerOut, { md5, size, nfiles, isexec }: Tracked): boolean =>
  !out.legacy &&
  out.entries === undefined &&
  out.md5 === md5 &&
  out.size === size &&
  out.nfiles === nfiles &&
  out.isexec === isexec;

const wantedOf = ({ md5, size, nfiles, isexec }: Tracked): Wanted => [
  ...ofOldContent.map((key) => [key, undefined] as const),
  ['md5', md5],
  ['size', size],
  ['nfiles', nfiles],
  ['isexec', isexec],
  ['hash', 'md5'],
];

/** For entries in flow style and the like, which nobody but a person writes: comments stay, but not every blank. */
function rewritten(document: Document, entry: YAMLMap, wanted: Wanted): string {
  for (const [key, value] of wanted) {
    if (value === undefined) entry.delete(key);
    else entry.set(key, scalar(document, value));
  }
  return document.toString({ lineWidth: 0, indentSeq: false, singleQuote: true, flowCollectionPadding: false });
}

/** A digest of digits only must not turn into a number. */
function scalar(document: Document, value: string | number | true): unknown {
  const node = document.createNode(value);
  if (node instanceof Scalar && typeof value === 'string' && isOtherType(value)) node.type = Scalar.QUOTE_SINGLE;
  return node;
}
