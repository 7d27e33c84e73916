import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../world.ts';
import { type Child, spawnChild } from './child.ts';

const clock: Clock = {
  now: () => new Date(0),
  sleep: () => new Promise(() => undefined),
  every: () => () => undefined,
};
const custom = 'x-amzn-sagemaker-custom-attributes';
const script = `
import json
def model_fn(model_dir):
    return {"factor": json.load(open(model_dir + "/model.json"))["factor"]}
def predict_fn(data, model):
    return [model["factor"] * x for x in data["instances"]]
def output_fn(prediction, accept, context=None):
    if context:
        context.set_response_header(0, "${custom}", "seen=" + str(context.get_request_header(0, "${custom}")))
    return json.dumps({"predictions": prediction})
`;

describe('serve.py', () => {
  let base: string;
  let child: Child;
  const lines: string[] = [];

  async function serve(inference: string): Promise<string> {
    base = await mkdtemp(join(tmpdir(), 'serve-'));
    await mkdir(join(base, 'model', 'code'), { recursive: true });
    await writeFile(join(base, 'model', 'model.json'), '{"factor": 3}');
    await writeFile(join(base, 'model', 'code', 'inference.py'), inference);
    lines.length = 0;
    return new Promise((resolve) => {
      child = spawnChild({
        command: 'python3',
        args: [fileURLToPath(new URL('./serve.py', import.meta.url))],
        env: { SAGEMAKER_BASE_DIR: base, SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code' },
        cwd: base,
        clock,
        onLine: (_, line) => {
          lines.push(line);
          if (line.startsWith('serving on ')) resolve(`http://${line.slice('serving on '.length)}`);
        },
      });
    });
  }

  const post = (url: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/invocations`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  async function ready(url: string): Promise<void> {
    while ((await fetch(`${url}/ping`)).status !== 200);
  }

  afterEach(async () => {
    await child.stop(0);
    await rm(base, { recursive: true });
  });

  it('answers with the hooks of the model and passes custom attributes in and out', async () => {
    const url = await serve(script);
    await ready(url);
    const reply = await post(url, '{"instances":[1,2]}', { [custom]: 'trace-1' });
    expect([reply.status, await reply.json()]).toEqual([200, { predictions: [3, 6] }]);
    expect(reply.headers.get(custom)).toBe('seen=trace-1');
  });

  it('refuses a content type that no hook reads with 415, and turns an exception into 500 with its text', async () => {
    const url = await serve(script);
    await ready(url);
    expect((await post(url, 'x', { 'content-type': 'image/png' })).status).toBe(415);
    const failed = await post(url, '{"rows":[]}');
    expect([failed.status, await failed.text()]).toEqual([500, "KeyError: 'instances'"]);
    expect((await post(url, '{"instances":[1]}')).status).toBe(200);
  });

  /** Python that waits until the test has put a file into the base folder. */
  const waitFor = (file: string) => `
    print("waiting", flush=True)
    while not os.path.exists(os.environ["SAGEMAKER_BASE_DIR"] + "/${file}"): time.sleep(0.01)`;

  it('is not healthy before the model is loaded, and ends when it cannot be', async () => {
    const url = await serve(`import os, time\ndef model_fn(d):${waitFor('go')}\n    raise ValueError("no weights")`);
    expect((await fetch(`${url}/ping`)).status).toBe(503);
    await writeFile(join(base, 'go'), '');
    expect((await child.exited).code).toBe(1);
    expect(lines.at(-1)).toBe('ValueError: no weights');
  });

  it('finishes the request in hand when it is told to stop', async () => {
    const url = await serve(
      `import os, time\ndef model_fn(d): return 1\ndef predict_fn(x, m):${waitFor('go')}\n    return 7`,
    );
    await ready(url);
    const reply = post(url, '{}');
    while (!lines.includes('waiting')) await new Promise(setImmediate);
    const stopped = child.stop(30);
    await writeFile(join(base, 'go'), '');
    expect(await (await reply).text()).toBe('7');
    expect(await stopped).toEqual({ code: 0, signal: null });
  });
});
