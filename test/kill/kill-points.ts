import type { Step } from '@modelway/cli';
import type { Journey, On } from '../journey/journey.ts';

/** An action at its task, in a fresh cloud. */
export interface Scene {
  readonly journey: Journey;
  run(on?: On): Promise<Step>;
}

/** One death, and what came of it. */
export interface Killed<Seen> {
  /** How many requests went well before the one that it did not live to hear of. */
  readonly n: number;
  readonly scene: Scene;
  /** What there was when it was dead. */
  readonly seen: Seen;
  readonly again: Step;
  /** Where the second run begins in the cloud's journal. */
  readonly from: number;
}

interface Play<Seen> {
  begin(): Promise<Scene>;
  look(scene: Scene): Seen;
  judge(killed: Killed<Seen>): Promise<void>;
}

/**
 * Kills an action (SIGKILL) when the cloud has done its n-th request and before it has heard so, for every n until it needs no more;
 * then runs it again, each time in a fresh cloud. Says the line of the suite. @returns how many points there were.
 */
export async function killEverywhere<Seen>(play: Play<Seen>): Promise<number> {
  for (let n = 0; ; n += 1) {
    const scene = await play.begin();
    try {
      if (!(await killAt(play, scene, n))) {
        process.stdout.write(`${n} kill points, 0 duplicates, 0 orphans, 0 lost\n`);
        return n;
      }
    } finally {
      await scene.journey.close();
    }
  }
}

/** @returns false when it ended before its n-th request. */
async function killAt<Seen>({ look, judge }: Play<Seen>, scene: Scene, n: number): Promise<boolean> {
  const { faults } = scene.journey.cloud;
  const before = faults.met;
  faults.add({ operation: '*', kind: 'hang-after', skip: n });
  const kill = new AbortController();
  const watching = setInterval(() => faults.met > before && kill.abort(), 10);
  const killed = await scene.run({ kill: kill.signal });
  clearInterval(watching);
  faults.clear();
  if (faults.met === before) return false;
  expect(killed.exitCode).not.toBe(0);
  const seen = look(scene);
  const from = faults.journal.length;
  const again = await scene.run();
  expect({ n, errors: again.errors, verdict: again.outputs['verdict'] }).toEqual({ n, errors: [], verdict: 'pass' });
  await judge({ n, scene, seen, again, from });
  return true;
}
