import { describeRegistration } from './describe.ts';
import { planRegistration } from './plan.ts';
import { bytes, inputs, known, lineageOf, run, sha } from './test-plan.ts';

describe('the plan', () => {
  test('registers the model that was judged, with the image and environment that serve it', () => {
    const { version } = planRegistration(known(lineageOf()), bytes);
    expect(version).toMatchObject({
      ModelPackageGroupName: 'churn',
      ModelApprovalStatus: 'Approved',
      InferenceSpecification: {
        Containers: [
          {
            Image: 'serve:1',
            ModelDataUrl: 's3://models/aaaa/model.tar.gz',
            Environment: { SAGEMAKER_PROGRAM: 'inference.py' },
          },
        ],
      },
      MetadataProperties: { CommitId: run.commit, Repository: 'octo/models' },
    });
  });

  test('takes the training whose model was judged, whichever of many it is', () => {
    const lineage = lineageOf({ trained: [sha('b'), sha('a'), sha('c')] });
    expect(planRegistration(known(lineage), bytes).model.sha256).toBe(sha('a'));
  });

  test('is the same on a re-run, in another run and on another day: the registry finds the version again', () => {
    const first = planRegistration(known(lineageOf()), bytes);
    const second = planRegistration(known(lineageOf(), inputs, { ...run, runId: '8', runAttempt: 2 }), bytes);
    expect(second).toEqual(first);
    expect(first.version.ClientToken).toMatch(/^[a-zA-Z0-9-]{1,36}$/);
  });

  test.each([
    ['approval', known(lineageOf(), { ...inputs, approval: 'PendingManualApproval' })],
    ['group', known(lineageOf(), { ...inputs, group: 'other' })],
    ['commit', known(lineageOf(), inputs, { ...run, commit: 'd'.repeat(40) })],
    ['evaluation', known(lineageOf({ runId: '9' }))],
  ])('asks with another token when the %s is another', (_, other) => {
    const token = planRegistration(known(lineageOf()), bytes).version.ClientToken;
    expect(planRegistration(other, bytes).version.ClientToken).not.toBe(token);
  });

  test('leads back to the lineage in words that the registry takes', () => {
    const { CustomerMetadataProperties: kept = {} } = planRegistration(known(lineageOf()), bytes).version;
    expect(kept).toMatchObject({ 'modelway:model-sha256': sha('a'), 'modelway:verdict': 'pass' });
    expect(kept['modelway:lineage']).toMatch(/^sha256:[0-9a-f]{64}$/);
    for (const [key, value] of Object.entries(kept)) {
      expect(key).toMatch(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u);
      expect(value).toMatch(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u);
    }
  });

  test('shows the metrics on all records, not those of slices, by content', () => {
    const { metrics, version } = planRegistration(known(lineageOf()), bytes);
    expect(JSON.parse(metrics?.text ?? '')).toEqual({
      version: 0,
      dataset: { item_count: 480 },
      binary_classification_metrics: {
        auc: { value: 0.84, standard_deviation: 'NaN' },
        log_loss: { value: 0.31, standard_deviation: 'NaN' },
      },
    });
    expect(version.ModelMetrics?.ModelQuality?.Statistics).toEqual(metrics?.source);
    expect(metrics?.source.S3Uri).toBe(`s3://bucket/modelway/${metrics?.key}`);
  });

  test('gives no tags to the version, which would be refused, but to its group', () => {
    const { version, group } = planRegistration(known(lineageOf()), bytes);
    expect(version).not.toHaveProperty('Tags');
    expect(group.Tags).toContainEqual({ Key: 'modelway:line', Value: 'Churn' });
  });

  test('describes itself in the order of the requests', () => {
    const described = describeRegistration(planRegistration(known(lineageOf()), bytes));
    expect(described.requests.map((it) => Object.keys(it)[0])).toEqual([
      's3:PutObject',
      'sagemaker:CreateModelPackageGroup',
      'sagemaker:CreateModelPackage',
    ]);
  });
});

describe('nothing is registered', () => {
  test('when the evaluation did not pass', () => {
    const lineage = lineageOf({ verdict: { word: 'inconclusive', reasons: [] } });
    expect(() => planRegistration(known(lineage), bytes)).toThrow(/no evaluation of Churn that passed/);
  });

  test('when no training made the model that was judged', () => {
    const lineage = lineageOf({ judged: sha('e') });
    expect(() => planRegistration(known(lineage), bytes)).toThrow(
      /judged the model sha256 e{64}, but its trainings made a{64}/,
    );
  });

  test('when other bytes lie there now, or none', () => {
    expect(() => planRegistration(known(lineageOf()), { ...bytes, sha256: sha('f') })).toThrow(/holds sha256 f{64}/);
    expect(() => planRegistration(known(lineageOf()), undefined)).toThrow(/is gone/);
  });

  test('of another line', () => {
    expect(() => planRegistration({ ...known(lineageOf()), line: 'fraud' }, bytes)).toThrow(/no evaluation of fraud/);
  });
});
