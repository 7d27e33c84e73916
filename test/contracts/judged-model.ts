import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Outcome } from '@modelway/action';
import { runnerClock } from '@modelway/action';
import { connect } from '@modelway/aws';
import {
  empty,
  type Facts,
  heads,
  type Kind,
  type Lineage,
  predicateType,
  type Statement,
  state,
  statementType,
} from '@modelway/lineage';
import { pack } from 'tar-stream';
import { bucket, now, run, type Scene } from './hosting-scene.ts';

export type Said<K extends Kind> = Pick<Outcome<K>, 'facts' | 'verdict'> & { readonly subject?: Outcome<K>['subject'] };

/** @returns the lineage with one more statement on top. */
export function stated<K extends Kind>(lineage: Lineage, kind: K, { facts, verdict, subject }: Said<K>): Lineage {
  const statement: Statement = {
    _type: statementType,
    subject: [...(subject ?? [{ name: kind, digest: { sha256: '0'.repeat(64) } }])],
    predicateType: predicateType(kind),
    predicate: {
      action: kind,
      version: '1.0.0',
      line: 'toy',
      run,
      startedOn: now().toISOString(),
      finishedOn: now().toISOString(),
      after: heads(lineage),
      inputs: [],
      facts,
      remarks: [],
      verdict,
    },
  };
  return state(lineage, statement).lineage;
}

/**
 * Puts a model into the bucket and says that it was trained and judged.
 * @param body Python of `predict_fn(instances)`, which gives a list of numbers.
 */
export async function judgedModel({ cloud }: Scene, name: string, body: string): Promise<Lineage> {
  const bytes = await archive(`
import json
def model_fn(model_dir): return None
def input_fn(text, content_type): return json.loads(text)['instances']
def predict_fn(instances, model):
    ${body}
def output_fn(predictions, accept): return json.dumps({'predictions': predictions}), 'application/json'
`);
  const { sdk, client } = await connect({ env: cloud.env, clock: runnerClock }).s3();
  await client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: `${name}/model.tar.gz`, Body: bytes }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const model = { uri: `s3://${bucket}/${name}/model.tar.gz`, sha256, bytes: bytes.length };
  const verdict = { word: 'pass' as const, reasons: [] };
  const trained = stated(empty, 'training', { facts: training(model), verdict });
  return stated(trained, 'evaluation', { facts: evaluation(sha256), verdict });
}

async function archive(script: string): Promise<Buffer> {
  const tar = pack();
  tar.entry({ name: 'code/inference.py' }, script);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk);
  return gzipSync(Buffer.concat(chunks));
}

const training = (model: NonNullable<Facts<'training'>['model']>): Facts<'training'> => ({
  plan: '1'.repeat(64),
  job: { name: 'toy-train', arn: 'arn:aws:sagemaker:us-east-1:111122223333:training-job/toy-train' },
  status: 'Completed',
  reused: false,
  image: 'example/training:1',
  instance: { type: 'ml.m5.large', count: 1 },
  source: { uri: 's3://b/source.tar.gz', sha256: '2'.repeat(64), entryPoint: 'train.py' },
  hyperparameters: {},
  channels: [],
  model,
  inference: {
    image: 'example/serving:1',
    environment: { SAGEMAKER_PROGRAM: 'inference.py', SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code' },
  },
  metrics: [],
  seconds: {},
});

const evaluation = (model: string): Facts<'evaluation'> => ({
  holdout: { uri: 's3://b/holdout.csv', sha256: '3'.repeat(64), records: 10 },
  candidate: { model },
  scores: [],
  policy: { path: 'modelway.yml', sha256: '4'.repeat(64) },
  seed: '1',
  comparisons: [],
});
