import { type Clock, defineAction, type Log } from '@modelway/action';
import { type Aws, describeEndpoint, type Endpoint, reach, untilIdle } from '@modelway/aws';
import { latest } from '@modelway/lineage';
import { begin, type Rollout } from '@modelway/rollout';
import { announce, status } from './announce.ts';
import { describeDeployment } from './describe.ts';
import { gather } from './evidence.ts';
import { check, inputs } from './inputs.ts';
import { observe } from './observed.ts';
import { deployed, type Story } from './outcome.ts';
import { type DeploymentPlan, planDeployment } from './plan.ts';
import { send } from './send.ts';
import { watch } from './watch.ts';

/** Seconds beyond SageMaker's own limit, after which its rollback should have ended too. */
const slack = 1_800;

/** Moves an endpoint's traffic to the registered model, part by part, and tells how it really ended. */
export const deployCanary = defineAction({
  name: 'deploy-canary',
  kind: 'deployment',
  needs: ['registration'],
  inputs,
  check,
  observe,
  plan: planDeployment,
  describe: describeDeployment,

  async perform(planned, trip) {
    const aws = reach(trip);
    const doing: Doing = { ...trip, interval: trip.inputs['poll-interval'] * 1000 };
    const again = async () => planDeployment(trip, await observe(trip));
    const plan = planned.move === 'wait' ? await afterWaiting(aws, planned, { doing, again }) : planned;
    const told = await announce(
      { ...trip, token: trip.inputs['github-token'] },
      {
        stage: plan.stage,
        id: plan.config.EndpointConfigName,
        description: `${plan.config.EndpointConfigName} to ${plan.endpoint}`,
      },
    );
    try {
      const story = await move(aws, plan, doing);
      return deployed({ ...story, ...(told.id === undefined ? {} : { githubDeployment: told.id }) });
    } catch (cause) {
      if (trip.signal.aborted) trip.log.warn(leftAlone(plan));
      else await told.say('error', `${plan.endpoint}: it could not be seen how this ended`);
      throw cause;
    }
  },

  async stop({ rollout }, post) {
    if (rollout === undefined) return;
    const { endpoint, sent } = JSON.parse(rollout) as { endpoint: string; sent: string }; // Safe: written by `perform` below.
    const found = await describeEndpoint(reach(post), endpoint);
    post.log.warn(
      `${endpoint} is ${found?.status ?? 'gone'} and serves ${found?.config ?? 'nothing'}; the move to ${sent} was left to SageMaker, whose alarms go on to guard it; run the action again to follow it to its end`,
    );
  },

  async tell({ lineage, line, head, inputs: given, ...place }) {
    const found = latest(lineage, 'deployment', line);
    const id = found?.statement.predicate.facts.githubDeployment;
    if (found?.id !== head || id === undefined) return {};
    const { word, reasons } = found.statement.predicate.verdict;
    const state = word === 'pass' ? 'success' : word === 'inconclusive' ? 'in_progress' : 'failure';
    await status({ ...place, token: given['github-token'] }, id, { state, description: reasons[0] ?? word });
    return {};
  },
});

interface Doing {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Milliseconds between looks. */
  readonly interval: number;
  readonly saveState: (name: string, value: string) => void;
}

/** What the endpoint was busy with may have changed everything, so the plan is made anew. */
async function afterWaiting(
  aws: Aws,
  plan: DeploymentPlan,
  { doing, again }: { doing: Doing; again: () => Promise<DeploymentPlan> },
): Promise<DeploymentPlan> {
  const onChange = (seen: Endpoint | undefined) =>
    doing.log.info(`${plan.endpoint} is ${seen?.status ?? 'gone'}; waiting until it is busy with nothing`);
  await untilIdle(aws, plan.endpoint, { ...doing, budget: plan.strategy.timeout, onChange });
  const fresh = await again();
  return fresh.move === 'wait' ? afterWaiting(aws, fresh, { doing, again }) : fresh;
}

async function move(aws: Aws, plan: DeploymentPlan, doing: Doing): Promise<Story> {
  let from = started(plan, aws.now());
  const before = () => {
    from = started(plan, aws.now());
    doing.saveState('rollout', JSON.stringify({ endpoint: plan.endpoint, sent: from.sent }));
  };
  await send(aws, plan, { ...doing, before });
  const alarms = plan.move === 'first' || plan.move === 'none' ? [] : plan.alarms.map((it) => it.AlarmName);
  const watched = await watch(aws, { name: plan.endpoint, alarms, from }, doing);
  const endedOn = aws.now();
  const evidence = await gather(aws, { plan, watched }, doing);
  return { plan, ...watched, endedOn, evidence };
}

const started = ({ config, before, since, strategy }: DeploymentPlan, now: Date): Rollout =>
  begin({
    sent: config.EndpointConfigName,
    ...(before === undefined ? {} : { before }),
    startedOn: since === undefined ? now : new Date(since),
    budget: strategy.timeout + slack,
  });

const leftAlone = ({ endpoint, config }: DeploymentPlan): string =>
  `cancelled: the move of ${endpoint} to ${config.EndpointConfigName} is left to SageMaker, which goes on with it and rolls back if an alarm fires; run the action again to follow it to its end`;
