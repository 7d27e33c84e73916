import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from './clients.ts';
import { describeEndpoint } from './endpoint.ts';

/** A service whose clock is an hour ahead, and that knows of no endpoint. */
function farAhead(): { server: Server; asked: () => number } {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    request.resume();
    response.writeHead(400, {
      date: new Date(Date.now() + 3_600_000).toUTCString(),
      'content-type': 'application/x-amz-json-1.1',
    });
    response.end(JSON.stringify({ __type: 'ValidationException', message: 'Could not find endpoint "arn:x".' }));
  });
  return { server, asked: () => asked };
}

async function ask(): Promise<{ asked: number; ahead: number; found: unknown }> {
  const { server, asked } = farAhead();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const env = { AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` };
  Object.assign(process.env, env, { AWS_ACCESS_KEY_ID: 'AKIALOCAL', AWS_SECRET_ACCESS_KEY: 'local' });
  const aws = connect({ env, clock: { now: () => new Date(), sleep: async () => {} } });
  const found = await describeEndpoint(aws, 'x').catch((fault: Error) => fault.name);
  server.closeAllConnections();
  server.close();
  return { asked: asked(), ahead: aws.now().getTime() - Date.now(), found };
}

test('a refusal is an answer, however far the clock of the service is from ours: it is asked once', async () => {
  const { asked, ahead, found } = await ask();
  expect({ asked, found }).toEqual({ asked: 1, found: undefined });
  expect(Math.abs(ahead - 3_600_000)).toBeLessThan(60_000);
});
