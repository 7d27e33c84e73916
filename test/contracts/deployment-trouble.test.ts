import { runnerClock } from '@modelway/action';
import { connect, describeEndpoint } from '@modelway/aws';
import type { Lineage } from '@modelway/lineage';
import { deployCanary } from '../../actions/deploy-canary/action.ts';
import { registerModel } from '../../actions/register-model/action.ts';
import { hostingSettings } from '../../packages/local-cloud/src/hosting/settings.ts';
import { openScene, play, role, type Scene, tell } from './hosting-scene.ts';
import { judgedModel } from './judged-model.ts';
import { people } from './people.ts';

let scene: Scene;
let first: Lineage;
let second: Lineage;
beforeAll(async () => {
  scene = await openScene();
  first = await registered('first', 'return [0.2 for _ in instances]');
  second = await registered('second', 'return [0.3 for _ in instances]');
});
afterAll(() => scene.close());
beforeEach(() => void scene.lines.splice(0));

async function registered(name: string, body: string): Promise<Lineage> {
  const lineage = await judgedModel(scene, name, body);
  return (await play(scene, registerModel, { lineage, inputs: { approval: 'Approved' } })).lineage;
}

const target = (endpoint: string) => ({
  endpoint,
  stage: 'production',
  'role-arn': role,
  bake: '4m',
  'final-bake': '0s',
  'poll-interval': '250ms',
});

const deploy = (endpoint: string, lineage: Lineage, more: Record<string, string> = {}) =>
  play(scene, deployCanary, { lineage, inputs: { ...target(endpoint), ...more } });

const live = (endpoint: string) => describeEndpoint(connect({ env: scene.cloud.env, clock: runnerClock }), endpoint);
const breakDown = (operation: string, kind: string, times = 1) =>
  fetch(`${scene.cloud.url}/_local/faults`, { method: 'POST', body: JSON.stringify({ operation, kind, times }) });

/** Begins a deployment and cancels it while its canary bakes. */
async function cancelled(endpoint: string, lineage: Lineage, states: Record<string, string>): Promise<void> {
  const cancel = new AbortController();
  const running = play(scene, deployCanary, { lineage, inputs: target(endpoint), signal: cancel.signal, states });
  while (!scene.lines.some((line) => line.includes('baking a part'))) await scene.cloud.world.clock.sleep(5);
  cancel.abort(new Error('cancelled by SIGINT'));
  await expect(running).rejects.toThrow('cancelled by SIGINT');
}

test('a cancel leaves the move to SageMaker and says so; a re-run follows the same move to its end', async () => {
  await deploy('toy-cancelled', first);
  const states: Record<string, string> = {};
  await cancelled('toy-cancelled', second, states);
  expect(scene.lines.at(-1)).toMatch(/^warning: cancelled: the move of toy-cancelled to .* is left to SageMaker/);
  await scene.stop(deployCanary, { states, inputs: target('toy-cancelled') });
  expect(scene.lines.at(-1)).toMatch(/^warning: toy-cancelled is Updating and serves toy-config-/);

  const { outcome, plan } = await deploy('toy-cancelled', second);
  expect(plan.move).toBe('follow');
  expect(outcome).toMatchObject({ verdict: { word: 'pass' }, facts: { strategy: 'canary' } });
});

test('an endpoint that is busy with something else is waited for', async () => {
  await deploy('toy-busy', first);
  await cancelled('toy-busy', second, {});
  const { outcome, plan } = await deploy('toy-busy', first);
  expect(plan.move).toBe('wait');
  expect(outcome.verdict.word).toBe('pass');
  expect(outcome.facts.config.live).toBe(outcome.facts.config.sent);
  expect(outcome.facts.config.before).not.toBe(outcome.facts.config.sent);
});

test('a rollback of which SageMaker says nothing is still no success', async () => {
  await deploy('toy-silent', first);
  const bad = await registered('bad', 'raise ValueError("no")');
  hostingSettings(scene.cloud.world).silentRollback = true;
  const crowd = people(scene, 'toy-silent');
  const { outcome } = await deploy('toy-silent', bad);
  crowd.end();
  hostingSettings(scene.cloud.world).silentRollback = false;
  expect(outcome.verdict.word).toBe('fail');
  expect(outcome.outputs['rolled-back']).toBe('true');
});

test('replies that are lost on the way make nothing twice', async () => {
  for (const operation of ['CreateModel', 'CreateEndpointConfig', 'CreateEndpoint'])
    await breakDown(`SageMaker.${operation}`, 'drop-after');
  expect((await deploy('toy-lost', first)).outcome.verdict.word).toBe('pass');
  for (const operation of [
    'SageMaker.CreateModel',
    'SageMaker.CreateEndpointConfig',
    'CloudWatch.PutMetricAlarm',
    'SageMaker.UpdateEndpoint',
  ])
    await breakDown(operation, 'drop-after');
  const { outcome } = await deploy('toy-lost', second);
  expect(outcome.verdict.word).toBe('pass');
  expect((await live('toy-lost'))?.config).toBe(outcome.facts.config.sent);
});

test('a first model that never answers fails with the reason, and the next run says what is left to do', async () => {
  const mute = await registered('mute', 'return []\nimport nothing_of_this_name');
  const { outcome } = await deploy('toy-mute', mute);
  expect(outcome.verdict).toMatchObject({
    word: 'fail',
    reasons: [expect.stringMatching(/could not be created: .*ping/s)],
  });
  expect(outcome.refs).toEqual([]);
  await expect(deploy('toy-mute', first)).rejects.toThrow(/is Failed .*delete-endpoint --endpoint-name toy-mute/s);
});

test('an endpoint of nobody is not touched', async () => {
  await deploy('toy-owned', first);
  const { sdk, client } = await connect({ env: scene.cloud.env, clock: runnerClock }).sagemaker();
  const ResourceArn = (await live('toy-owned'))?.arn;
  await client.send(new sdk.DeleteTagsCommand({ ResourceArn, TagKeys: ['modelway:line'] }));
  await expect(deploy('toy-owned', second)).rejects.toThrow(/no tag modelway:line.*aws sagemaker add-tags/s);
});

test('GitHub is told the story, once for a commit and a configuration', async () => {
  const token = { 'github-token': 'local-token' };
  const { lineage, outcome } = await deploy('toy-told', first, token);
  await tell(scene, deployCanary, { lineage, inputs: { ...target('toy-told'), ...token } });
  const again = await deploy('toy-told', first, token);
  expect(again.outcome.facts.githubDeployment).toBe(outcome.facts.githubDeployment);
  const statuses = await fetch(
    `${scene.cloud.url}/api/github/repos/octo/models/deployments/${outcome.facts.githubDeployment}/statuses`,
    { headers: { authorization: 'Bearer local-token' } },
  );
  const states = ((await statuses.json()) as Array<{ state: string }>).map((it) => it.state);
  expect(states).toEqual(['in_progress', 'success', 'in_progress']);
});

test('GitHub may fail: the deployment goes on, with a warning', async () => {
  await breakDown('GitHub.*', 'error', 100);
  const { outcome } = await deploy('toy-untold', first, { 'github-token': 'local-token' });
  expect(scene.lines[0]).toMatch(/^warning: the GitHub deployment was not told: /);
  expect(outcome.verdict.word).toBe('pass');
  expect(outcome.facts).not.toHaveProperty('githubDeployment');
  await fetch(`${scene.cloud.url}/_local/faults`, { method: 'DELETE' });
});

test('an alarm of an earlier attempt is waited for until it is quiet', async () => {
  await deploy('toy-loud', first);
  const bad = await registered('loud', 'raise ValueError("no")');
  const crowd = people(scene, 'toy-loud');
  const rolledBack = await deploy('toy-loud', bad);
  crowd.end();
  const { sdk, client } = await connect({ env: scene.cloud.env, clock: runnerClock }).cloudwatch();
  const AlarmName = rolledBack.outcome.facts.rolledBack?.alarms[0];
  await client.send(new sdk.SetAlarmStateCommand({ AlarmName, StateValue: 'ALARM', StateReason: 'still' }));
  scene.lines.splice(0);
  const { outcome } = await deploy('toy-loud', bad);
  expect(scene.lines.find((line) => line.includes('waiting until quiet'))).toContain(AlarmName);
  expect(outcome.verdict.word).toBe('pass');
});
