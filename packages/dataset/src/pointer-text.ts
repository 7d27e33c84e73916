import { type Document, Scalar, type YAMLMap } from 'yaml';
import { DatasetFault } from './fault.ts';
import type { ObjectId } from './object-id.ts';
import { outNodes, pointerDocument, readPointer } from './pointer.ts';
import { isOtherType, yamlScalar } from './yaml-scalar.ts';

/** What a pointer is to say: a directory has `nfiles`, a single file may be executable. Sizes in bytes. */
export interface Tracked {
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

/** Keys that describe the old content only: object versions in cloud-versioned remotes, the old listing, the old kind. */
const ofOldContent = ['version_id', 'etag', 'checksum', 'cloud', 'files', 'nfiles', 'isexec'];

/**
 * Points an existing `.dvc` file at new content: comments, the order of keys, annotations and other outs stay; new keys go to the
 * end of their entry, as DVC's own update does (dvc `utils/collections.py`, apply_diff). A file that says so already is not touched.
 * @param was the file's text. @param where its path, for messages.
 * @throws DatasetFault when it is not a pointer, is an import, or does not track `tracked.path`.
 */
export function updatePointer(was: string, tracked: Tracked, where: string): string {
  const { outs, imported } = readPointer(was, where);
  if (imported)
    throw new DatasetFault([
      `${where}: was made by dvc import; its content comes from elsewhere; give another path, or delete it first`,
    ]);
  const same = outs.find(({ path }) => path === tracked.path);
  if (same && !same.legacy && same.md5 === tracked.md5 && same.size === tracked.size && same.nfiles === tracked.nfiles)
    return was;
  const document = pointerDocument(was, where);
  change(document, entryOf(document, tracked, where), tracked);
  return document.toString({ lineWidth: 0, indentSeq: false, singleQuote: true, flowCollectionPadding: false });
}

function entryOf(document: Document, { path }: Tracked, where: string): YAMLMap {
  const entry = outNodes(document).find((map) => map.get('path') === path);
  if (entry === undefined)
    throw new DatasetFault([
      `${where}: does not track "${path}" but something else; give another path, or delete it first`,
    ]);
  return entry;
}

function change(document: Document, entry: YAMLMap, { path: _, ...wanted }: Tracked): void {
  const values: Record<string, unknown> = { ...wanted, hash: 'md5' };
  for (const key of ofOldContent) if (!(key in values)) entry.delete(key);
  for (const [key, value] of Object.entries(values)) {
    const node = document.createNode(value);
    // A digest of digits only must not turn into a number.
    if (node instanceof Scalar && typeof value === 'string' && isOtherType(value)) node.type = Scalar.QUOTE_SINGLE;
    entry.set(key, node);
  }
}
