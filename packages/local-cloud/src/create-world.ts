import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMetricSink } from './cloudwatch/sink.ts';
import { createLogSink } from './logs/sink.ts';
import { ObjectStore } from './store/objects.ts';
import { createTables } from './store/table.ts';
import type { Clock, World } from './world.ts';

/** A world with what only its owner needs: S3's own view of the objects, and the end of it all. */
export interface OwnWorld extends World {
  readonly objects: ObjectStore;
  /** Ends background work and processes, writes what is to be kept, removes what is not. */
  close(): Promise<void>;
}

export interface WorldSettings {
  readonly clock: Clock;
  /** Where state is kept; undefined keeps it in memory and scratch files that go with the world. */
  readonly folder?: string;
  readonly account: string;
  readonly region: string;
  readonly url: () => string;
}

/** Puts a world together. Nothing in it knows of servers or wires. */
export function createWorld({ clock, folder, account, region, url }: WorldSettings): OwnWorld {
  const scratch = folder === undefined ? mkdtempSync(join(tmpdir(), 'local-cloud-')) : join(folder, 'scratch');
  mkdirSync(scratch, { recursive: true });
  const tables = createTables(folder === undefined ? undefined : join(folder, 'tables'));
  const objects = new ObjectStore({
    clock,
    folder: folder ?? scratch,
    keep: folder === undefined ? 'memory' : 'files',
  });
  const closers: Array<() => void | Promise<void>> = [];
  const { background, end } = createBackground();
  const close = async (): Promise<void> => {
    const ended = end();
    for (const work of closers.reverse()) await orTell(work);
    await ended;
    tables.flush();
    if (folder === undefined) rmSync(scratch, { recursive: true, force: true });
  };
  return {
    account,
    region,
    url,
    clock,
    table: tables.table,
    objects,
    logs: createLogSink(clock, tables.table),
    metrics: createMetricSink(),
    scratch,
    onClose: (work) => void closers.push(work),
    background,
    close,
  };
}

/** One service that cannot end is no reason to leave the processes of the others running. */
async function orTell(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    console.error('local cloud: closing failed:', cause);
  }
}

/** Work that outlives the request that began it. The end aborts all of it and waits until it is gone. */
function createBackground(): { background: World['background']; end: () => Promise<void> } {
  const running = new Set<Promise<void>>();
  const stop = new AbortController();
  const background: World['background'] = (name, work) => {
    const done: Promise<void> = work(stop.signal)
      .catch((cause: unknown) => {
        if (!stop.signal.aborted) console.error(`local cloud: ${name} failed:`, cause);
      })
      .finally(() => running.delete(done));
    running.add(done);
  };
  const end = async (): Promise<void> => {
    stop.abort(new Error('the local cloud is closing'));
    await Promise.all(running);
  };
  return { background, end };
}
