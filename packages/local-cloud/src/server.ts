import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { control } from './control.ts';
import type { Fault, Faults } from './faults.ts';
import { type HttpReply, type HttpRequest, readRequest, sendReply } from './http.ts';
import { type Identified, identify } from './identify.ts';
import { services } from './services.ts';
import type { World } from './world.ts';

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

export interface ServerSettings {
  readonly world: World;
  readonly faults: Faults;
  readonly port: number;
  /** Real milliseconds added to every answer. */
  readonly latency: number;
}

/** Answers for all services on one port of the loopback interface: nobody else is to reach this. */
export async function listen(settings: ServerSettings): Promise<Listening> {
  const server = createServer((message, response) => void handle(settings, message, response));
  // The SDKs keep connections for longer than Node's five seconds; a connection that is cut as it is used again looks like an error.
  server.keepAliveTimeout = 70_000;
  server.requestTimeout = 0;
  // An Expect: 100-continue is answered by Node before the request is handled, which is what S3 does for what it accepts.
  await new Promise<void>((done, broken) => {
    server.once('error', broken);
    server.listen(settings.port, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => shut(server) };
}

async function shut(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await closed;
}

async function handle(
  { world, faults, latency }: ServerSettings,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = readRequest(message);
  try {
    const reply = request.path.startsWith('/_local/')
      ? await control({ world, faults }, request)
      : await answer({ world, faults, latency }, request);
    if (reply === 'drop') return void message.socket.destroy();
    // The SDKs learn the service's time from this header, so it must be the cloud's time, not the machine's.
    response.setHeader('date', world.clock.now().toUTCString());
    await sendReply(response, reply);
  } catch (cause) {
    console.error(`local cloud: ${request.method} ${request.path} failed:`, cause);
    message.socket.destroy();
  }
}

async function answer(
  { world, faults, latency }: Omit<ServerSettings, 'port'>,
  request: HttpRequest,
): Promise<HttpReply | 'drop'> {
  const call = identify(world, request, services);
  const fault = faults.meet(call.operation);
  if (latency > 0) await wait(latency);
  const reply = await suffer(call, fault);
  faults.answered(call.operation, reply === 'drop' ? 0 : reply.status);
  return reply;
}

async function suffer(call: Identified, fault: Fault | undefined): Promise<HttpReply | 'drop'> {
  switch (fault?.kind) {
    case undefined:
      return call.answer();
    case 'throttle':
    case 'error':
      return call.refuse(fault.kind);
    case 'drop-before':
      return 'drop';
    case 'drop-after':
      await call.answer();
      return 'drop';
    case 'hang-after':
      await call.answer();
      return new Promise(() => {}); // Ends with the connection, which the caller's death closes.
    case 'delay':
      await wait(fault.milliseconds ?? 1000);
      return call.answer();
  }
}
