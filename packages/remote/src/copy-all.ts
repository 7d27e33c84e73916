import { join } from 'node:path';
import { FileChanged, inLanes } from '@modelway/aws';
import type { ObjectId } from '@modelway/dataset';
import { batchesOf } from './batches.ts';
import type { Copied } from './copy-files.ts';
import { handsFor, isHandy } from './hands.ts';
import type { Done, Sending, Shipment } from './open-remote.ts';
import type { RemoteCrew } from './tasks.ts';

interface Copying {
  readonly crew: RemoteCrew;
  readonly signal: AbortSignal;
  /** Where an object is to lie; its folder is made. */
  readonly place: (id: ObjectId) => string;
  /** Copies what is too large for an order of many. */
  readonly copyLarge: (file: Sending) => Promise<Copied>;
  readonly done: Done;
}

/** Large files copied at once: the kernel moves the bytes, the disk is the limit. */
const largeAtOnce = 2;

/** Small files in one order to a thread: few enough that progress shows and a cancel is heard. */
const order = { of: ({ size }: Sending) => size, items: 256, most: 8 * 2 ** 20 };

/** Copies files to their places in a folder, large ones first, small ones in batches on all threads of a crew. @throws FileChanged */
export async function copyAll({ folder, files }: Shipment, copying: Copying): Promise<void> {
  const { crew, signal, copyLarge, done } = copying;
  const small = files.filter(isHandy);
  const tell = teller(folder, done);
  const copyOne = async (file: Sending): Promise<void> => tell(file, await copyLarge(file));
  const works = [
    ...files.filter((file) => !isHandy(file)).map((file) => () => copyOne(file)),
    ...batchesOf(small, order).map(
      (batch) => () => copyBatch({ folder, files: batch }, handsFor(small.length, crew), copying),
    ),
  ];
  await inLanes(works, { lanes: Math.max(largeAtOnce, crew.size), signal }, (work) => work());
}

async function copyBatch({ folder, files }: Shipment, crew: RemoteCrew, { place, done }: Copying): Promise<void> {
  const copies = files.map(({ path, size, sha256, md5, replaces }) => {
    return { source: join(folder, path), size, sha256, place: place(md5), replaces: replaces !== undefined };
  });
  const copied = await crew.run('copy-files', copies);
  const tell = teller(folder, done);
  for (const [i, file] of files.entries()) tell(file, copied[i] ?? 'changed');
}

const teller =
  (folder: string, done: Done) =>
  (file: Sending, copied: Copied): void => {
    if (copied === 'changed') throw new FileChanged(join(folder, file.path));
    done(file, copied);
  };
