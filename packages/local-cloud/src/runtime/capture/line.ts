import type { DataCaptureConfig } from '../../hosting/endpoint-config.ts';

export interface Captured {
  readonly eventId: string;
  readonly inferenceId: string | undefined;
  readonly customAttributes: string | undefined;
  /** Cloud time of the invocation. */
  readonly at: Date;
  readonly input: Payload;
  readonly output: Payload;
}

export interface Payload {
  readonly contentType: string;
  readonly body: Buffer;
}

/** One line of a capture file, without its newline (sheet §4.8). */
export function captureLine(config: DataCaptureConfig, captured: Captured): string {
  const modes = config.CaptureOptions.map(({ CaptureMode }) => CaptureMode);
  const has = (mode: 'Input' | 'Output'): boolean => modes.includes(mode) || modes.includes('InputAndOutput');
  const { inferenceId, customAttributes, eventId, at } = captured;
  return JSON.stringify({
    captureData: {
      ...(has('Input') && { endpointInput: side(config, 'INPUT', captured.input) }),
      ...(has('Output') && { endpointOutput: side(config, 'OUTPUT', captured.output) }),
    },
    eventMetadata: {
      eventId,
      ...(inferenceId !== undefined && { inferenceId }),
      ...(customAttributes !== undefined && { customAttributes: [customAttributes] }),
      inferenceTime: `${at.toISOString().slice(0, 19)}Z`,
    },
    eventVersion: '0',
  });
}

function side(config: DataCaptureConfig, mode: 'INPUT' | 'OUTPUT', { contentType, body }: Payload): object {
  const encoding = encodingOf(config, contentType);
  const data = body.toString(encoding === 'BASE64' ? 'base64' : 'utf8');
  return { observedContentType: contentType, mode, data, encoding };
}

/** Everything is base64 but for the content types that the configuration lists; parameters such as charset do not matter. */
function encodingOf({ CaptureContentTypeHeader: types }: DataCaptureConfig, contentType: string): string {
  const plain = (text: string): string => text.split(';', 1).join('').trim().toLowerCase();
  const lists = (all: readonly string[] | undefined): boolean =>
    (all ?? []).some((one) => plain(one) === plain(contentType));
  if (lists(types?.JsonContentTypes)) return 'JSON';
  return lists(types?.CsvContentTypes) ? 'CSV' : 'BASE64';
}

/**
 * Where the records of one variant and hour go: `<prefix>/<endpoint>/<variant>/yyyy/mm/dd/hh/`, UTC, as bucket and key.
 * The destination is an `s3://bucket/prefix` that the service's model has checked.
 */
export function captureFolder(destination: string, fleet: { endpoint: string; variant: string }, at: Date) {
  const [bucket = '', ...prefix] = destination.replace(/^s3:\/\//, '').split('/');
  const hour = at.toISOString().slice(0, 13).replace(/[-T]/g, '/');
  const key = [...prefix.filter((part) => part !== ''), fleet.endpoint, fleet.variant, hour].join('/');
  return { bucket, key };
}
