import { describeShadow } from './describe.ts';
import { plan } from './test-plan.ts';

test('a dry run shows the way there and the way back', () => {
  expect(describeShadow(plan()).requests.flatMap((it) => Object.keys(it))).toEqual([
    'sagemaker:CreateModel',
    'sagemaker:CreateEndpointConfig',
    'sagemaker:UpdateEndpoint',
    'sagemaker:UpdateEndpoint',
  ]);
});
