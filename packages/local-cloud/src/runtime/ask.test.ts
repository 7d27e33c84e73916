import { once } from 'node:events';
import { Agent, createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fleet } from '../hosting/fleet.ts';
import type { Instance } from '../hosting/instance.ts';
import { ask } from './ask.ts';
import type { Invocation } from './invocation.ts';

const agent = new Agent({ keepAlive: true });
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  agent.destroy();
});

async function portOf(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port; // A TCP server has an address with a port.
}

/** A port on which nobody listens any more. */
async function closedPort(): Promise<number> {
  const port = await portOf(() => undefined);
  servers.pop()?.close();
  return port;
}

const instanceAt = (port: number): Instance => ({
  id: `i-${port}`,
  outstanding: 0,
  address: { port, agent },
  up: Promise.resolve(),
  certain: () => Promise.resolve(),
  stop: () => Promise.resolve(),
});

function fleetOf(...instances: Instance[]): Fleet {
  const model = { base: '', environment: {}, healthTimeout: 1 };
  return { endpoint: 'shop', configName: 'c', variant: 'All', instances, active: instances.length, model };
}

const invocation: Invocation = {
  endpoint: 'shop',
  body: Buffer.from('{}'),
  contentType: 'application/json',
  targetVariant: undefined,
  inferenceId: undefined,
  customAttributes: undefined,
  headers: { 'content-type': 'application/json' },
};

const answering: RequestListener = (request, response) => request.resume().once('end', () => response.end('hello'));

describe('ask', () => {
  it('gives a request that was refused to another instance', async () => {
    const fleet = fleetOf(instanceAt(await closedPort()), instanceAt(await portOf(answering)));
    const outcome = await ask(fleet, invocation);
    expect(outcome).toMatchObject({ kind: 'answered', status: 200, body: Buffer.from('hello') });
    expect(fleet.instances.map(({ outstanding }) => outstanding)).toEqual([0, 0]);
  });

  it('does not repeat a request that a container may have seen', async () => {
    let seen = 0;
    const dying: RequestListener = (request) => {
      seen++;
      request.socket.destroy();
    };
    const fleet = fleetOf(instanceAt(await portOf(dying)), instanceAt(await portOf(dying)));
    expect(await ask(fleet, invocation)).toMatchObject({ kind: 'broken' });
    expect(seen).toBe(1);
  });

  it('tells of a broken request only when it is known whether the container lives, so that the next one goes elsewhere', async () => {
    const dead = instanceAt(await portOf((request) => void request.socket.destroy()));
    const certain = async (): Promise<void> => {
      dead.address = undefined;
    };
    const fleet = fleetOf(Object.assign(dead, { certain }), instanceAt(await portOf(answering)));
    expect(await ask(fleet, invocation)).toMatchObject({ kind: 'broken' });
    expect(await ask(fleet, invocation)).toMatchObject({ kind: 'answered' });
  });

  it('chooses the instance with the fewest requests outstanding', async () => {
    const held: (() => void)[] = [];
    const holding: RequestListener = (_, response) => held.push(() => response.end());
    const [first, second] = [instanceAt(await portOf(holding)), instanceAt(await portOf(answering))];
    const fleet = fleetOf(first, second);
    const slow = ask(fleet, invocation);
    expect([first.outstanding, second.outstanding]).toEqual([1, 0]);
    expect(await ask(fleet, invocation)).toMatchObject({ body: Buffer.from('hello') });
    while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
    held[0]?.();
    expect(await slow).toMatchObject({ kind: 'answered', status: 200 });
  });

  it('says so when the whole fleet is down', async () => {
    expect(await ask(fleetOf({ ...instanceAt(1), address: undefined }), invocation)).toEqual({
      kind: 'broken',
      why: 'No instance of the variant could be reached.',
      microseconds: 0,
    });
  });
});
