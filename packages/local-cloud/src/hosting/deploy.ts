import { alarms } from '../cloudwatch/alarm.ts';
import type { World } from '../world.ts';
import { type Command, first, type Move, next, type Observation, type State } from './deployment/next.ts';
import { capacityOf, type DeploymentPlan } from './deployment/plan.ts';
import { type Layout, turn } from './endpoint.ts';
import { activate, dismantle } from './formation.ts';
import { type Green, launchGreen } from './green.ts';
import { failureReason } from './launch-failure.ts';
import { deployments, type LiveEndpoint, liveEndpoints } from './live.ts';
import { hostingSettings } from './settings.ts';

export interface Deployment {
  readonly name: string;
  readonly layout: Layout;
  readonly plan: DeploymentPlan;
}

/** Alarms are looked at this often while something bakes. Cloud seconds. */
const glance = 5;

/** Moves an endpoint to another configuration in the background: observes, asks what comes next, obeys, and puts the end down. */
export function deploy(world: World, deployment: Deployment): void {
  const { name } = deployment;
  world.background(`deployment to endpoint ${name}`, async (signal) => {
    const live = liveEndpoints(world).get(name);
    try {
      if (!live) throw new Error(`endpoint ${name} is InService but has no fleets`);
      finish(world, deployment, await drive(world, live, { ...deployment, signal }));
    } catch (error) {
      if (signal.aborted) return;
      turn(world, name, { status: 'Failed', failureReason: failureReason(error) });
      throw error;
    } finally {
      deployments(world).delete(name);
    }
  });
}

/** The end of a rollback looks like the end of a success but for the configuration's name, as on AWS (sheet §4.3). */
function finish(world: World, { name, layout }: Deployment, end: State): void {
  const told = end.at === 'undone' && !hostingSettings(world).silentRollback;
  turn(world, name, {
    status: 'InService',
    ...(end.at === 'done' && { layout }),
    ...(told && { failureReason: end.reason }),
  });
}

interface Ride {
  readonly live: LiveEndpoint;
  readonly green: Green;
  readonly plan: DeploymentPlan;
  readonly signal: AbortSignal;
}

async function drive(
  world: World,
  live: LiveEndpoint,
  deployment: Deployment & { signal: AbortSignal },
): Promise<State> {
  const { name, layout, plan, signal } = deployment;
  const began = world.clock.now().getTime();
  const green = launchGreen(world, { ...layout, endpoint: name }, signal);
  const ride = { live, green, plan, signal };
  const tell = (state: State): void =>
    void deployments(world).set(name, { plan, state, since: world.clock.now().getTime() });
  tell(first);
  for (let state = first; ; ) {
    if (state.at === 'done' || state.at === 'undone') return state;
    const move = await nextMove(world, state, { ...ride, began });
    state = move.state;
    tell(state);
    if (move.command) await obey(world, move.command, ride);
  }
}

/** Waits for the moment in which something changes. */
async function nextMove(world: World, state: State, ride: Ride & { began: number }): Promise<Move> {
  for (;;) {
    const move = next(ride.plan, state, observe(world, ride));
    if (move.state !== state) return move;
    await moment(world, state, ride);
  }
}

function observe(world: World, { green, plan, began }: Ride & { began: number }): Observation {
  return {
    now: world.clock.now().getTime(),
    began,
    green: green.status,
    alarms: plan.alarms.filter((alarm) => alarms(world).get(alarm)?.state === 'ALARM'),
    obeyed: true, // A command is carried out to its end before anything is observed again.
  };
}

async function moment(world: World, state: State, { green, signal }: Ride): Promise<void> {
  const left = state.at === 'baking' ? (state.until - world.clock.now().getTime()) / 1_000 : glance;
  const enough = new AbortController();
  const sleeping = world.clock.sleep(Math.min(glance, left), AbortSignal.any([signal, enough.signal]));
  await Promise.race(state.at === 'launching' ? [sleeping, green.settled] : [sleeping]);
  sleeping.catch(() => undefined);
  enough.abort();
}

/** Requests choose their side anew each time, so a shift is one assignment, and nothing that is under way notices it. */
async function obey(world: World, command: Command, { live, green }: Ride): Promise<void> {
  switch (command.kind) {
    case 'shift':
      live.green = green.formation;
      if (live.green) activate(live.green, (count) => capacityOf(command.size, count));
      return;
    case 'retire-blue': {
      const { blue } = live;
      live.blue = green.formation ?? blue;
      live.green = undefined;
      return dismantle(world, blue);
    }
    case 'return-to-blue':
      live.green = undefined;
      return green.end();
  }
}
