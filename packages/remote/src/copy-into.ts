import { createHash } from 'node:crypto';
import { constants, statSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { FileChanged, type LocalFile, readWhole } from '@modelway/aws';
import { digestOne, type RemoteCrew } from './digest.ts';
import { sameStamp, stampOf } from './digest-files.ts';
import { draft } from './draft.ts';

/** Up to here a file is copied through memory. */
const small = 8 * 2 ** 20;

/** A file here whose content is known by at least its MD5. */
type Known = Pick<LocalFile, 'source' | 'size' | 'md5'> & { readonly sha256?: string };

interface How {
  readonly mode: number;
  readonly crew: RemoteCrew;
}

/**
 * Copies a file of this machine and makes sure that the copy is what it is called, before it is called so. Large ones are cloned where
 * the file system can, else copied by the kernel, while a thread takes the digest of the source once more; that the source did not
 * change in between is seen from its stamp. @throws FileChanged
 */
export async function copyInto(place: string, file: Known, { mode, crew }: How): Promise<void> {
  if (file.size <= small) return copySmall(place, file, mode);
  const copy = draft(place);
  try {
    const before = stampOf(statSync(file.source));
    const source = { path: file.source, absolute: file.source, stamp: before };
    const [digest] = await Promise.all([
      digestOne(crew, source, file.sha256 === undefined ? 'md5' : 'sha256'),
      copyFile(file.source, copy.path, constants.COPYFILE_FICLONE),
    ]);
    if (digest !== (file.sha256 ?? file.md5) || !sameStamp(before, stampOf(statSync(file.source))))
      throw new FileChanged(file.source);
    await chmod(copy.path, mode & ~process.umask());
    copy.rename();
  } finally {
    copy.remove();
  }
}

function copySmall(place: string, { source, size, md5, sha256 }: Known, mode: number): void {
  const bytes = readWhole(source, size);
  const digest = createHash(sha256 === undefined ? 'md5' : 'sha256')
    .update(bytes)
    .digest('hex');
  if (bytes.length !== size || digest !== (sha256 ?? md5)) throw new FileChanged(source);
  draft(place, mode).keep(bytes);
}
