import { constants, statSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { FileChanged, type LocalFile, readWhole } from '@modelway/aws';
import { type Digests, digestOne, digestsOf } from './digest.ts';
import { sameStamp, stampOf } from './digest-files.ts';
import { draft } from './draft.ts';
import type { RemoteCrew } from './tasks.ts';

/** Up to here a file is copied through memory. */
const small = 8 * 2 ** 20;

/** A file here whose content is known by at least its MD5. */
type Known = Pick<LocalFile, 'source' | 'size'> & Partial<Digests>;

interface How {
  readonly mode: number;
  readonly crew: RemoteCrew;
}

/**
 * Copies a file of this machine and makes sure that the copy is what it is called, before it is called so. Large ones are cloned where
 * the file system can, else copied by the kernel, while threads take the digests of the source once more; that the source did not
 * change in between is seen from its stamp.
 * @returns the digests that were not known are taken too. @throws FileChanged
 */
export async function copyInto(place: string, file: Known, { mode, crew }: How): Promise<Digests> {
  if (file.size <= small) return copySmall(place, file, mode);
  const copy = draft(place);
  try {
    const source = { path: file.source, absolute: file.source, stamp: stampOf(statSync(file.source)) };
    const [md5, sha256] = await Promise.all([
      // What is proven by its SHA-256 needs no slower proof by its MD5.
      file.md5 !== undefined && file.sha256 !== undefined ? file.md5 : digestOne(crew, source, 'md5'),
      digestOne(crew, source, 'sha256'),
      copyFile(file.source, copy.path, constants.COPYFILE_FICLONE),
    ]);
    if (!sameStamp(source.stamp, stampOf(statSync(file.source)))) throw new FileChanged(file.source);
    const digests = checked(file, { md5, sha256 });
    await chmod(copy.path, mode & ~process.umask());
    copy.rename();
    return digests;
  } finally {
    copy.remove();
  }
}

function copySmall(place: string, file: Known, mode: number): Digests {
  const bytes = readWhole(file.source, file.size);
  if (bytes.length !== file.size) throw new FileChanged(file.source);
  const digests = checked(file, digestsOf(bytes));
  draft(place, mode).keep(bytes);
  return digests;
}

function checked({ source, md5, sha256 }: Known, found: Digests): Digests {
  if ((md5 ?? found.md5) !== found.md5 || (sha256 ?? found.sha256) !== found.sha256) throw new FileChanged(source);
  return found;
}
