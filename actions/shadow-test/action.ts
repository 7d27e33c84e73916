import { defineAction, type Outcome } from '@modelway/action';
import { type Aws, type Endpoint, reach, untilIdle } from '@modelway/aws';
import { compareAnswers } from './answers.ts';
import { describeShadow } from './describe.ts';
import { check, type Inputs, inputs } from './inputs.ts';
import type { Window } from './measure.ts';
import { mirror, settledSides } from './mirror.ts';
import { observe } from './observed.ts';
import { tested } from './outcome.ts';
import { planShadow, type ShadowPlan } from './plan.ts';
import { type Doing, enter, type Restoring, restore } from './switch.ts';

/** Lets the candidate answer a copy of production's requests, unseen, compares both, and leaves production as it was. */
export const shadowTest = defineAction({
  name: 'shadow-test',
  kind: 'shadow',
  needs: ['registration'],
  inputs,
  check,
  observe,
  plan: planShadow,
  describe: describeShadow,

  async perform(planned, trip): Promise<Outcome<'shadow'>> {
    const aws = reach(trip);
    const doing: Doing = { ...trip, interval: trip.inputs['poll-interval'] * 1000 };
    const again = async () => planShadow(trip, await observe(trip));
    const plan = planned.move === 'wait' ? await afterWaiting(aws, planned, { doing, again }) : planned;
    trip.saveState('shadow', JSON.stringify(restoringOf(plan)));
    const window = await mirrored(aws, plan, { ...doing, inputs: trip.inputs });
    const sides = await settledSides(aws, { plan, window }, doing);
    const { unpaired, ...answers } = await compareAnswers(aws, plan, window);
    return tested({ plan, window, evidence: { ...sides, ...answers }, unpaired }, trip.inputs);
  },

  /** The post step of a run that was cancelled or killed: production must not go on with a shadow that nobody looks at. */
  async stop({ shadow }, post) {
    if (!shadow) return;
    const restoring = JSON.parse(shadow) as Restoring; // Safe: written by `perform` above.
    const { clock, log, inputs: given } = post;
    const doing = { clock, log, signal: new AbortController().signal, interval: given['poll-interval'] * 1000 };
    const isBack = await restore(reach(post), restoring, doing).catch((cause: unknown) => {
      throw notRestored(restoring, cause);
    });
    log.info(
      isBack
        ? `${restoring.request.EndpointName} serves ${restoring.request.EndpointConfigName} again`
        : 'no shadow was left',
    );
  },
});

/** Puts the shadow there, lets it answer, and takes it away again also when something goes wrong; only a cancel leaves that to the post step. */
async function mirrored(
  aws: Aws,
  plan: ShadowPlan,
  { inputs: given, ...doing }: Doing & { inputs: Inputs },
): Promise<Window> {
  const restoring = restoringOf(plan);
  try {
    await enter(aws, plan, doing);
    return await mirror(aws, { plan, seconds: given.duration }, doing);
  } finally {
    if (!doing.signal.aborted)
      await restore(aws, restoring, doing).catch((cause: unknown) => {
        throw doing.signal.aborted ? cause : notRestored(restoring, cause);
      });
  }
}

const restoringOf = ({ config, restore: request }: ShadowPlan): Restoring => ({
  during: config.EndpointConfigName,
  request,
});

const notRestored = ({ during, request }: Restoring, cause: unknown): Error =>
  new Error(
    `${request.EndpointName} may still serve ${during} with a shadow beside production; put it back by hand: aws sagemaker update-endpoint --endpoint-name ${request.EndpointName} --endpoint-config-name ${request.EndpointConfigName}`,
    { cause },
  );

/** What the endpoint was busy with may have changed everything, so the plan is made anew. */
async function afterWaiting(
  aws: Aws,
  plan: ShadowPlan,
  { doing, again }: { doing: Doing; again: () => Promise<ShadowPlan> },
): Promise<ShadowPlan> {
  const onChange = (seen: Endpoint | undefined): void =>
    doing.log.info(`${plan.endpoint} is ${seen?.status ?? 'gone'}; waiting until it is busy with nothing`);
  await untilIdle(aws, plan.endpoint, { ...doing, budget: 3_600, onChange });
  const fresh = await again();
  return fresh.move === 'wait' ? afterWaiting(aws, fresh, { doing, again }) : fresh;
}
