import { registered } from './outcome.ts';
import { planRegistration } from './plan.ts';
import { bytes, known, lineageOf, sha } from './test-plan.ts';

describe('the outcome', () => {
  const plan = planRegistration(known(lineageOf()), bytes);
  const made = {
    arn: 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/churn/3',
    group: 'churn',
    version: 3,
    status: 'Completed',
    approval: 'Approved',
    metadata: {},
  };

  test('is about the model, by its bytes', () => {
    expect(registered(plan, made)).toMatchObject({
      subject: [{ name: 'churn/3', uri: made.arn, digest: { sha256: sha('a') } }],
      outputs: { 'model-package-arn': made.arn, 'model-package-version': '3' },
      verdict: { word: 'pass' },
    });
  });

  test('fails with the reason that SageMaker gives', () => {
    const { verdict } = registered(plan, { ...made, status: 'Failed', failure: 'no image' });
    expect(verdict).toMatchObject({ word: 'fail', reasons: [expect.stringContaining('no image')] });
  });
});
