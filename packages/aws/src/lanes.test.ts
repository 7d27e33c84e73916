import { inLanes } from './lanes.ts';

/** Work that ends when the test says so. */
function gate() {
  const waiting: (() => void)[] = [];
  return { wait: () => new Promise<void>((open) => waiting.push(open)), open: () => waiting.shift()?.(), waiting };
}

const settle = async () => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

test('works on all items, never more at once than there are lanes, and takes no item early', async () => {
  const { wait, open, waiting } = gate();
  const taken: number[] = [];
  const items = (function* () {
    for (let i = 0; i < 5; i += 1) {
      taken.push(i);
      yield i;
    }
  })();
  const done = inLanes(items, { lanes: 2 }, wait);
  await settle();
  expect([waiting.length, taken]).toEqual([2, [0, 1]]);
  for (let i = 0; i < 5; i += 1) {
    open();
    await settle();
  }
  await done;
  expect(taken).toEqual([0, 1, 2, 3, 4]);
});

test('begins nothing after a failure, waits for what was begun, and throws the first cause', async () => {
  const { wait, open } = gate();
  const begun: number[] = [];
  const work = async (i: number) => {
    begun.push(i);
    if (i === 1) throw new Error('second');
    await wait();
  };
  const done = inLanes([0, 1, 2, 3], { lanes: 2 }, work);
  await settle();
  open();
  await expect(done).rejects.toThrow('second');
  expect(begun).toEqual([0, 1]);
});

test('stops with the reason of the signal', async () => {
  const control = new AbortController();
  const work = async () => control.abort(new Error('cancelled'));
  await expect(inLanes([1, 2, 3], { lanes: 1, signal: control.signal }, work)).rejects.toThrow('cancelled');
});
