import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { legacyKey, type ObjectId, objectFolder, objectKey } from '@modelway/dataset';
import type { Bringing } from './bring-files.ts';
import { copyAll } from './copy-all.ts';
import { copyInto } from './copy-into.ts';
import type { Digests } from './digest.ts';
import { draft } from './draft.ts';
import { gather } from './gather.ts';
import { isHandy } from './hands.ts';
import { type Layout, ObjectDamaged, type OpenRemote, type Present, type Sending } from './open-remote.ts';
import type { RemoteCrew } from './tasks.ts';

/** Objects fetched at once: two orders for threads in work, and as much waiting. Large ones the kernel moves, and whoever fetches gives them room. */
const fetches = 512;

/**
 * A remote in a folder of this machine, laid out as DVC does: objects are read-only (0444), which DVC takes as the sign that they were
 * checked when they were written, and there whole or not at all.
 */
export function folderRemote(folder: string, crew: RemoteCrew): OpenRemote {
  const at = (id: ObjectId, layout?: Layout): string => join(folder, (layout === 'dvc2' ? legacyKey : objectKey)(id));
  const made = new Set<string>();
  const place = (id: ObjectId): string => {
    const home = join(folder, objectFolder, id.slice(0, 2));
    if (!made.has(home)) mkdirSync(home, { recursive: true });
    made.add(home);
    return at(id);
  };
  const bring = gather(crew, (objects: readonly Bringing[], hands) => hands.run('bring-files', [...objects]));
  const brought = (id: ObjectId, sha256: string | undefined): Digests => {
    if (sha256 === undefined)
      throw new ObjectDamaged(folder, id, 'is not there, or holds other bytes than its name says');
    return { md5: id, sha256 };
  };
  return {
    url: folder,
    inventory: async (wanted) => inventory(folder, wanted),
    head: async (id, layout) => present(at(id, layout)),
    read: async (id, layout) => (existsSync(at(id, layout)) ? readFileSync(at(id, layout)) : undefined),
    stream: async (id, signal) => (existsSync(at(id)) ? createReadStream(at(id), { signal }) : undefined),
    write: async (id, bytes, expected) => {
      if (expected === 'absent' && present(at(id))?.size === bytes.length) return holds(at(id), bytes);
      draft(place(id), 0o444).keep(bytes);
      return 'written';
    },
    upload: (shipment, signal, done) => {
      const copyLarge = async ({ path, replaces, ...file }: Sending): Promise<'written' | 'present'> => {
        if (replaces === undefined && existsSync(at(file.md5))) return 'present';
        await copyInto(place(file.md5), { ...file, source: join(shipment.folder, path) }, { mode: 0o444, crew });
        return 'written';
      };
      return copyAll(shipment, { crew, signal, place, copyLarge, done });
    },
    fetch: async (id, { size, to, signal }) => {
      if (isHandy({ size })) return brought(id, await bring({ source: at(id), md5: id, size, to }));
      if (present(at(id))?.size !== size) throw new ObjectDamaged(folder, id, 'is not there, or not whole');
      return copyInto(to, { source: at(id), size, md5: id }, { mode: 0o666, crew }).catch((cause: unknown) => {
        signal.throwIfAborted();
        if (cause instanceof Error && cause.name === 'FileChanged')
          throw new ObjectDamaged(folder, id, 'holds other bytes than its name says');
        throw cause;
      });
    },
    fetchesAtOnce: () => fetches,
  };
}

const holds = (path: string, bytes: Uint8Array): 'written' | 'conflict' =>
  createHash('md5').update(readFileSync(path)).digest('hex') === createHash('md5').update(bytes).digest('hex')
    ? 'written'
    : 'conflict';

function present(path: string): Present | undefined {
  const stats: Stats | undefined = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? { size: stats.size, etag: '' } : undefined;
}

/** Lists only the folders in which something wanted could lie, and asks for the size of what is there. */
function inventory(folder: string, wanted: ReadonlySet<ObjectId>): Map<ObjectId, Present> {
  const found = new Map<ObjectId, Present>();
  for (const start of new Set([...wanted].map((id) => id.slice(0, 2)))) {
    const home = join(folder, objectFolder, start);
    if (!existsSync(home)) continue;
    for (const name of readdirSync(home)) {
      const there = wanted.has(start + name) ? present(join(home, name)) : undefined;
      if (there !== undefined) found.set(start + name, there);
    }
  }
  return found;
}
