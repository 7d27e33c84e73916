import type { FileAt } from '@modelway/github';
import { type ResourceDescriptor, sha256 } from '@modelway/lineage';

/** Each may cost a request. */
const most = 20;

/**
 * A pull request may change what judges it. @param atBase a file as the branch has it that this is to be merged into.
 * @returns the files of a command that are not the branch's, or of which nobody can tell; the first of many.
 */
export async function changedFiles(
  parts: readonly ResourceDescriptor[],
  atBase: (path: string) => Promise<FileAt>,
): Promise<string[]> {
  const changed: string[] = [];
  for (const { name = '', digest } of parts.slice(0, most)) {
    // Not to know is told as well; it keeps nobody from judging.
    const file = await atBase(name).catch(() => undefined);
    if (file?.is !== 'file' || sha256(file.text) !== digest?.['sha256']) changed.push(name);
  }
  return changed;
}
