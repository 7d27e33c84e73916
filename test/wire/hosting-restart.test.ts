import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UpdateEndpointCommand } from '@aws-sdk/client-sagemaker';
import {
  invoke,
  predicting,
  putConfig,
  putEndpoint,
  putModel,
  type Serving,
  serving,
  settled,
  variant,
} from './serving.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-cloud-test-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function within(work: (at: Serving) => Promise<void>): Promise<void> {
  const at = await serving({ folder });
  try {
    await work(at);
  } finally {
    await at.close();
  }
}

describe('a cloud with a folder', () => {
  it('serves again what it served before, on the configuration that it had before an unfinished deployment', async () => {
    await within(async (at) => {
      await putModel(at, 'old', predicting('return {"model": "old"}'));
      await putModel(at, 'new', predicting('return {"model": "new"}'));
      await putConfig(at, 'old', variant('old'));
      await putConfig(at, 'new', variant('new'));
      await putEndpoint(at, 'kept', 'old');
      await putEndpoint(at, 'moving', 'old');
      await at.sagemaker.send(new UpdateEndpointCommand({ EndpointName: 'moving', EndpointConfigName: 'new' }));
    });
    await within(async (at) => {
      for (const name of ['kept', 'moving']) {
        const found = await settled(at, name);
        expect(found).toMatchObject({ EndpointStatus: 'InService', EndpointConfigName: 'old' });
        expect(found.PendingDeploymentSummary).toBeUndefined();
        expect((await invoke(at, name, {})).text).toBe('{"model": "old"}');
      }
    });
  });
});
