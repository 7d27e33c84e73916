import { patiently } from './patiently.ts';

/** As S3Refusal looks to whoever asks what it is. */
const refusal = (status: number, code: string): Error =>
  Object.assign(new Error(code), { code, name: code, $metadata: { httpStatusCode: status } });
const broken = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

function trying(attempts: number, faults: readonly unknown[]) {
  const [pauses, left] = [[] as number[], [...faults]];
  let tries = 0;
  const again = patiently(attempts, { sleep: async (milliseconds) => void pauses.push(milliseconds) });
  const done = again(undefined, async () => {
    tries += 1;
    const fault = left.shift();
    if (fault !== undefined) throw fault;
    return 'done';
  });
  return { done, pauses, tries: () => tries };
}

test('asks again after throttling, trouble of the service and broken connections', async () => {
  const { done, tries } = trying(10, [refusal(503, 'SlowDown'), refusal(500, 'InternalError'), broken]);
  expect(await done).toBe('done');
  expect(tries()).toBe(4);
});

test.each([
  refusal(403, 'AccessDenied'),
  refusal(404, 'NoSuchKey'),
  refusal(412, 'PreconditionFailed'),
  refusal(400, 'BadDigest'),
  refusal(501, 'NotImplemented'),
])('takes an answer for an answer: %s', async (fault) => {
  const { done, tries } = trying(10, [fault]);
  await expect(done).rejects.toBe(fault);
  expect(tries()).toBe(1);
});

test('gives up after as many attempts as it was told, with the last fault', async () => {
  const { done, tries, pauses } = trying(3, [broken, broken, refusal(503, 'SlowDown'), broken]);
  await expect(done).rejects.toThrow('SlowDown');
  expect([tries(), pauses.length]).toEqual([3, 2]);
});

test('pauses twice as long each time, between half and all of it, up to five seconds', async () => {
  const { done, pauses } = trying(
    10,
    Array.from({ length: 9 }, () => broken),
  );
  await done;
  for (const [i, pause] of pauses.entries()) {
    const longest = Math.min(5000, 50 * 2 ** i);
    expect(pause).toBeGreaterThanOrEqual(longest / 2);
    expect(pause).toBeLessThanOrEqual(longest);
  }
  expect(new Set(pauses).size).toBe(9);
});

test('spreads the pauses of requests side by side', async () => {
  const pauses: number[] = [];
  const again = patiently(2, { sleep: async (milliseconds) => void pauses.push(milliseconds) });
  const lane = (): Promise<unknown> => again(undefined, () => Promise.reject(broken)).catch(() => undefined);
  await Promise.all(Array.from({ length: 20 }, lane));
  expect(new Set(pauses.map(Math.round)).size).toBeGreaterThan(10);
});

test('does not go on once it is aborted', async () => {
  const abort = new AbortController();
  const again = patiently(10, { sleep: async () => {} });
  const reason = new Error('cancelled');
  const work = again(abort.signal, async () => {
    abort.abort(reason);
    throw broken;
  });
  await expect(work).rejects.toBe(reason);
});
