import { runnerClock } from '@modelway/action';
import { s3Store } from '@modelway/aws';
import { localS3, players } from './s3-player.ts';
import { storeContract } from './store.ts';

describe.each(players)('a store on %s', (_, start) => storeContract(() => start('store')));

test('knows its own object after a reply that was lost on the way', async () => {
  const player = await localS3('lost', [{ operation: 'S3.PutObject', kind: 'drop-after' }]);
  try {
    const store = s3Store({ uri: `s3://${player.bucket}`, env: player.env, clock: runnerClock });
    expect(await store.put('refs/x', 'mine', 'absent')).toBe('written');
    expect(await store.list('')).toEqual(['refs/x']);
  } finally {
    await player.stop();
  }
});
