import { describeDeployment } from './describe.ts';
import type { Observed } from './observed.ts';
import { absent, plan, sent, withEndpoint } from './test-plan.ts';

describe('a dry run shows', () => {
  const requests = (seen: Observed): string[] =>
    describeDeployment(plan(seen)).requests.flatMap((it) => Object.keys(it));

  test('the requests of each move, in order', () => {
    expect(requests(absent)).toEqual([
      'sagemaker:CreateModel',
      'sagemaker:CreateEndpointConfig',
      'sagemaker:CreateEndpoint',
    ]);
    expect(requests(withEndpoint())).toEqual([
      'sagemaker:CreateModel',
      'sagemaker:CreateEndpointConfig',
      'cloudwatch:PutMetricAlarm',
      'cloudwatch:PutMetricAlarm',
      'sagemaker:UpdateEndpoint',
    ]);
    expect(requests(withEndpoint({ config: sent }))).toEqual([]);
  });

  test('what the first part really takes of the requests', () => {
    expect(describeDeployment(plan()).cost).toContain('first part: 50 %');
  });
});

test('the permissions of a dry run name whole ARNs of this account and region', () => {
  const { permissions } = describeDeployment(plan());
  expect(permissions).toContainEqual({
    action: 'sagemaker:UpdateEndpoint',
    resource: 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/churn-production',
  });
  expect(permissions).toContainEqual({ action: 's3:GetObject', resource: 'arn:aws:s3:::models/m/model.tar.gz' });
  expect(permissions.filter(({ resource }) => !/^(arn:aws:|\*$)/.test(resource))).toEqual([]);
});
