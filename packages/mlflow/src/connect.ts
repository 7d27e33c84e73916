import { faultOf, MlflowFault } from './fault.ts';
import type { Place, Sign } from './place.ts';

/** What time it is, and how to wait; the trip's clock fits. */
export interface Clock {
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface Connection {
  readonly place: Place;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Needed for SageMaker's MLflow. */
  readonly sign?: Sign;
}

/** Values for one call: the query of a GET, the JSON body of everything else. */
export type Payload = Readonly<Record<string, unknown>>;

/** How often a call may be made. One that adds something each time it is made is made once. */
export type Effect = 'repeatable' | 'once';

export interface Mlflow {
  get(path: string, query: Readonly<Record<string, string>>): Promise<Payload>;
  post(path: string, body: Payload, effect: Effect): Promise<Payload>;
  patch(path: string, body: Payload): Promise<Payload>;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly url: URL;
  readonly body: string;
  readonly effect: Effect;
}

/** Of these the server may think better. `INVALID_STATE` is a 500 too, and stays what it is. */
const passing = [408, 429, 500, 502, 503, 504];
const mostTries = 4;
const patience = 60_000;

/** @returns the way to one server; nothing is sent yet. Every call throws MlflowFault or the signal's reason. */
export function connectMlflow(connection: Connection): Mlflow {
  const at = (path: string): URL => new URL(`${connection.place.base}/api/2.0/mlflow/${path}`);
  return {
    get: (path, query) => {
      const url = at(path);
      // `+` for a blank is read back as a plus by SageMaker's front door, and signed as one.
      url.search = new URLSearchParams(query).toString().replaceAll('+', '%20');
      return repeat(connection, { method: 'GET', path, url, body: '', effect: 'repeatable' });
    },
    post: (path, body, effect) =>
      repeat(connection, { method: 'POST', path, url: at(path), body: JSON.stringify(body), effect }),
    patch: (path, body) =>
      repeat(connection, { method: 'PATCH', path, url: at(path), body: JSON.stringify(body), effect: 'repeatable' }),
  };
}

async function repeat(connection: Connection, call: Call): Promise<Payload> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await ask(connection, call);
    } catch (cause) {
      connection.signal.throwIfAborted();
      if (!(cause instanceof MlflowFault) || turn === mostTries || !mayRepeat(call, cause)) throw cause;
      await connection.clock.sleep(500 * 2 ** turn, connection.signal);
    }
  }
}

/** Throttling comes before the work, so a call that was throttled has done nothing. */
function mayRepeat({ effect }: Call, { status, code, message }: MlflowFault): boolean {
  if (code === 'INVALID_STATE') return false;
  if (status === 429) return true;
  // Two told it the same in one moment. The server hands on its database's words; the one who comes second is fine the next time.
  if (effect === 'repeatable' && code === 'BAD_REQUEST' && /\bIntegrityError\b/.test(message)) return true;
  return effect === 'repeatable' && (status === 0 || passing.includes(status));
}

async function ask({ place, sign, signal }: Connection, call: Call): Promise<Payload> {
  const { method, url, body, path } = call;
  const plain = { ...place.headers, ...(body ? { 'content-type': 'application/json' } : {}) };
  const { signed } = place;
  const headers = signed && sign ? await sign({ method, url, headers: plain, body, ...signed }) : plain;
  let answer: Response;
  try {
    // A redirect is not followed: what signs us in must not go to another host.
    answer = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      ...(body ? { body } : {}),
    });
  } catch (cause) {
    throw new MlflowFault(path, { status: 0, code: '', message: reasonOf(cause) });
  }
  const text = await answer.text();
  if (!answer.ok) throw faultOf(path, answer.status, text);
  return read(path, text);
}

function read(path: string, text: string): Payload {
  try {
    // Safe: MLflow answers with objects only, and each value is checked where it is used.
    return JSON.parse(text) as Payload;
  } catch {
    throw new MlflowFault(path, {
      status: 200,
      code: 'NOT_JSON',
      message: `the answer is no JSON, so this is no MLflow server: ${text.slice(0, 100)}`,
    });
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(cause: unknown): string {
  const { cause: inner, message } = cause as { cause?: { message?: string }; message?: string }; // Safe: whatever was thrown, these are read or absent.
  return inner?.message || message || String(cause);
}
