import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { digestsOf, inlineCrew, openRemote } from '@modelway/remote';
import { type RemotePlayer, remoteContract } from './remote.ts';
import { players, type S3Player } from './s3-player.ts';

const clock = runnerClock;

async function inS3(start: () => Promise<S3Player>): Promise<RemotePlayer> {
  const { env, bucket, stop } = await start();
  const remote = { kind: 's3', name: 'test', url: `s3://${bucket}/dvc` } as const;
  return { remote: openRemote(remote, { env, clock, crew: inlineCrew }), stop };
}

async function inFolder(): Promise<RemotePlayer & { folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'modelway-folder-'));
  const remote = { kind: 'local', name: 'test', folder } as const;
  const stop = async (): Promise<void> => rmSync(folder, { recursive: true });
  return { folder, remote: openRemote(remote, { env: {}, clock, crew: inlineCrew }), stop };
}

describe.each(players)('a remote on %s', (_, start) => remoteContract(() => inS3(() => start('remote'))));
describe('a remote in a folder', () => {
  remoteContract(inFolder);

  test('keeps objects read-only, as DVC does for those that it need not check again, and no drafts', async () => {
    const { folder, remote, stop } = await inFolder();
    const { md5 } = digestsOf(Buffer.from('x'));
    await remote.write(md5, Buffer.from('x'), 'absent');
    const home = join(folder, 'files/md5', md5.slice(0, 2));
    expect(readdirSync(home)).toEqual([md5.slice(2)]);
    expect(statSync(join(home, md5.slice(2))).mode & 0o777).toBe(0o444);
    await stop();
  });
});
