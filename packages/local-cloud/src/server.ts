import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './answer.ts';
import { control } from './control.ts';
import type { Faults } from './faults.ts';
import { readRequest, sendReply } from './http.ts';
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

async function handle(settings: ServerSettings, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = readRequest(message);
  try {
    const isControl = request.path.startsWith('/_local/');
    const reply = isControl ? await control(settings, request) : await answer(settings, request);
    if (reply === 'drop') return void message.socket.destroy();
    // The SDKs learn the service's time from this header, so it must be the cloud's time, not the machine's.
    response.setHeader('date', settings.world.clock.now().toUTCString());
    await sendReply(response, reply);
  } catch (cause) {
    // A caller that went away is not an error of ours; whatever else comes here is, and has no answer any more.
    if (!message.socket.destroyed) console.error(`local cloud: ${request.method} ${request.path} failed:`, cause);
    message.socket.destroy();
  }
}
