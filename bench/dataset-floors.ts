import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { openCrew, station } from '@modelway/crew';
import {
  digestAll,
  digestOne,
  fileList,
  inlineCrew,
  openRemote,
  remoteTasks,
  type Shipment,
  stampOf,
} from '@modelway/remote';
import { bareClient } from './bare-client.ts';
import { ours } from './dataset-players.ts';
import type { BenchRemote } from './dataset-remote.ts';
import { pairs } from './pairs.ts';
import { type Bench, type Row, row } from './row.ts';

interface Floor {
  readonly remote: BenchRemote;
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly large: number;
  readonly many: number;
  readonly runs: number;
  readonly note: Parameters<Bench>[0];
}

/** What bounds us: the same objects sent by a bare client, one digest by OpenSSL, and memory. */
export async function floors(floor: Floor): Promise<Row[]> {
  return [...(await pushes(floor)), ...(await digests(floor)), await memory(floor)];
}

/** Files with contents of their own, hashed already. */
function made({ folder: root, files: count, bytes }: Floor, salt: string): Shipment {
  const folder = join(root, `floor-${salt}`);
  mkdirSync(folder);
  const files = Array.from({ length: count }, (_, i) => {
    const content = Buffer.from(`${salt} ${i} `.padEnd(bytes, 'x'));
    const path = String(i);
    writeFileSync(join(folder, path), content);
    const [md5, sha256] = (['md5', 'sha256'] as const).map((name) => createHash(name).update(content).digest('hex'));
    return { path, size: bytes, md5: md5 ?? '', sha256: sha256 ?? '' };
  });
  return { folder, files };
}

/** In this process, so that only the sending is measured: reading, checking, signing, PUT. */
async function pushes(floor: Floor): Promise<Row[]> {
  const { remote, files, runs } = floor;
  const env = remote.gateway.env;
  const { signal } = new AbortController();
  let [count, cpu] = [0, 0];
  const measured = await pairs({
    runs,
    warmUp: 0,
    ours: async () => {
      count += 1;
      const salt = `ours-${count}`;
      const sending = made(floor, salt);
      const way = openRemote(
        { kind: 's3', name: 'floor', url: `s3://bench/${salt}` },
        { env, clock: runnerClock, crew: inlineCrew },
      );
      const [began, used] = [performance.now(), process.cpuUsage()];
      await way.upload(sending, signal, () => {});
      const { user, system } = process.cpuUsage(used);
      cpu = (user + system) / 1000 / files;
      return performance.now() - began;
    },
    peer: async () => {
      count += 1;
      const salt = `bare-${count}`;
      const sending = made(floor, salt);
      const send = await bareClient(remote.gateway);
      const began = performance.now();
      await send(
        sending.files.map(({ path, md5 }) => ({
          key: `${salt}/files/md5/${md5.slice(0, 2)}/${md5.slice(2)}`,
          bytes: () => readFileSync(join(sending.folder, path)),
        })),
      );
      return performance.now() - began;
    },
  });
  const work = `push of ${files} hashed files alone: ${remote.name}`;
  return [
    row({ work, unit: 'ms', ...measured, peerName: 'floor: bare undici', better: 'less', runs, goal: 1 / 1.3 }),
    row({
      work: 'CPU of the client for each of them',
      unit: 'ms',
      ours: cpu,
      peer: 0.3,
      peerName: 'limit',
      better: 'less',
      runs: 1,
      goal: 1,
    }),
  ];
}

async function digests({ folder, large, runs }: Floor): Promise<Row[]> {
  const absolute = join(folder, 'digest.bin');
  const chunk = Buffer.alloc(2 ** 20, 'digest');
  const bytes = Math.min(large, 2 ** 30);
  for (let at = 0; at < bytes; at += chunk.length) writeFileSync(absolute, chunk, { flag: 'a' });
  const file = { path: 'digest.bin', absolute, stamp: stampOf(statSync(absolute)) };
  const measured = await pairs({
    runs,
    ours: async () => void (await digestOne(inlineCrew, file, 'md5')),
    peer: () => void execFileSync('openssl', ['md5', absolute]),
  });
  station(new URL('./thread.js', import.meta.url));
  const crew = openCrew(remoteTasks);
  const both = await pairs({
    runs,
    ours: async () =>
      void (await digestAll(fileList(folder, [file]), {
        crew,
        signal: new AbortController().signal,
        keep: () => {},
        refuse: fail,
      })),
    peer: async () => void (await digestOne(inlineCrew, file, 'md5')),
  });
  await crew.close();
  rmSync(absolute);
  const size = `${bytes / 2 ** 20} MiB`;
  return [
    row({
      work: `MD5 of ${size} on one core`,
      unit: 'ms',
      ...measured,
      peerName: 'floor: openssl md5',
      better: 'less',
      runs,
      goal: 0.85,
    }),
    row({
      work: `MD5 and SHA-256 of ${size}`,
      unit: 'ms',
      ...both,
      peerName: 'our MD5 alone',
      better: 'less',
      runs,
      goal: 0.95,
    }),
  ];
}

const fail = (_: unknown, cause: Error): never => {
  throw cause;
};

/** The largest resident size that a process of the bundle ever had, threads included; it tells it itself as it ends. */
async function memory({ remote, folder, many }: Floor): Promise<Row> {
  const tell = join(folder, 'tell.cjs');
  const told = join(folder, 'peak');
  const once = "require('node:worker_threads').isMainThread && /version-dataset.index/.test(process.argv[1] ?? '')";
  writeFileSync(
    tell,
    `if (${once}) process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(told)}, /VmHWM:\\s+(\\d+)/.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'))[1]));\n`,
  );
  const env = { ...remote.gateway.env, NODE_OPTIONS: `--require ${tell}` };
  const player = ours({ remote: { ...remote, gateway: { ...remote.gateway, env } }, folder, salt: 'many' });
  const work = player.prepare('work');
  for (let i = 0; i < many; i += 1) {
    const home = join(work, 'data', String(i % 500));
    if (i < 500) mkdirSync(home, { recursive: true });
    writeFileSync(join(home, `${i}.bin`), `many ${i} `.padEnd(1024, 'x'));
  }
  await player.version(work);
  const peak = Number(readFileSync(told, 'utf8')) / 1024;
  const what = `peak memory, first version of ${many} × 1 KiB`;
  return row({ work: what, unit: 'MiB', ours: peak, peer: 400, peerName: 'limit', better: 'less', runs: 1, goal: 1 });
}
