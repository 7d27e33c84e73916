import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface Found {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/**
 * All files, folders and symbolic links below a folder, a folder before what lies in it, by name. Links are not followed; sockets and
 * pipes are passed over.
 */
export async function walk(folder: string, below = ''): Promise<Found[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const found: Found[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) found.push({ path, kind: 'link' });
    if (entry.isFile()) found.push({ path, kind: 'file' });
    if (entry.isDirectory()) found.push({ path, kind: 'folder' }, ...(await walk(folder, path)));
  }
  return found;
}
