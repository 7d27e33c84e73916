import { Refusal } from '@modelway/action';
import { describeGate, planGate } from './plan.ts';
import { baseline, digest, known, observed } from './test-plan.ts';

test('is the exact request: one job that scores the holdout with both models', () => {
  const { job, scores, sides, digest: plan = '' } = planGate(known, observed());
  expect(sides).toEqual(['candidate', 'baseline']);
  expect(job).toEqual({
    ProcessingJobName: `mortgage-scoring-${plan.slice(0, 12)}`,
    Tags: [
      { Key: 'modelway:line', Value: 'Mortgage' },
      { Key: 'modelway:plan', Value: plan },
    ],
    RoleArn: 'arn:aws:iam::111122223333:role/modelway',
    AppSpecification: {
      ImageUri: 'serve:2',
      ContainerEntrypoint: ['python3'],
      ContainerArguments: [
        '/opt/ml/processing/input/code/score.py',
        '--holdout=/opt/ml/processing/input/holdout/a.csv',
        '--key=id',
        '--label=--deny',
        '--output=/opt/ml/processing/output/scores',
        '--message=/opt/ml/output/message',
        '--candidate=/opt/ml/processing/input/candidate',
        '--baseline=/opt/ml/processing/input/baseline',
        '--candidate-env=MODE=a=b',
        '--candidate-env=SAGEMAKER_PROGRAM=inference.py',
        '--baseline-env=SAGEMAKER_PROGRAM=inference.py',
      ],
    },
    NetworkConfig: { EnableNetworkIsolation: true },
    ProcessingResources: { ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 30 } },
    ProcessingInputs: [
      ['code', `s3://bucket/store/code/${digest('6')}/score.py`],
      ['holdout', 's3://bucket/store/channels/3/holdout/a.csv'],
      ['candidate', 's3://bucket/new/model.tar.gz'],
      ['baseline', 's3://bucket/old/model.tar.gz'],
    ].map(([name, uri]) => ({
      InputName: name,
      S3Input: {
        S3Uri: uri,
        LocalPath: `/opt/ml/processing/input/${name}`,
        S3DataType: 'S3Prefix',
        S3InputMode: 'File',
      },
    })),
    ProcessingOutputConfig: {
      Outputs: [
        {
          OutputName: 'scores',
          S3Output: {
            S3Uri: `s3://bucket/store/scoring/${plan}/`,
            LocalPath: '/opt/ml/processing/output/scores',
            S3UploadMode: 'EndOfJob',
          },
        },
      ],
    },
    StoppingCondition: { MaxRuntimeInSeconds: 1800 },
  });
  expect(scores).toBe(`scoring/${plan}/`);
});

test('the same evidence is the same job, and other bytes under the same names are another', () => {
  const same = planGate(known, observed());
  const { holdout } = observed();
  expect(planGate(known, observed())).toEqual(same);
  const changed = planGate(known, observed({ holdout: { ...holdout, sha256: digest('7') } }));
  expect(changed.job?.ProcessingJobName).not.toBe(same.job?.ProcessingJobName);
});

test('a change of the policy alone scores nothing anew', () => {
  const { policy } = observed();
  const other = observed({ policy: { ...policy, sha256: digest('9') } });
  expect(planGate(known, other).digest).toBe(planGate(known, observed()).digest);
});

test.each([
  ['no model serves', { is: 'none', why: 'No model serves yet' }],
  ['the same bytes serve', { ...baseline, sha256: digest('a') }],
] as const)('when %s, only the candidate is scored', (_, baseline) => {
  const { sides, job } = planGate(known, observed({ baseline }));
  expect(sides).toEqual(['candidate']);
  expect(JSON.stringify(job)).not.toContain('baseline');
});

test('what an earlier evaluation scored is not scored again, and with everything known there is no job', () => {
  const { bases } = observed();
  const keep = (which: string) =>
    bases.map((it) =>
      which.includes(it.side)
        ? { ...it, kept: { ...it, uri: 'u', sha256: digest('8'), scores: Float64Array.of(0) } }
        : it,
    );
  const one = planGate(known, observed({ bases: keep('candidate') }));
  expect(one.sides).toEqual(['baseline']);
  expect(one.job?.AppSpecification?.ContainerArguments?.join(' ')).not.toMatch(/--candidate/);
  expect(one.job?.ProcessingInputs?.map((it) => it.InputName)).toEqual(['code', 'holdout', 'baseline']);
  const none = planGate(known, observed({ bases: keep('candidate baseline') }));
  expect(none).toMatchObject({ sides: [] });
  expect(none.job).toBeUndefined();
  expect(describeGate(none).requests).toEqual([]);
});

test('a line of forty letters still gives a name that SageMaker takes', () => {
  const { job } = planGate({ ...known, line: 'x'.repeat(40) }, observed());
  expect(job?.ProcessingJobName).toMatch(/^[a-z0-9-]{50,63}$/);
});

test('a variable that SageMaker would not take is refused before anything is made', () => {
  const { candidate } = observed();
  const environment = { A: 'x'.repeat(300), B: 'y'.repeat(300) };
  const training = { ...candidate.training, inference: { image: 'i', environment } };
  const plan = () => planGate(known, observed({ candidate: { ...candidate, training } }));
  expect(plan).toThrow(Refusal);
  expect(plan).toThrow(/candidate-env=A=.* has 318 characters and SageMaker takes 256.*\n.*env=B=/);
});

test('a dry run shows the job, the most that it can cost, and every bucket object that it reads', () => {
  const { requests, cost, permissions } = describeGate(planGate(known, observed()));
  expect(requests[1]).toHaveProperty(['sagemaker:CreateProcessingJob', 'ProcessingJobName']);
  expect(cost).toMatch(/at most 1800 s of one ml\.m5\.large/);
  expect(permissions).toContainEqual({ action: 's3:GetObject', resource: 's3://bucket/old/model.tar.gz' });
});
