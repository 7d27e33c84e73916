import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { CreateEndpointConfigCommand } from '@aws-sdk/client-sagemaker';
import { bucket, invoke, predicting, putEndpoint, putModel, type Serving, serving, variant } from './serving.ts';

let at: Serving;

beforeAll(async () => {
  at = await serving();
  await putModel(at, 'two', predicting('return {"model": 2}'));
});

afterAll(() => at.close());

describe('a shadow variant', () => {
  it('gets a copy of what production answers; both are captured, and its failures are seen by nobody', async () => {
    await putModel(at, 'shy', predicting('if data["n"] % 2: raise ValueError("no")\n    return {"model": 3}'));
    await at.sagemaker.send(
      new CreateEndpointConfigCommand({
        EndpointConfigName: 'shadowed',
        ProductionVariants: [variant('two')],
        ShadowProductionVariants: [variant('shy', { VariantName: 'Shadow' })],
        DataCaptureConfig: {
          EnableCapture: true,
          InitialSamplingPercentage: 100,
          DestinationS3Uri: `s3://${bucket}/captured`,
          CaptureOptions: [{ CaptureMode: 'InputAndOutput' }],
          CaptureContentTypeHeader: { JsonContentTypes: ['application/json'] },
        },
      }),
    );
    await putEndpoint(at, 'shadowed', 'shadowed');
    for (let n = 0; n < 10; n++) {
      const reply = await invoke(at, 'shadowed', { n }, { InferenceId: `request-${n}` });
      expect(reply).toEqual({ text: '{"model": 2}', variant: 'All' });
    }
    expect(await captured('All', 10)).toHaveLength(10);
    const shadow = await captured('Shadow', 5);
    const idOf = (line: Line): string => line.eventMetadata.inferenceId;
    expect(shadow.map(idOf).sort()).toEqual([0, 2, 4, 6, 8].map((n) => `request-${n}`));
    expect(shadow.find((line) => idOf(line) === 'request-0')?.captureData).toEqual({
      endpointInput: {
        observedContentType: 'application/json',
        mode: 'INPUT',
        data: '{"n":0}',
        encoding: 'JSON',
      },
      endpointOutput: {
        observedContentType: 'application/json',
        mode: 'OUTPUT',
        data: '{"model": 3}',
        encoding: 'JSON',
      },
    });
  });
});

interface Line {
  readonly captureData: unknown;
  readonly eventMetadata: { readonly inferenceId: string };
}

/** What lies in the capture files of a variant, once it is so many lines. */
async function captured(name: string, count: number): Promise<Line[]> {
  for (;;) {
    const Prefix = `captured/shadowed/${name}/`;
    const { Contents = [] } = await at.s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix }));
    const texts = await Promise.all(Contents.map(({ Key = '' }) => at.cloud.world.objects.bytes(bucket, Key)));
    const lines = texts.flatMap((text) => String(text).trim().split('\n'));
    if (lines.filter(Boolean).length >= count) return lines.map((line) => JSON.parse(line) as Line);
    await at.passes(15);
  }
}
