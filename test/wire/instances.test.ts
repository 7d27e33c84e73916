import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteEndpointCommand } from '@aws-sdk/client-sagemaker';
import {
  describeEndpoint,
  invoke,
  predicting,
  putConfig,
  putEndpoint,
  putModel,
  type Serving,
  serving,
  variant,
} from './serving.ts';

let at: Serving;

const moody = `
    if data.get("mood") == "dead": os._exit(9)
    if data.get("mood") == "slow":
        open(data["gate"] + ".reached", "w").close()
        while not os.path.exists(data["gate"]): __import__("time").sleep(0.01)
    return {"process": os.getpid()}`;

beforeAll(async () => {
  at = await serving();
  await putModel(at, 'moody', predicting(moody.trim()));
  await putConfig(at, 'pair', variant('moody', { InitialInstanceCount: 2 }));
  await putConfig(at, 'single', variant('moody'));
});

afterAll(() => at.close());

describe('an instance that dies', () => {
  it('takes one request with it and no other: the rest of its fleet answers', async () => {
    await putEndpoint(at, 'pair', 'pair');
    await expect(invoke(at, 'pair', { mood: 'dead' })).rejects.toMatchObject({
      name: 'ModelError',
      OriginalStatusCode: 0,
    });
    for (let sent = 0; sent < 20; sent++) expect((await invoke(at, 'pair', {})).text).toContain('process');
  });

  it('is started again', async () => {
    await putEndpoint(at, 'single', 'single');
    const before = await invoke(at, 'single', {});
    await expect(invoke(at, 'single', { mood: 'dead' })).rejects.toMatchObject({ name: 'ModelError' });
    const again = async (): Promise<string> =>
      invoke(at, 'single', {}).then(
        ({ text }) => text,
        () => at.passes(1).then(again),
      );
    const after = await again();
    expect(after).toContain('process');
    expect(after).not.toBe(before.text);
  });
});

describe('an endpoint that is deleted', () => {
  it('finishes the requests that it has, takes no others, and is gone', async () => {
    await putEndpoint(at, 'ending', 'single');
    const gate = join(at.cloud.world.scratch, 'gate');
    const slow = invoke(at, 'ending', { mood: 'slow', gate });
    while (!existsSync(`${gate}.reached`)) await at.passes(1);
    await at.sagemaker.send(new DeleteEndpointCommand({ EndpointName: 'ending' }));
    expect((await describeEndpoint(at, 'ending')).EndpointStatus).toBe('Deleting');
    await expect(invoke(at, 'ending', {})).rejects.toMatchObject({ name: 'ValidationError' });
    writeFileSync(gate, '');
    expect((await slow).text).toContain('process');
    const gone = async (): Promise<string> =>
      describeEndpoint(at, 'ending').then(
        () => at.passes(1).then(gone),
        (error: Error) => error.message,
      );
    expect(await gone()).toMatch(/^Could not find endpoint "arn:/);
  });
});
