import type { Lineage } from '@modelway/lineage';
import { deployCanary } from '../../actions/deploy-canary/action.ts';
import { registerModel } from '../../actions/register-model/action.ts';
import { openScene, play, role, type Scene } from './hosting-scene.ts';
import { judgedModel } from './judged-model.ts';
import { people } from './people.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const target = (endpoint: string) => ({
  endpoint,
  stage: 'production',
  'role-arn': role,
  bake: '4m',
  'final-bake': '4m',
  'poll-interval': '250ms',
});

async function registered(name: string, body: string): Promise<Lineage> {
  const lineage = await judgedModel(scene, name, body);
  return (await play(scene, registerModel, { lineage, inputs: { approval: 'Approved' } })).lineage;
}

test('a judged model is registered once, however often it is asked', async () => {
  const lineage = await judgedModel(scene, 'once', 'return [0.5 for _ in instances]');
  const [first, second] = [
    await play(scene, registerModel, { lineage, inputs: {} }),
    await play(scene, registerModel, { lineage, inputs: {} }),
  ];
  expect(first.outcome).toMatchObject({ verdict: { word: 'pass' }, facts: { approval: 'PendingManualApproval' } });
  expect(second.outcome.facts.arn).toBe(first.outcome.facts.arn);
  await expect(play(scene, deployCanary, { lineage: first.lineage, inputs: target('toy-unapproved') })).rejects.toThrow(
    /PendingManualApproval.*update-model-package/,
  );
});

describe('an endpoint', () => {
  let good: Lineage;
  beforeAll(async () => {
    good = await registered('good', 'return [0.2 for _ in instances]');
  });

  test('is created for the first model, and left as it is by a second run', async () => {
    const first = await play(scene, deployCanary, { lineage: good, inputs: target('toy-production') });
    expect(first.outcome).toMatchObject({
      verdict: { word: 'pass' },
      facts: { strategy: 'first', config: { live: first.outcome.outputs['endpoint-config'] } },
      refs: ['endpoints/111122223333-us-east-1-toy-production', 'lines/toy/production'],
    });
    const second = await play(scene, deployCanary, { lineage: good, inputs: target('toy-production') });
    expect(second.outcome).toMatchObject({ verdict: { word: 'pass' }, facts: { strategy: 'none' } });
  });

  test('moves to a better model by a canary under traffic, and nobody notices', async () => {
    const better = await registered('better', 'return [0.3 for _ in instances]');
    const crowd = people(scene, 'toy-production');
    const { outcome } = await play(scene, deployCanary, { lineage: better, inputs: target('toy-production') });
    expect(crowd.end()).toMatchObject({ failed: 0 });
    expect(outcome.verdict).toMatchObject({ word: 'pass' });
    expect(outcome.facts.steps.map(({ status, share }) => [status, share])).toEqual(
      expect.arrayContaining([
        ['canary-bake', '0.5'],
        ['final-bake', '1'],
        ['live', '1'],
      ]),
    );
    expect(outcome.facts.exposed).toMatchObject({ errors: 0, requests: expect.any(Number) });
    expect(outcome.facts.exposed?.requests).toBeGreaterThan(0);
  });

  test('is rolled back from a model that fails, by the alarm, and every failure is counted', async () => {
    const bad = await registered(
      'bad',
      'if instances[0]["n"] % 2: raise ValueError("no")\n    return [0.3 for _ in instances]',
    );
    const crowd = people(scene, 'toy-production');
    const { outcome } = await play(scene, deployCanary, { lineage: bad, inputs: target('toy-production') });
    const { failed } = crowd.end();
    expect(outcome.verdict.word).toBe('fail');
    expect(outcome.verdict.reasons.join('\n')).toMatch(/the alarm toy-(5xx|errors)-[0-9a-f]{12} fired: /);
    expect(outcome.facts.rolledBack?.alarms.length).toBeGreaterThan(0);
    expect(outcome.facts.config.live).toBe(outcome.facts.config.before);
    expect(outcome.facts.exposed?.errors).toBe(failed);
    expect(outcome.refs).toEqual([]);
  });
});
