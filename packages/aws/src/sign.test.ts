import { signerOf } from './sign.ts';

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const now = () => new Date('2026-01-02T03:04:05Z');
const app = 'arn:aws:sagemaker:us-west-2:111122223333:mlflow-app/app-ABCDEFGHIJKL';
const server = 'arn:aws:sagemaker:us-west-2:111122223333:mlflow-tracking-server/ts1';

/** What `@smithy/signature-v4` and botocore's `SigV4Auth` both give for these requests. */
test.each([
  [
    '372ee5904dfb15adb4ff8dda36366255b03b5adad575ab9434778f0a8510e5d1',
    {
      service: 'sagemaker-mlflow',
      method: 'GET',
      url: 'https://us-west-2.experiments.sagemaker.aws/api/2.0/mlflow/experiments/get-by-name?experiment_name=demo%20cxr%2Fv1',
      headers: { 'x-mlflow-sm-tracking-server-arn': server },
      body: '',
      sessionToken: undefined,
    },
  ],
  [
    'e4b28d26d064b0c1fecc976d64660ae923b632beebd99e194aecf59132f3daf6',
    {
      service: 'sagemaker',
      method: 'POST',
      url: 'https://mlflow.sagemaker.us-west-2.app.aws/api/2.0/mlflow/runs/search',
      headers: { 'content-type': 'application/json', 'x-sm-mlflow-app-arn': app },
      body: '{"experiment_ids":["1"],"max_results":1}',
      sessionToken: 'TOKENEXAMPLE',
    },
  ],
  [
    'e99bda2a737e82f26c899956db8d720659722f02da198a02c846d4babceb3188',
    {
      service: 'sagemaker',
      method: 'PUT',
      url: 'https://mlflow.sagemaker.us-west-2.app.aws/api/2.0/mlflow-artifacts/artifacts/1/r/artifacts/a%20b.txt',
      headers: { 'content-type': 'application/json', 'x-sm-mlflow-app-arn': app },
      body: 'x',
      sessionToken: undefined,
    },
  ],
])('signs as two other implementations do: %s', async (signature, { url, sessionToken, ...request }) => {
  const sign = signerOf({ keys: () => ({ ...keys, sessionToken }) }, now);
  const headers = await sign({ ...request, url: new URL(url), region: 'us-west-2' });
  expect(headers['authorization']).toContain(`Signature=${signature}`);
  expect(headers).not.toHaveProperty('host');
});
