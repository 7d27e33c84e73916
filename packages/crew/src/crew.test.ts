import { type Crew, openCrew } from './crew.ts';
import { station } from './station.ts';
import { perform } from './task.ts';
import { work } from './work.ts';

const tasks = {
  double: async () => ({ default: (numbers: Float64Array) => numbers.map((it) => it * 2) }),
  refuse: async () => ({
    default: (why: string): never => {
      throw new Error(why);
    },
  }),
  hang: async () => ({ default: (_: number): Promise<never> => new Promise(() => {}) }),
  die: async () => ({ default: (code: number): string => `lives on with ${code}` }),
};

/** A thread in plain JavaScript, since Node starts none from TypeScript: it keeps the protocol of `work()`. */
const thread = `
import { parentPort, threadId } from 'node:worker_threads';
const tasks = { double: (numbers) => numbers.map((it) => it * 2), refuse: (why) => { throw new Error(why); }, die: (code) => process.exit(code) };
parentPort.on('message', ({ name, input }) => {
  if (name === 'hang') return;
  try { parentPort.postMessage({ output: tasks[name](input) }); } catch (cause) { parentPort.postMessage({ fault: cause.message }); }
});`;

function behaves(): void {
  let crew: Crew<typeof tasks>;
  beforeAll(() => {
    crew = openCrew(tasks, { size: 2 });
  });
  afterAll(() => crew.close());

  test('gives back what a task gives back', async () => {
    expect(await crew.run('double', Float64Array.of(1, 2))).toEqual(Float64Array.of(2, 4));
  });

  test('does more tasks than it has hands', async () => {
    const all = await Promise.all(Array.from({ length: 9 }, (_, i) => crew.run('double', Float64Array.of(i))));
    expect(all.map(([it]) => it)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16]);
  });

  test('tells what a task refused', async () => {
    await expect(crew.run('refuse', 'too wide')).rejects.toThrow('too wide');
  });

  test('moves what is to be moved', async () => {
    const numbers = Float64Array.of(3);
    await crew.run('double', numbers, [numbers.buffer]);
    expect(numbers.length).toBe(0);
  });
}

describe('without threads', () => {
  behaves();

  test('works on a copy, as a thread would: what is asked with stays as it is', async () => {
    const told: number[][] = [];
    const crew = openCrew({ keep: async () => ({ default: (given: number[]) => void told.push(given) }) });
    const given = [1];
    await crew.run('keep', given);
    given.push(2);
    expect(told).toEqual([[1]]);
  });

  test('names the tasks that there are, when it is asked for another', async () => {
    await expect(perform(tasks, 'triple', 1)).rejects.toThrow(
      'no task is called triple; there are double, refuse, hang, die',
    );
    await expect(perform(tasks, 'toString', 1)).rejects.toThrow('no task is called toString');
  });

  test('a thread is no process of its own', async () => {
    await expect(work(tasks)).rejects.toThrow('this file begins a thread');
  });
});

describe('with threads', () => {
  beforeAll(() => station(new URL(`data:text/javascript,${encodeURIComponent(thread)}`)));
  behaves();

  test('ends what its threads are at when it is closed', async () => {
    const crew = openCrew(tasks, { size: 1 });
    await crew.run('double', Float64Array.of(1));
    const hanging = crew.run('hang', 0);
    const ended = expect(hanging).rejects.toThrow('a thread ended in the middle of hang');
    await crew.close();
    await ended;
  });

  test('says how a thread ended, and goes on with another', async () => {
    const crew = openCrew(tasks, { size: 1 });
    const dying = crew.run('die', 3);
    const next = crew.run('double', Float64Array.of(5));
    await expect(dying).rejects.toThrow('a thread ended in the middle of die, with code 3');
    expect(await next).toEqual(Float64Array.of(10));
    await crew.close();
  });
});
