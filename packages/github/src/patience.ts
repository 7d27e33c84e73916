import { setTimeout as sleep } from 'node:timers/promises';
import type { Octokit } from './client.ts';
import { askedToWait, isBroken, isLimited } from './passing.ts';

export type Wait = (milliseconds: number) => Promise<unknown>;

const attempts = 4;
/** Longer than this no report is worth a runner that stands still. */
const longest = 60_000;

export const realWait: Wait = (milliseconds) => sleep(milliseconds);

/**
 * Makes Octokit, which tries once, try again what may be tried again: what GitHub turned away for now, and what broke on the way, if
 * doing it twice is doing it once. A POST that creates something is not: whoever sends it looks first (`makeOnce`).
 */
export function bePatient(octokit: Octokit, wait: Wait): void {
  octokit.hook.wrap('request', async (request, options) => {
    const isRepeatable = options.method !== 'POST' || options.url === '/graphql';
    return again(async () => request(options), { wait, when: (cause) => isRepeatable && isBroken(cause) });
  });
}

/**
 * Makes what must not be there twice. When the answer to `make` is lost, the thing may exist: `find` looks before it is made again.
 * @throws whatever `make` threw last.
 */
export async function makeOnce<T>(wait: Wait, how: { make(): Promise<T>; find(): Promise<T | undefined> }): Promise<T> {
  let isFirst = true;
  const work = async (): Promise<T> => {
    const found = isFirst ? undefined : await how.find();
    isFirst = false;
    return found ?? how.make();
  };
  return again(work, { wait, when: isBroken });
}

async function again<T>(work: () => Promise<T>, { wait, when }: { wait: Wait; when: (cause: unknown) => boolean }) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (cause) {
      const pause = askedToWait(cause) ?? 500 * 2 ** (attempt - 1);
      if (attempt === attempts || pause > longest || !(isLimited(cause) || when(cause))) throw cause;
      await wait(pause);
    }
  }
}
