import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { predicting, putConfig, putEndpoint, putModel, serving, variant } from '../test/wire/serving.ts';
import { pairs } from './pairs.ts';
import { rate } from './rate.ts';
import { type Row, row } from './row.ts';

const [requests, runs] = [400, 5];

const invoke = (client: SageMakerRuntimeClient) => () =>
  client.send(
    new InvokeEndpointCommand({
      EndpointName: 'toy',
      ContentType: 'application/json',
      Body: '{"instances":[{"x":1}]}',
    }),
  );

/** InvokeEndpoint of a model in Python, beside a server in this process that answers without looking: what is between is ours. */
export async function endpointRow(): Promise<Row> {
  const at = await serving();
  const bare = createServer((message, response) => {
    message.resume().on('end', () => response.setHeader('content-type', 'application/json').end('"1"'));
  });
  await new Promise<void>((done) => bare.listen(0, '127.0.0.1', done));
  const { port } = bare.address() as AddressInfo; // It listens on a port, not on a pipe.
  const credentials = { accessKeyId: 'AKIALOCALCLOUD000000', secretAccessKey: 'local-cloud' };
  const floor = new SageMakerRuntimeClient({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials });
  try {
    await putModel(at, 'toy', predicting('return "1"'));
    await putConfig(at, 'toy', variant('toy'));
    await putEndpoint(at, 'toy', 'toy');
    const measured = await pairs({
      ours: () => rate(requests, invoke(at.runtime)),
      peer: () => rate(requests, invoke(floor)),
      runs,
    });
    const peerName = 'floor: bare node:http, same client';
    return row({
      work: 'InvokeEndpoint, model in Python',
      unit: 'requests/s',
      ...measured,
      peerName,
      better: 'more',
      runs,
    });
  } finally {
    floor.destroy();
    bare.closeAllConnections();
    bare.close();
    await at.close();
  }
}
