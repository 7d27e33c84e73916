import { type Following, follow } from './follow.ts';

const refused = (code: string, status?: number) =>
  Object.assign(new Error(code), { name: code, $metadata: { httpStatusCode: status } });

/** A clock that only moves when somebody sleeps. */
function stepped() {
  const pauses: number[] = [];
  let time = 0;
  const sleep = async (milliseconds: number, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    pauses.push(milliseconds);
    time += milliseconds;
  };
  return { pauses, clock: { now: () => new Date(time), sleep } };
}

/** Follows a script of what each look gives; an Error is thrown. */
function play<T>(script: ReadonlyArray<T | Error>, over: Partial<Following<T>> = {}) {
  const { pauses, clock } = stepped();
  let turn = 0;
  const look = async (): Promise<T> => {
    const next = script[Math.min(turn++, script.length - 1)];
    if (next instanceof Error) throw next;
    return next as T; // Safe: the script is not empty.
  };
  const signal = new AbortController().signal;
  const end = follow({ look, done: (it) => it === 'done', interval: 1000, clock, signal, ...over });
  return { end, pauses, looks: () => turn };
}

describe('follow', () => {
  it('looks once per interval until it is done, and never sleeps after that', async () => {
    const { end, pauses } = play(['a', 'a', 'done']);
    expect(await end).toBe('done');
    expect(pauses).toEqual([1000, 1000]);
  });

  it('looks less often at what takes long, and never less than half as often', async () => {
    const hour = Array<string>(500).fill('a');
    const { end, pauses } = play([...hour, 'done'], { interval: 15_000, patient: true });
    await end;
    const passed = (until: number) => pauses.slice(0, until).reduce((sum, it) => sum + it, 0);
    expect(pauses.slice(0, 40)).toEqual(Array(40).fill(15_000));
    expect(pauses.findIndex((_, turn) => passed(turn) >= 3_600_000)).toBeLessThan(150);
    expect(Math.max(...pauses)).toBe(30_000);
  });

  it('tells of the first look and of each that saw something else', async () => {
    const told: unknown[] = [];
    const onChange = (seen: string, before: string | undefined) => void told.push([before, seen]);
    await play(['a', 'a', refused('ThrottlingException'), 'a', 'b', 'done'], { onChange }).end;
    expect(told).toEqual([
      [undefined, 'a'],
      ['a', 'b'],
      ['b', 'done'],
    ]);
  });

  it.each([
    ['throttling', refused('ThrottlingException', 400)],
    ['trouble of the service', refused('InternalFailure', 500)],
    ['a gateway without a code', refused('SyntaxError', 502)],
    ['a connection that broke', Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })],
  ])('outlasts %s, with longer pauses', async (_, fault) => {
    const { end, pauses } = play([fault, fault, fault, fault, fault, 'done']);
    expect(await end).toBe('done');
    expect(pauses).toEqual([2000, 4000, 8000, 8000, 8000]);
  });

  it('gives up on trouble that does not pass, and counts only looks in a row', async () => {
    const throttled = refused('ThrottlingException');
    const { end, looks } = play<string | Error>([throttled]);
    await expect(end).rejects.toBe(throttled);
    expect(looks()).toBe(11);
    const row = Array<Error>(10).fill(throttled);
    expect(await play([...row, 'a', ...row, 'done']).end).toBe('done');
  });

  it('waits for renewed credentials three times', async () => {
    const expired = refused('ExpiredTokenException', 400);
    expect(await play([expired, expired, expired, 'done']).end).toBe('done');
    await expect(play([expired, expired, expired, expired, 'done']).end).rejects.toBe(expired);
  });

  it('throws an answer at once, also one wrapped by a fault of ours', async () => {
    const denied = refused('AccessDeniedException', 400);
    const { end, looks } = play<string | Error>([denied]);
    await expect(end).rejects.toBe(denied);
    expect(looks()).toBe(1);
    const wrapped = Object.assign(new Error('told', { cause: refused('ThrottlingException') }), {
      name: 'ServiceFault',
    });
    expect(await play([wrapped, 'done']).end).toBe('done');
  });

  it('throws the reason of the signal, before a look and while it sleeps', async () => {
    const cancelled = new Error('cancelled');
    const { end, looks } = play(['a'], { signal: AbortSignal.abort(cancelled) });
    await expect(end).rejects.toBe(cancelled);
    expect(looks()).toBe(0);
    const controller = new AbortController();
    const later = play(['a'], { signal: controller.signal, onChange: () => controller.abort(cancelled) });
    await expect(later.end).rejects.toBe(cancelled);
    expect(later.looks()).toBe(1);
  });

  it('gives up at the deadline, and looks a last time then', async () => {
    const { end, looks } = play(['a'], { deadline: 2500 });
    await expect(end).rejects.toMatchObject({ code: 'OVERDUE' });
    expect(looks()).toBe(4);
  });

  it('spreads the looks of many by their names, always in the same way, by a tenth at most', async () => {
    const script = [...Array<string>(20).fill('a'), 'done'];
    const [first, again, other] = [
      play(script, { name: 'x' }),
      play(script, { name: 'x' }),
      play(script, { name: 'y' }),
    ];
    await Promise.all([first.end, again.end, other.end]);
    expect(again.pauses).toEqual(first.pauses);
    expect(other.pauses).not.toEqual(first.pauses);
    expect(Math.min(...first.pauses)).toBeGreaterThanOrEqual(900);
    expect(Math.max(...first.pauses)).toBeLessThanOrEqual(1100);
  });
});
