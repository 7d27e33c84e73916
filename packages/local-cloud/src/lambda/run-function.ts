import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnChild } from '../run/child.ts';
import type { World } from '../world.ts';

/** What became of one call. `failed`: the function threw or ended, and the payload says why. */
export interface Ran {
  readonly payload: string;
  readonly failed: boolean;
  /** Its last lines. */
  readonly log: readonly string[];
}

/** Reads the event, calls `lambda_handler(event, context)`, and writes what it gave, or what it threw as Lambda's runtime words it. */
const runner = `
import importlib.util, json, sys, traceback, types
script, name, request, event, answer = sys.argv[1:]
def say(value):
    with open(answer, "w", encoding="utf-8") as file:
        json.dump(value, file)
context = types.SimpleNamespace(function_name=name, function_version="$LATEST", aws_request_id=request)
try:
    spec = importlib.util.spec_from_file_location("lambda_function", script)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with open(event, encoding="utf-8") as file:
        given = json.load(file)
    say(module.lambda_handler(given, context))
except Exception as cause:
    traceback.print_exc()
    say({"errorMessage": str(cause), "errorType": type(cause).__name__, "requestId": request, "stackTrace": []})
    sys.exit(1)
`;

const kept = 40;

/** Runs a script in a process of its own, as a job is run: no shell, and none of our environment. Ends with the cloud. */
export async function runFunction(world: World, of: { name: string; script: string; event: Buffer }): Promise<Ran> {
  const folder = await mkdtemp(join(world.scratch, 'call-'));
  const [event, answer, request] = [join(folder, 'event.json'), join(folder, 'answer.json'), randomUUID()];
  const log: string[] = [];
  try {
    await writeFile(event, of.event.length > 0 ? of.event : 'null');
    const child = spawnChild({
      command: 'python3',
      args: ['-c', runner, of.script, of.name, request, event, answer],
      env: { AWS_REGION: world.region, AWS_LAMBDA_FUNCTION_NAME: of.name, AWS_ENDPOINT_URL: world.url() },
      cwd: folder,
      clock: world.clock,
      onLine: (_, line) => void log.push(line),
    });
    world.background(`function ${of.name}`, async (signal) => {
      signal.addEventListener('abort', () => void child.stop(0));
      await child.exited;
    });
    const { code, signal } = await child.exited;
    world.logs.append(`/aws/lambda/${of.name}`, `${request}`, log);
    const payload = await readFile(answer, 'utf8').catch(() => ended(request, signal ?? `exit status ${code}`));
    return { payload, failed: code !== 0, log: log.slice(-kept) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ended = (request: string, how: string): string =>
  JSON.stringify({
    errorType: 'Runtime.ExitError',
    errorMessage: `RequestId: ${request} Error: Runtime exited: ${how}`,
  });
