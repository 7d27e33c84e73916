import type { Aws } from './clients.ts';
import { listObjects } from './list-objects.ts';
import { locate, under } from './location.ts';
import { readObject } from './objects.ts';

/** One request that an endpoint kept, with its answer. Users wrote the input: hostile. */
export interface Captured {
  /** As the caller sent it; undefined when none was sent. */
  readonly inferenceId?: string;
  readonly on: Date;
  readonly output: string;
}

export interface CaptureFolder {
  /** `DestinationS3Uri` of the configuration. */
  readonly destination: string;
  readonly endpoint: string;
  readonly variant: string;
}

/** A line that is no capture record: counted by the caller, never silently dropped. */
export type Unreadable = 'unreadable';

/**
 * Reads what an endpoint kept of one variant in a time: `<destination>/<endpoint>/<variant>/yyyy/mm/dd/hh/….jsonl`, a record a line
 * (SageMaker Developer Guide, Capture data from real-time endpoint).
 * @throws S3Fault
 */
export async function* readCaptures(
  aws: Aws,
  { destination, endpoint, variant }: CaptureFolder,
  { from, to }: { readonly from: Date; readonly to: Date },
): AsyncGenerator<Captured | Unreadable> {
  const folder = under(locate(destination), `${endpoint}/${variant}/`);
  for await (const { key } of listObjects(aws, folder)) {
    if (!key.endsWith('.jsonl')) continue;
    for await (const line of linesOf((await readObject(aws, { ...folder, key })) ?? [])) {
      const record = parseCapture(line);
      if (record === 'unreadable' || (record.on >= from && record.on < to)) yield record;
    }
  }
}

/** A line longer than any two payloads (6 MB each, in BASE64) is not a capture record, and is not kept in memory. */
const longest = 20_000_000;

async function* linesOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = (lines.pop() ?? '').slice(0, longest);
    yield* lines.filter((line) => line.trim() !== '');
  }
  if (rest.trim() !== '') yield rest;
}

interface Line {
  captureData?: { endpointOutput?: { data?: unknown; encoding?: unknown } };
  eventMetadata?: { inferenceId?: unknown; inferenceTime?: unknown };
}

/** @returns the record on one line of a capture file. */
export function parseCapture(line: string): Captured | Unreadable {
  const { captureData, eventMetadata } = parse(line) ?? {};
  const { data, encoding } = captureData?.endpointOutput ?? {};
  const on = new Date(String(eventMetadata?.inferenceTime));
  if (typeof data !== 'string' || Number.isNaN(on.getTime())) return 'unreadable';
  const id = eventMetadata?.inferenceId;
  return {
    ...(typeof id === 'string' && id !== '' ? { inferenceId: id } : {}),
    on,
    // Without a matching CaptureContentTypeHeader SageMaker writes everything in BASE64.
    output: encoding === 'BASE64' ? Buffer.from(data, 'base64').toString('utf8') : data,
  };
}

function parse(line: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Line) : undefined; // Safe: every member is checked before use.
  } catch {
    return undefined;
  }
}
