import { readTrackingUri } from './place.ts';

const server = 'arn:aws:sagemaker:us-west-2:111122223333:mlflow-tracking-server/ts1';
const app = 'arn:aws:sagemaker:us-west-2:111122223333:mlflow-app/app-ABCDEFGHIJKL';

test('a tracking server of SageMaker is reached by its region, and signed for as sagemaker-mlflow', () => {
  expect(readTrackingUri(server, {})).toEqual({
    base: 'https://us-west-2.experiments.sagemaker.aws',
    headers: { 'x-mlflow-sm-tracking-server-arn': server },
    signed: { service: 'sagemaker-mlflow', region: 'us-west-2' },
  });
});

test('an app of SageMaker has another host, header and service', () => {
  expect(readTrackingUri(app, { MLFLOW_WORKSPACE: 'team-a' })).toEqual({
    base: 'https://mlflow.sagemaker.us-west-2.app.aws',
    headers: { 'x-sm-mlflow-app-arn': app, 'x-mlflow-workspace': 'team-a' },
    signed: { service: 'sagemaker', region: 'us-west-2' },
  });
});

test('a server of our own keeps its path; a user and a password win over a token', () => {
  const env = { MLFLOW_TRACKING_USERNAME: 'ada', MLFLOW_TRACKING_PASSWORD: 'pw', MLFLOW_TRACKING_TOKEN: 't' };
  expect(readTrackingUri('https://ml.example.com/mlflow/', env)).toEqual({
    base: 'https://ml.example.com/mlflow',
    headers: { authorization: 'Basic YWRhOnB3' },
  });
  expect(readTrackingUri('http://localhost:5000', { MLFLOW_TRACKING_TOKEN: 't' })).toMatchObject({
    headers: { authorization: 'Bearer t' },
  });
});

test.each([
  ['sqlite:///mlflow.db', 'allowed are http(s)://'],
  ['arn:aws:sagemaker:us-west-2:111122223333:training-job/x', 'neither an mlflow-tracking-server nor an mlflow-app'],
  ['https://ada:pw@ml.example.com', 'holds a user or a password'],
])('%s is refused', (uri, why) => {
  expect(readTrackingUri(uri, {})).toContain(why);
});
