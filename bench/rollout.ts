import { begin, next, type Observation, type Rollout } from '@modelway/rollout';
import { pairs } from './pairs.ts';
import { type Bench, row } from './row.ts';

const looks = 50_000;
const start = Date.parse('2026-11-21T09:00:00Z');

const updating: Observation = {
  status: 'Updating',
  config: 'old',
  pending: {
    config: 'new',
    variants: [{ name: 'AllTraffic', instances: { now: 1, wanted: 3 }, doing: [{ status: 'Creating' }] }],
  },
  alarms: [],
};

function watch(): number {
  let state: Rollout = begin({ sent: 'new', before: 'old', startedOn: new Date(start), budget: 1e9 });
  const started = performance.now();
  for (let i = 0; i < looks; i += 1) state = next(state, updating, new Date(start + i * 1000)).state;
  return looks / ((performance.now() - started) / 1000);
}

/** The same loop with nothing in it but the time of each look. */
function nothing(): number {
  let last = 0;
  const started = performance.now();
  for (let i = 0; i < looks; i += 1) last = new Date(start + i * 1000).getTime();
  return last && looks / ((performance.now() - started) / 1000);
}

export const bench: Bench = async (note) => {
  note('the depth of this bench comes with the rollout room’s own issue: here is what one look at an endpoint costs');
  const runs = 9;
  const measured = await pairs({ ours: watch, peer: nothing, runs, warmUp: 3 });
  return [row({ work: 'next()', unit: 'looks/s', ...measured, peerName: 'floor: empty loop', better: 'more', runs })];
};
