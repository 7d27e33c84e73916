import { begin, next, type Observation, type Rollout } from './index.ts';

const start = new Date('2026-11-21T09:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const sent = { sent: 'new', before: 'old', startedOn: start, budget: 3600 };
const inService = (config: string): Observation => ({ status: 'InService', config, alarms: [] });

function updating(status: string, message?: string, alarms: string[] = []): Observation {
  const variant = {
    name: 'main',
    instances: { now: 3, wanted: 3 },
    doing: [{ status, ...(message ? { message } : {}) }],
  };
  return { status: 'Updating', config: 'old', pending: { config: 'new', variants: [variant] }, alarms };
}

const canary =
  'Baking for 300 seconds (TerminationWaitInSeconds) with traffic enabled on canary capacity of 1 instance(s).';
const full =
  'Baking for 300 seconds (TerminationWaitInSeconds) with traffic enabled on full capacity of 3 instance(s).';

/** Shows the looks one after the other, a minute apart, and gives what came of the last. */
function watch(looks: readonly Observation[], from: Rollout = begin(sent)) {
  let last = next(from, looks[0] ?? inService('old'), after(0));
  looks.slice(1).forEach((seen, i) => {
    last = next(last.state, seen, after(61 * (i + 1)));
  });
  return last;
}

describe('the end', () => {
  test('is live only when the configuration that was sent is the live one', () => {
    expect(watch([updating('Creating'), inService('new')]).done).toBe('live');
    expect(watch([updating('Creating'), inService('old')]).done).toBe('rolled-back');
    expect(watch([updating('Creating'), inService('other')]).done).toBe('superseded');
  });

  test('is not live while an update is pending, whatever the status says', () => {
    const seen = { ...updating('Baking', full), status: 'InService', config: 'new' };
    expect(watch([seen]).done).toBeUndefined();
  });

  test('of a rollback keeps the reason that SageMaker gives, verbatim', () => {
    const { state } = watch([updating('Creating'), { ...inService('old'), failure: 'No capacity.' }]);
    expect(state.steps.at(-1)).toMatchObject({ phase: 'rolled-back', share: 0, message: 'No capacity.' });
  });

  test.each(['Failed', 'UpdateRollbackFailed', 'OutOfService', 'Deleting', 'Absent'])('is failed when %s', (status) => {
    expect(watch([updating('Creating'), { status, config: 'old', alarms: [] }]).done).toBe('failed');
  });

  test('is superseded when another update is under way', () => {
    const seen: Observation = { ...updating('Creating'), pending: { config: 'other', variants: [] } };
    expect(watch([seen]).done).toBe('superseded');
  });

  test('is stuck when the budget is used up and it still moves', () => {
    const last = next(begin(sent), updating('Creating'), after(3601));
    expect(last.done).toBe('stuck');
    expect(next(begin(sent), updating('Creating'), after(3600)).done).toBeUndefined();
  });

  test('is never stuck when it is live, however late', () => {
    expect(next(begin(sent), inService('new'), after(9999)).done).toBe('live');
  });
});

describe('before the endpoint has taken up the change', () => {
  test('the old configuration in service says nothing', () => {
    expect(next(begin(sent), inService('old'), after(5))).toMatchObject({ state: { moved: false } });
    expect(next(begin(sent), inService('old'), after(5)).done).toBeUndefined();
  });

  test('it is a rollback when that is still so after a minute: the move was too short to be seen', () => {
    expect(next(begin(sent), inService('old'), after(61)).done).toBe('rolled-back');
  });

  test('an endpoint that is being created may not be visible yet', () => {
    const first = begin({ sent: 'new', startedOn: start, budget: 3600 });
    expect(next(first, { status: 'Absent', alarms: [] }, after(3)).done).toBeUndefined();
    expect(watch([{ status: 'Creating', config: 'new', alarms: [] }, inService('new')], first).done).toBe('live');
  });
});

describe('the phase and the share of traffic', () => {
  test.each([
    [updating('Creating', 'Launching 3 instance(s).'), 'provisioning', 0],
    [updating('ActivatingTraffic', 'Activating traffic on canary capacity of 1 instance(s).'), 'shifting', 1 / 3],
    [updating('Baking', canary), 'canary-bake', 1 / 3],
    [updating('ActivatingTraffic', 'Activating traffic on full capacity of 3 instance(s).'), 'shifting', 1],
    [updating('Baking', full), 'final-bake', 1],
  ] as const)('come from what the new fleet says it does (%#)', (seen, phase, share) => {
    expect(watch([seen]).state.steps.at(-1)).toMatchObject({ phase, share });
  });

  test('hold their last share when the words do not tell one', () => {
    const { state } = watch([updating('Baking', canary), updating('Baking', 'Something new.')]);
    expect(state.steps.at(-1)).toMatchObject({ phase: 'canary-bake', share: 1 / 3 });
  });

  test('fall to nothing when an alarm has fired and the new fleet goes', () => {
    const looks = [updating('Baking', canary, ['errors']), updating('Deleting', 'Terminating 3 instance(s).')];
    expect(watch(looks).state.steps.at(-1)).toMatchObject({ phase: 'rolling-back', share: 0 });
    const gone: Observation = { status: 'Updating', config: 'old', alarms: [] };
    expect(watch([...looks, gone]).state.steps.at(-1)).toMatchObject({ phase: 'rolling-back', share: 0 });
  });

  test('stay when the old fleet is stopped after all went well', () => {
    const looks = [updating('Baking', full), updating('Deleting', 'Terminating 3 instance(s).')];
    expect(watch(looks).state.steps.at(-1)).toMatchObject({ phase: 'finishing', share: 1 });
  });

  test('go on from where they were when nothing is said of the new fleet', () => {
    const mute: Observation = { ...updating(''), pending: { config: 'new', variants: [] } };
    expect(watch([mute]).state.steps.at(-1)).toMatchObject({ phase: 'provisioning', share: 0 });
    expect(watch([updating('Baking', canary), mute]).state.steps.at(-1)).toMatchObject({
      phase: 'shifting',
      share: 1 / 3,
    });
    expect(watch([updating('Baking', full), mute]).state.steps.at(-1)).toMatchObject({ phase: 'finishing', share: 1 });
  });

  test('wait through maintenance by AWS', () => {
    const last = watch([updating('Baking', canary), { status: 'SystemUpdating', config: 'old', alarms: [] }]);
    expect(last).toMatchObject({ state: { steps: [{}, { phase: 'maintenance', share: 1 / 3 }] } });
    expect(last.done).toBeUndefined();
  });

  test('are written down once as long as they stay the same', () => {
    const same = updating('Baking', canary);
    expect(watch([same, same, same]).state.steps).toHaveLength(1);
  });
});

describe('what is told', () => {
  test('is one line with share, phase, time and alarms', () => {
    const { say } = watch([updating('Baking', canary, ['errors'])]);
    expect(say).toBe(`33.33 % on the new model · baking a part of the traffic · ${canary} · 0s of 1h · ALARM: errors`);
  });

  test('comes at each change, and once a minute while nothing changes', () => {
    const seen = updating('Creating');
    const first = next(begin(sent), seen, after(0));
    const second = next(first.state, seen, after(15));
    expect(second.say).toBeUndefined();
    expect(next(second.state, seen, after(60)).say).toContain('1m of 1h');
    expect(next(second.state, updating('Baking', canary), after(16)).say).toBeDefined();
  });

  test("repeats SageMaker's words only when they change", () => {
    const first = next(begin(sent), updating('Baking', canary), after(0));
    expect(first.say).toContain(canary);
    expect(next(first.state, updating('Baking', canary), after(61)).say).toBe(
      '33.33 % on the new model · baking a part of the traffic · 1m 1s of 1h · alarms quiet',
    );
  });

  test('remembers every alarm that was seen, though it is quiet again', () => {
    const { state } = watch([updating('Baking', canary, ['errors']), inService('old')]);
    expect(state.alarms).toEqual(['errors']);
  });
});

test('a state can be kept as JSON and gone on with', () => {
  const { state } = watch([updating('Baking', canary)]);
  expect(next(JSON.parse(JSON.stringify(state)) as Rollout, inService('new'), after(99)).done).toBe('live');
});
