import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  DescribeEndpointCommand,
  type DescribeEndpointOutput,
  type ProductionVariant,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { type LocalCloud, type LocalCloudSettings, startLocalCloud } from '@modelway/local-cloud';
import { pack } from 'tar-stream';
import type { SteppedClock } from '../../packages/local-cloud/src/stepped-clock.ts';

export interface Serving {
  readonly cloud: LocalCloud;
  readonly sagemaker: SageMakerClient;
  readonly runtime: SageMakerRuntimeClient;
  readonly cloudwatch: CloudWatchClient;
  readonly s3: S3Client;
  /** Lets so many cloud seconds pass. */
  passes(seconds: number): Promise<void>;
  close(): Promise<void>;
}

export const bucket = 'models';

/**
 * A local cloud with the vendor's clients pointed at it. Nothing is retried, so that no failure hides, and its time stands still
 * until it is told to pass, so that nothing that comes and goes is missed.
 */
export async function serving(settings: LocalCloudSettings = {}): Promise<Serving> {
  const cloud = await startLocalCloud({ speed: 0, ...settings });
  const options = {
    endpoint: cloud.url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIALOCALCLOUD000000', secretAccessKey: 'local-cloud' },
  };
  const clients = {
    sagemaker: new SageMakerClient(options),
    runtime: new SageMakerRuntimeClient(options),
    cloudwatch: new CloudWatchClient(options),
    s3: new S3Client({ ...options, forcePathStyle: true }),
  };
  await clients.s3.send(new CreateBucketCommand({ Bucket: bucket })).catch(() => undefined);
  const close = async (): Promise<void> => {
    for (const client of Object.values(clients)) client.destroy();
    await cloud.close();
  };
  const clock = cloud.world.clock as SteppedClock; // Safe: that is what speed 0 makes.
  const passes = async (seconds: number): Promise<void> => {
    await wait(20); // Processes of this machine have a time of their own.
    await clock.step(seconds);
  };
  return { cloud, ...clients, passes, close };
}

/** A model whose `predict_fn` has this body; it sees `data`, the request, and gives the reply. */
export const predicting = (body: string): string => `
import os
def model_fn(model_dir):
    return None
def predict_fn(data, model):
    ${body}
`;

/** Packs a script as model.tar.gz, uploads it and creates the model. */
export async function putModel({ s3, sagemaker }: Serving, name: string, script: string): Promise<void> {
  const archive = pack();
  archive.entry({ name: 'code/inference.py' }, script);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk);
  const Key = `${name}/model.tar.gz`;
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: gzipSync(Buffer.concat(chunks)) }));
  await sagemaker.send(
    new CreateModelCommand({
      ModelName: name,
      ExecutionRoleArn: 'arn:aws:iam::111122223333:role/serving',
      PrimaryContainer: { Image: 'example/serving:1', ModelDataUrl: `s3://${bucket}/${Key}` },
    }),
  );
}

export function variant(ModelName: string, over: Partial<ProductionVariant> = {}): ProductionVariant {
  return { VariantName: 'All', ModelName, InstanceType: 'ml.m5.large', InitialInstanceCount: 1, ...over };
}

/** Creates a configuration of one production variant. */
export async function putConfig({ sagemaker }: Serving, name: string, production: ProductionVariant): Promise<void> {
  await sagemaker.send(new CreateEndpointConfigCommand({ EndpointConfigName: name, ProductionVariants: [production] }));
}

/** Creates an endpoint and waits until it answers. */
export async function putEndpoint(at: Serving, name: string, config: string): Promise<DescribeEndpointOutput> {
  await at.sagemaker.send(new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: config }));
  return settled(at, name);
}

export function describeEndpoint({ sagemaker }: Serving, name: string): Promise<DescribeEndpointOutput> {
  return sagemaker.send(new DescribeEndpointCommand({ EndpointName: name }));
}

/** Looks at an endpoint until nothing is under way there; `look` sees each description. */
export async function settled(
  at: Serving,
  name: string,
  look: (seen: DescribeEndpointOutput) => unknown = () => undefined,
): Promise<DescribeEndpointOutput> {
  for (;;) {
    const seen = await describeEndpoint(at, name);
    await look(seen);
    if (!seen.EndpointStatus?.endsWith('ing')) return seen;
    await at.passes(10);
  }
}

export interface Reply {
  readonly text: string;
  readonly variant: string | undefined;
}

export async function invoke(at: Serving, name: string, body: unknown, over: object = {}): Promise<Reply> {
  const { Body, InvokedProductionVariant: invoked } = await at.runtime.send(
    new InvokeEndpointCommand({
      EndpointName: name,
      Body: JSON.stringify(body),
      ContentType: 'application/json',
      ...over,
    }),
  );
  return { text: Body?.transformToString() ?? '', variant: invoked };
}

export interface Traffic {
  readonly replies: Map<string, number>;
  readonly failures: unknown[];
  /** Settles when each lane has had another answer. */
  more(): Promise<void>;
  stop(): Promise<void>;
}

/** A test that fails leaves its traffic running; with the cloud gone it would fail for ever. */
const mostFailures = 5_000;

/** Sends requests without a pause, so many at once, until stopped; counts replies by their text. */
export function traffic(at: Serving, name: string, lanes: number): Traffic {
  const replies = new Map<string, number>();
  const failures: unknown[] = [];
  let ended = false;
  const turns: number[] = Array(lanes).fill(0);
  const lane = async (_: number, own: number): Promise<void> => {
    while (!ended && failures.length < mostFailures) {
      const reply = await invoke(at, name, {}).catch((error: unknown) => void failures.push(error));
      if (reply) replies.set(reply.text, (replies.get(reply.text) ?? 0) + 1);
      turns[own] = (turns[own] ?? 0) + 1;
    }
  };
  const running = turns.map(lane);
  const stop = async (): Promise<void> => {
    ended = true;
    await Promise.all(running);
  };
  const more = async (): Promise<void> => {
    const before = [...turns];
    while (failures.length < mostFailures && turns.some((turn, own) => turn === before[own])) await wait(1);
  };
  return { replies, failures, more, stop };
}
