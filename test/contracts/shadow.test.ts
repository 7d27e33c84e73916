import { runnerClock } from '@modelway/action';
import { connect, describeEndpoint, describeEndpointConfig } from '@modelway/aws';
import type { Lineage } from '@modelway/lineage';
import { deployCanary } from '../../actions/deploy-canary/action.ts';
import { registerModel } from '../../actions/register-model/action.ts';
import { shadowTest } from '../../actions/shadow-test/action.ts';
import { openScene, play, role, type Scene } from './hosting-scene.ts';
import { judgedModel } from './judged-model.ts';
import { people } from './people.ts';

let scene: Scene;
let serving: string;
beforeAll(async () => {
  scene = await openScene();
  const lineage = await registered('serving', 'return [0.2 for _ in instances]');
  const inputs = { endpoint: 'toy-production', stage: 'production', 'role-arn': role, 'poll-interval': '250ms' };
  serving = (await play(scene, deployCanary, { lineage, inputs })).outcome.facts.config.live;
});
afterAll(() => scene.close());

async function registered(name: string, body: string): Promise<Lineage> {
  const lineage = await judgedModel(scene, name, body);
  return (await play(scene, registerModel, { lineage, inputs: { approval: 'Approved' } })).lineage;
}

const inputs = {
  endpoint: 'toy-production',
  'role-arn': role,
  duration: '2m',
  'min-requests': '30',
  // How long a process on a busy machine takes is not what is tested here.
  'max-latency-ratio': '1000',
  'poll-interval': '250ms',
};

const live = () => describeEndpoint(connect({ env: scene.cloud.env, clock: runnerClock }), 'toy-production');

async function shadowed(lineage: Lineage) {
  const crowd = people(scene, 'toy-production');
  const { outcome } = await play(scene, shadowTest, { lineage, inputs });
  return { outcome, ...crowd.end() };
}

test('a candidate that answers as production does passes; nobody notices, and production is as it was', async () => {
  const { outcome, failed } = await shadowed(await registered('alike', 'return [0.25 for _ in instances]'));
  expect(outcome.verdict).toMatchObject({ word: 'pass' });
  expect(outcome.facts).toMatchObject({ agreement: '1', shadow: { errors: 0 }, config: { after: serving } });
  expect(Number(outcome.facts.scoreDifference?.mean)).toBeCloseTo(0.05, 9);
  expect(outcome.facts.paired).toBeGreaterThan(30);
  expect(failed).toBe(0);
  expect(await live()).toMatchObject({ status: 'InService', config: serving, shadows: [] });
});

test('a candidate that decides otherwise and breaks on some requests fails, and still nobody notices', async () => {
  const body = 'if instances[0]["n"] % 10 == 0: raise ValueError("no")\n    return [0.9 for _ in instances]';
  const { outcome, failed } = await shadowed(await registered('other', body));
  expect(outcome.verdict.word).toBe('fail');
  expect(outcome.verdict.reasons.join('\n')).toMatch(/requests failed in the shadow.*\n0 % of \d+ pairs agree/s);
  expect(failed).toBe(0);
  expect(await live()).toMatchObject({ config: serving, shadows: [] });
});

test('without requests nothing is decided', async () => {
  const lineage = await registered('lonely', 'return [0.3 for _ in instances]');
  const { outcome } = await play(scene, shadowTest, { lineage, inputs: { ...inputs, duration: '2m' } });
  expect(outcome.verdict.word).toBe('inconclusive');
  expect(outcome.facts).toMatchObject({ paired: 0, shadow: { requests: 0 } });
});

test('a cancelled test is tidied up by the post step', async () => {
  const lineage = await registered('cancelled', 'return [0.4 for _ in instances]');
  const cancel = new AbortController();
  const states: Record<string, string> = {};
  const running = play(scene, shadowTest, {
    lineage,
    inputs: { ...inputs, duration: '5h' },
    signal: cancel.signal,
    states,
  });
  while ((await live())?.shadows.length === 0) await scene.cloud.world.clock.sleep(5);
  cancel.abort(new Error('cancelled by SIGINT'));
  await expect(running).rejects.toThrow('cancelled by SIGINT');
  expect((await live())?.config).not.toBe(serving);

  await scene.stop(shadowTest, { states, inputs });
  expect(await live()).toMatchObject({ status: 'InService', config: serving, shadows: [] });
  await scene.stop(shadowTest, { states, inputs });
  expect(scene.lines.at(-1)).toBe('no shadow was left');
});

test('a shadow that a killed run has left is found, and taken away in the end', async () => {
  const lineage = await registered('killed', 'return [0.2 for _ in instances]');
  const cancel = new AbortController();
  const running = play(scene, shadowTest, { lineage, inputs: { ...inputs, duration: '5h' }, signal: cancel.signal });
  while ((await live())?.shadows.length === 0) await scene.cloud.world.clock.sleep(5);
  cancel.abort(new Error('killed'));
  await expect(running).rejects.toThrow('killed');

  const { outcome } = await play(scene, shadowTest, { lineage, inputs: { ...inputs, duration: '2m' } });
  expect(outcome.facts.config.after).toBe(serving);
  expect(await live()).toMatchObject({ config: serving, shadows: [] });
  const aws = connect({ env: scene.cloud.env, clock: runnerClock });
  expect((await describeEndpointConfig(aws, outcome.facts.config.during))?.ShadowProductionVariants).toHaveLength(1);
});
