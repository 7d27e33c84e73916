import type { Fault, Faults } from './faults.ts';
import type { HttpReply, HttpRequest } from './http.ts';
import type { World } from './world.ts';

/** What tests tell the cloud itself: faults, and what was asked. No AWS service has such paths. */
export async function control(
  { world, faults }: { world: World; faults: Faults },
  request: HttpRequest,
): Promise<HttpReply> {
  switch (`${request.method} ${request.path}`) {
    case 'GET /_local/health':
      return json(200, { ok: true, now: world.clock.now() });
    case 'GET /_local/requests':
      return json(200, faults.journal);
    case 'POST /_local/faults':
      faults.add(JSON.parse((await request.bytes()).toString('utf8')) as Fault);
      return json(200, {});
    case 'DELETE /_local/faults':
      faults.clear();
      return json(200, {});
    default:
      return json(404, { message: 'there are /_local/health, /_local/requests and /_local/faults' });
  }
}

const json = (status: number, body: unknown): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
