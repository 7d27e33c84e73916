import type { DataCaptureConfig } from '../../hosting/endpoint-config.ts';
import { type Captured, captureFolder, captureLine } from './line.ts';

const at = new Date('2026-01-02T03:04:05.678Z');
const captured: Captured = {
  eventId: 'e-1',
  inferenceId: 'r-1',
  customAttributes: undefined,
  at,
  input: { contentType: 'text/csv', body: Buffer.from('1,2\n') },
  output: { contentType: 'application/json; charset=utf-8', body: Buffer.from('{"a":1}') },
};

function lineWith(over: Partial<DataCaptureConfig>): unknown {
  const config: DataCaptureConfig = {
    InitialSamplingPercentage: 100,
    DestinationS3Uri: 's3://bucket/capture',
    CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
    ...over,
  };
  return JSON.parse(captureLine(config, captured));
}

describe('captureLine', () => {
  it('writes plain text for the content types that are listed, whatever their parameters', () => {
    const types = { CsvContentTypes: ['text/csv'], JsonContentTypes: ['application/json'] };
    expect(lineWith({ CaptureContentTypeHeader: types })).toEqual({
      captureData: {
        endpointInput: { observedContentType: 'text/csv', mode: 'INPUT', data: '1,2\n', encoding: 'CSV' },
        endpointOutput: {
          observedContentType: 'application/json; charset=utf-8',
          mode: 'OUTPUT',
          data: '{"a":1}',
          encoding: 'JSON',
        },
      },
      eventMetadata: { eventId: 'e-1', inferenceId: 'r-1', inferenceTime: '2026-01-02T03:04:05Z' },
      eventVersion: '0',
    });
  });

  it('writes base64 when no content types are listed', () => {
    expect(lineWith({})).toMatchObject({
      captureData: { endpointInput: { data: 'MSwyCg==', encoding: 'BASE64' }, endpointOutput: { encoding: 'BASE64' } },
    });
  });

  it('keeps only the side that was asked for', () => {
    expect(lineWith({ CaptureOptions: [{ CaptureMode: 'Output' }] })).not.toHaveProperty('captureData.endpointInput');
  });
});

describe('captureFolder', () => {
  it.each([
    ['s3://bucket/a/b/', 'a/b/shop/Main/2026/01/02/03'],
    ['s3://bucket', 'shop/Main/2026/01/02/03'],
  ])('below %s', (destination, key) => {
    expect(captureFolder(destination, { endpoint: 'shop', variant: 'Main' }, at)).toEqual({ bucket: 'bucket', key });
  });
});
