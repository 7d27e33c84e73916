import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { FileChanged, inLanes } from '@modelway/aws';
import { batchesOf } from './batches.ts';
import { type Algorithm, type Digested, sameStamp, widthOf } from './digest-files.ts';
import type { FileList, Stamped } from './file-list.ts';
import type { RemoteCrew } from './tasks.ts';

export interface Digests {
  readonly md5: string;
  readonly sha256: string;
}

/** @returns both digests of bytes in memory. */
export const digestsOf = (bytes: Uint8Array): Digests => ({
  md5: createHash('md5').update(bytes).digest('hex'),
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** Files in one order to a thread: few enough that progress shows and a cancel is heard. */
const order = { items: 512, most: 64 * 2 ** 20 };

/** From here on the two digests of one file are taken side by side, each by a thread that reads the file for itself. */
const large = 32 * 2 ** 20;

interface Digesting {
  readonly crew: RemoteCrew;
  readonly signal: AbortSignal;
  /** Told each file as it is done, in no order. */
  readonly keep: (file: Stamped, digests: Digests) => void;
  /** Told each file that cannot be read, or that was written to since it was found. */
  readonly refuse: (file: Stamped, cause: Error) => void;
}

/** Takes MD5 and SHA-256 of files, each read once, on all threads of a crew. Large ones first, so that none is left for the end. */
export async function digestAll(files: FileList, digesting: Digesting): Promise<void> {
  const { crew, signal } = digesting;
  const isLarge = (i: number): boolean => files.size(i) >= large;
  const all = files.paths.map((_, i) => i);
  const rest = all.filter((i) => !isLarge(i));
  const works = [
    ...all.filter(isLarge).map((i) => () => digestLarge(located(files, i), digesting)),
    ...batchesOf(rest, { ...order, of: files.size }).map((batch) => () => digestBatch(files, batch, digesting)),
  ];
  await inLanes(works, { lanes: crew.size + 1, signal }, (work) => work());
}

const located = (files: FileList, i: number): Located => {
  const file = files.at(i);
  return { ...file, absolute: join(files.folder, file.path) };
};

async function digestBatch(
  files: FileList,
  batch: readonly number[],
  { crew, keep, refuse }: Digesting,
): Promise<void> {
  const order = {
    paths: batch.map((at) => join(files.folder, files.paths[at] ?? '')),
    algorithms: ['md5', 'sha256'] as const,
  };
  const told = await crew.run('digest-files', order);
  const faults = new Map(told.faults);
  for (const [i, at] of batch.entries()) {
    const file = files.at(at);
    const fault = faults.has(i) ? { reason: faults.get(i) } : undefined;
    if (fault?.reason !== undefined) refuse(file, new Error(fault.reason));
    else if (fault !== undefined || !isUnchanged(file, told, i)) refuse(file, new FileChanged(file.path));
    else keep(file, { md5: hexAt(told, i, [48, 0, 16]), sha256: hexAt(told, i, [48, 16, 48]) });
  }
}

const isUnchanged = ({ stamp }: Stamped, { stamps }: Digested, i: number): boolean =>
  sameStamp(stamp, [stamps[i * 4] ?? 0, stamps[i * 4 + 1] ?? 0, stamps[i * 4 + 2] ?? 0, stamps[i * 4 + 3] ?? 0]);

function hexAt({ digests }: Digested, i: number, [width, from, to]: readonly [number, number, number]): string {
  return Buffer.from(digests.buffer, digests.byteOffset + i * width + from, to - from).toString('hex');
}

async function digestLarge(file: Located, { crew, keep, refuse }: Digesting): Promise<void> {
  try {
    const [md5, sha256] = await Promise.all([digestOne(crew, file, 'md5'), digestOne(crew, file, 'sha256')]);
    keep(file, { md5, sha256 });
  } catch (cause) {
    refuse(file, cause as Error); // Both throw nothing but Errors.
  }
}

/** A file by itself. */
interface Located extends Stamped {
  readonly absolute: string;
}

/** @returns one digest of a file of any size, in hex. @throws FileChanged when it is not what its stamp says; Error when it cannot be read. */
export async function digestOne(crew: RemoteCrew, file: Located, algorithm: Algorithm): Promise<string> {
  const told = await crew.run('digest-files', { paths: [file.absolute], algorithms: [algorithm] });
  const [fault] = told.faults;
  if (fault?.[1] !== undefined) throw new Error(fault[1]);
  if (fault !== undefined || !isUnchanged(file, told, 0)) throw new FileChanged(file.path);
  const width = widthOf([algorithm]);
  return hexAt(told, 0, [width, 0, width]);
}
