import type { DeploymentConfig } from './config.ts';
import { type Command, first, next, type Observation, type State } from './next.ts';
import { planDeployment } from './plan.ts';
import { greenStatus } from './variant-status.ts';

const alarmed = { AutoRollbackConfiguration: { Alarms: [{ AlarmName: 'errors' }] } };

function config(routing: object, termination: number, limit?: number): DeploymentConfig {
  return {
    BlueGreenUpdatePolicy: {
      // Tests write the routing as the request would carry it.
      TrafficRoutingConfiguration: routing as NonNullable<
        DeploymentConfig['BlueGreenUpdatePolicy']
      >['TrafficRoutingConfiguration'],
      TerminationWaitInSeconds: termination,
      ...(limit !== undefined && { MaximumExecutionTimeoutInSeconds: limit }),
    },
    ...alarmed,
  };
}

const canary = config(
  { Type: 'CANARY', WaitIntervalInSeconds: 300, CanarySize: { Type: 'INSTANCE_COUNT', Value: 1 } },
  120,
);
const linear = config(
  { Type: 'LINEAR', WaitIntervalInSeconds: 60, LinearStepSize: { Type: 'CAPACITY_PERCENT', Value: 40 } },
  0,
);
const atOnce = config({ Type: 'ALL_AT_ONCE', WaitIntervalInSeconds: 0 }, 0);

/** Plays a deployment second by second; `happen` says what is different at a second. Gives what was done when, and the end. */
function play(deployment: DeploymentConfig, happen: Record<number, Partial<Observation>> = {}, count = 10) {
  const plan = planDeployment(deployment, [count]);
  const told: string[] = [];
  let state: State = first;
  let seen: Observation = { now: 0, began: 0, green: 'starting', alarms: [], obeyed: true };
  for (let second = 0; second < 10_000; second++) {
    seen = { ...seen, now: second * 1_000, ...(second === 100 && { green: 'ready' }), ...happen[second] };
    for (let moved = true; moved; ) {
      const move = next(plan, state, seen);
      moved = move.state !== state;
      state = move.state;
      if (move.command) told.push(`${second}: ${text(move.command)}`);
      if (state.at === 'done' || state.at === 'undone') return { told, state };
    }
  }
  throw new Error(`the deployment hangs in ${state.at}`);
}

const text = (command: Command): string =>
  command.kind === 'shift' ? `${command.size.Value} ${command.size.Type}` : command.kind;

describe('a deployment', () => {
  it('bakes a canary, then the whole fleet, then retires the old one', () => {
    expect(play(canary)).toEqual({
      told: ['100: 1 INSTANCE_COUNT', '400: 100 CAPACITY_PERCENT', '520: retire-blue'],
      state: { at: 'done' },
    });
  });

  it('climbs in equal steps and bakes after each', () => {
    expect(play(linear).told).toEqual([
      '100: 40 CAPACITY_PERCENT',
      '160: 80 CAPACITY_PERCENT',
      '220: 100 CAPACITY_PERCENT',
      '280: 100 CAPACITY_PERCENT',
      '280: retire-blue',
    ]);
  });

  it('moves everything at once without a policy', () => {
    expect(play({}).told).toEqual(['100: 100 CAPACITY_PERCENT', '100: retire-blue']);
  });

  it.each([150, 399, 450])('returns when an alarm trips in second %i, during a bake', (second) => {
    const { told, state } = play(canary, { [second]: { alarms: ['errors'] } });
    expect(told.at(-1)).toBe(`${second}: return-to-blue`);
    expect(state).toEqual({ at: 'undone', reason: expect.stringContaining('errors') });
  });

  it('does not look at alarms before anything bakes, nor when nothing does', () => {
    const happen = { 20: { alarms: ['errors'] }, 30: { alarms: [] } };
    expect(play(canary, happen).state).toEqual({ at: 'done' });
    expect(play(atOnce, { 20: { alarms: ['errors'] } }).state).toEqual({ at: 'done' });
  });

  it('returns when the new fleet does not come up', () => {
    const { told, state } = play(canary, { 50: { green: { failed: 'no ping' } } });
    expect({ told, state }).toEqual({ told: ['50: return-to-blue'], state: { at: 'undone', reason: 'no ping' } });
  });

  it.each([
    [80, '80: return-to-blue'],
    [350, '350: return-to-blue'],
  ])('returns when it takes longer than %i s', (limit, last) => {
    const routing = { Type: 'CANARY', WaitIntervalInSeconds: 300, CanarySize: { Type: 'INSTANCE_COUNT', Value: 1 } };
    expect(play(config(routing, 0, limit)).told.at(-1)).toBe(last);
  });

  it('waits until the old fleet is gone', () => {
    const plan = planDeployment(canary, [10]);
    const waiting: Observation = { now: 0, began: 0, green: 'ready', alarms: [], obeyed: false };
    expect(next(plan, { at: 'retiring' }, waiting).state).toEqual({ at: 'retiring' });
  });
});

describe('greenStatus', () => {
  const plan = planDeployment(canary, [10]);
  it.each<[State, string | undefined]>([
    [{ at: 'launching' }, 'Launching 10 instance(s).'],
    [{ at: 'activating', step: 0 }, 'Activating traffic on canary capacity of 1 instance(s).'],
    [
      { at: 'baking', step: 1, until: 0 },
      'Baking for 120 seconds (TerminationWaitInSeconds) with traffic enabled on full capacity of 10 instance(s).',
    ],
    [{ at: 'returning', reason: '' }, 'Terminating 10 instance(s).'],
    [{ at: 'retiring' }, undefined],
  ])('of %j', (state, message) => {
    expect(greenStatus(plan, state, 10)?.StatusMessage).toBe(message);
  });
});
