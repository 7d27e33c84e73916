import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isIgnored, type Rules, rulesBelow, rulesFor } from './source-rules.ts';

export interface Listing {
  /** Relative to the source, with `/`, in the order of their names' bytes. */
  readonly files: readonly string[];
  /** What can be no part of a package: links that lead elsewhere, sockets, pipes. */
  readonly strange: readonly string[];
}

/**
 * Lists the files of a source that belong to it: what a `.gitignore` on the way names stays out. A link counts as the file that it leads
 * to, as long as that lies in the source too.
 * @param root the checkout, @param folder the source in it: both without links.
 */
export function sourceFiles(root: string, folder: string): Listing {
  const files: string[] = [];
  const strange: string[] = [];
  const visit = (at: string, rules: Rules): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (isIgnored(rules, { path, kind: entry.isDirectory() ? 'folder' : 'file' })) continue;
      const name = relative(folder, path).split(sep).join('/');
      if (entry.isDirectory()) visit(path, rulesBelow(rules, path));
      else if (entry.isFile() || leadsToFile(folder, path)) files.push(name);
      else strange.push(name);
    }
  };
  visit(folder, rulesFor(root, folder));
  return { files: files.sort(byBytes), strange: strange.sort(byBytes) };
}

function leadsToFile(folder: string, path: string): boolean {
  try {
    return realpathSync(path).startsWith(`${folder}${sep}`) && statSync(path).isFile();
  } catch {
    return false; // It leads to nowhere, or in circles.
  }
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
