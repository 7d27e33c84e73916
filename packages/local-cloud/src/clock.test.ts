import { jest } from '@jest/globals';
import { realClock } from './clock.ts';
import { steppedClock } from './stepped-clock.ts';

describe('a stepped clock', () => {
  it('wakes sleepers in the order of their hours, with the time that they waited for', async () => {
    const clock = steppedClock(new Date(0));
    const woken: string[] = [];
    const sleep = (name: string, seconds: number) =>
      clock.sleep(seconds).then(() => void woken.push(`${name} ${clock.now().getTime() / 1000}`));
    void sleep('late', 20);
    void sleep('early', 10).then(() => sleep('again', 5));
    void sleep('never', 100);
    await clock.step(30);
    expect(woken).toEqual(['early 10', 'again 15', 'late 20']);
    expect(clock.now()).toEqual(new Date(30_000));
  });

  it('repeats work, never twice at once, until it is stopped, whatever the work does', async () => {
    const clock = steppedClock(new Date(0));
    const rounds: number[] = [];
    const told = jest.spyOn(console, 'error').mockImplementation(() => {});
    const stop = clock.every(10, async () => {
      rounds.push(clock.now().getTime() / 1000);
      if (rounds.length === 1) throw new Error('once');
      await clock.sleep(15);
    });
    await clock.step(60);
    stop();
    await clock.step(60);
    expect(rounds).toEqual([10, 20, 45]);
    expect(told).toHaveBeenCalledTimes(1);
    told.mockRestore();
  });

  it('wakes who is aborted with the reason, and forgets the hour', async () => {
    const clock = steppedClock();
    const abort = new AbortController();
    const sleeper = clock.sleep(10, abort.signal);
    abort.abort(new Error('enough'));
    await expect(sleeper).rejects.toThrow('enough');
    await expect(clock.sleep(1, abort.signal)).rejects.toThrow('enough');
  });
});

describe('a real clock', () => {
  it('begins where the cloud had come to, if that is later than the machine', () => {
    const ahead = new Date(Date.now() + 3_600_000);
    expect(realClock({ speed: 60, from: ahead }).now().getTime()).toBeGreaterThanOrEqual(ahead.getTime());
    expect(
      realClock({ speed: 1, from: new Date(0) })
        .now()
        .getTime(),
    ).toBeGreaterThan(1.7e12);
  });

  it('passes as fast as it is told, for sleepers too', async () => {
    const clock = realClock({ speed: 100_000 });
    const before = clock.now().getTime();
    await clock.sleep(1000);
    // A timer may fire a millisecond early, which is 100 seconds here.
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(900_000);
  });

  it('wakes who is aborted with the reason', async () => {
    const abort = new AbortController();
    const sleeper = realClock({ speed: 1 }).sleep(1000, abort.signal);
    abort.abort(new Error('enough'));
    await expect(sleeper).rejects.toThrow('enough');
  });
});
