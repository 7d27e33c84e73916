import { defineAction, matching, optional, withDefault, word } from '@modelway/action';
import {
  type Aws,
  connect,
  createModelPackage,
  describeModelPackage,
  digestObject,
  ensureModelPackageGroup,
  follow,
  type ModelPackage,
} from '@modelway/aws';
import { describeRegistration } from './describe.ts';
import { judgedModel } from './judged.ts';
import { registered } from './outcome.ts';
import { planRegistration } from './plan.ts';

const inputs = {
  group: optional(
    matching(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/, 'a name of at most 63 letters, digits and hyphens, such as churn'),
  ),
  approval: withDefault(word('PendingManualApproval', 'Approved'), 'PendingManualApproval'),
};

/** Puts the model that was judged, and no other, into the Model Registry. */
export const registerModel = defineAction({
  name: 'register-model',
  kind: 'registration',
  needs: ['evaluation'],
  inputs,
  observe: ({ lineage, line, env, clock, signal }) =>
    digestObject(connect({ env, clock }), judgedModel(lineage, line).model.uri, signal),
  plan: planRegistration,
  describe: describeRegistration,
  async perform(plan, { env, clock, signal, store, log }) {
    const aws = connect({ env, clock });
    if (plan.metrics) await store.put(plan.metrics.key, plan.metrics.text, 'absent');
    await ensureModelPackageGroup(aws, plan.group);
    const arn = await createModelPackage(aws, plan.version);
    log.info(`${arn}: waiting until SageMaker has completed it`);
    const made = await follow({ look: () => found(aws, arn), done: isDone, interval: 500, clock, signal });
    log.info(`${arn}: ${made.status}, ${made.approval}`);
    return registered(plan, made);
  },
});

const isDone = ({ status }: ModelPackage): boolean => status !== 'Pending' && status !== 'InProgress';

/** A version that was just made may not be visible at once; it is taken for one that is still being made. */
async function found(aws: Aws, arn: string): Promise<ModelPackage> {
  const seen = await describeModelPackage(aws, arn);
  return seen ?? { arn, group: '', version: 0, status: 'Pending', approval: '', metadata: {} };
}
