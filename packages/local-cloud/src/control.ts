import type { Faults } from './faults.ts';
import type { HttpReply, HttpRequest } from './http.ts';
import { readFault } from './read-fault.ts';
import type { SteppedClock } from './stepped-clock.ts';
import type { Clock, World } from './world.ts';

interface Controlled {
  readonly world: World;
  readonly faults: Faults;
}

type Control = (cloud: Controlled, body: unknown) => HttpReply | Promise<HttpReply>;

/** What tests tell the cloud itself. No AWS service has such paths. */
const controls: Readonly<Record<string, Control>> = {
  'GET /_local/health': ({ world }) => json(200, { ok: true, now: world.clock.now() }),
  'GET /_local/requests': ({ faults }) => json(200, faults.journal),
  'POST /_local/faults': addFault,
  'DELETE /_local/faults': ({ faults }) => {
    faults.clear();
    return json(200, {});
  },
  'POST /_local/clock/step': stepClock,
};

export async function control(cloud: Controlled, request: HttpRequest): Promise<HttpReply> {
  const found = controls[`${request.method} ${request.path}`];
  if (found === undefined) return json(404, { message: `there are ${Object.keys(controls).join(', ')}` });
  try {
    const body = (await request.bytes()).toString('utf8');
    return await found(cloud, body === '' ? {} : (JSON.parse(body) as unknown));
  } catch (cause) {
    if (cause instanceof SyntaxError) return json(400, { message: 'the body must be JSON' });
    throw cause;
  }
}

function addFault({ faults }: Controlled, body: unknown): HttpReply {
  const fault = readFault(body);
  if ('kind' in fault) faults.add(fault);
  return 'kind' in fault ? json(200, {}) : json(400, { message: fault.join('; ') });
}

async function stepClock({ world: { clock } }: Controlled, body: unknown): Promise<HttpReply> {
  const seconds = Number((body as { seconds?: unknown } | null)?.seconds); // Anything that is not a number becomes NaN.
  if (!isStepped(clock)) return json(400, { message: 'only a clock that stands still is stepped: start with speed 0' });
  if (!(seconds >= 0 && seconds <= 10 ** 9))
    return json(400, { message: 'seconds must be a number from 0 to 1000000000' });
  await clock.step(seconds);
  return json(200, { now: clock.now() });
}

const isStepped = (clock: Clock): clock is SteppedClock => 'step' in clock;

const json = (status: number, body: unknown): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
