import { createGate } from './gate.ts';

/** A piece of work that says when it began and ends when it is told to. */
function piece(name: string, told: string[]) {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    end: () => end(),
    work: async () => {
      told.push(name);
      await ended;
    },
  };
}

const turns = async (): Promise<void> => {
  for (let round = 0; round < 10; round++) await Promise.resolve();
};

describe('createGate', () => {
  it('lets so many in at once, and the next in their order', async () => {
    const told: string[] = [];
    const gate = createGate(2);
    const pieces = ['a', 'b', 'c', 'd'].map((name) => piece(name, told));
    const done = pieces.map(({ work }) => gate(work));
    await turns();
    expect(told).toEqual(['a', 'b']);
    pieces[1]?.end();
    await turns();
    expect(told).toEqual(['a', 'b', 'c']);
    for (const { end } of pieces) end();
    await Promise.all(done);
    expect(told).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives the place on when work fails', async () => {
    const gate = createGate(1);
    const failing = gate(() => Promise.reject(new Error('no')));
    const next = gate(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
  });
});
